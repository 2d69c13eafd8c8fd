import pytest

from tests.ui.results import ResultsBench


@pytest.fixture
def bench(qapp) -> ResultsBench:
    return ResultsBench()
