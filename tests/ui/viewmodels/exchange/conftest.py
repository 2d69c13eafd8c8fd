import pytest

from tests.ui.exchanging import ExchangeBench


@pytest.fixture
def bench(qapp, tmp_path) -> ExchangeBench:
    return ExchangeBench(tmp_path)
