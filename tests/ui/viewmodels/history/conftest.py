"""A campaign with a past."""

import pytest

from tests.ui.past import Past, past
from tests.ui.staging import carousel, simple


@pytest.fixture
def written(stage) -> Past:
    """A simple message."""
    return past(stage(simple()))


@pytest.fixture
def turned(stage) -> Past:
    """A carousel of three."""
    return past(stage(carousel()))
