import pytest

from tests.ui.conflicting import Clashing, clashing
from tests.ui.staging import carousel


@pytest.fixture
def hand(stage, theme) -> Clashing:
    """A carousel with the slides a, b and c, nothing clashing yet."""
    return clashing(stage(carousel()))
