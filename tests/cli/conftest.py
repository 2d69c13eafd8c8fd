import pytest

from tests.cli.running import Galley


@pytest.fixture
def galley(capsys):
    return Galley(capsys)
