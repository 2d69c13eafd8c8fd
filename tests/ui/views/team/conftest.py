import pytest

from tests.ui.teams import Bench


@pytest.fixture
def bench(tmp_path, qapp):
    made = Bench(tmp_path)
    yield made
    made.close()
