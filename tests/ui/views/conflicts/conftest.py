"""The choice on the screen, drawn with one picture for everything."""

import pytest

from app.services.previewing import Previewing
from app.ui.viewmodels.history.looks import Looks
from app.ui.views.conflicts.conflict_view import ConflictView
from tests.fakes_measure import FakeMeasure
from tests.ui.conflicting import Clashing, clashing
from tests.ui.staging import carousel
from tests.ui.views.history.conftest import painter, pictures

__all__ = ["painter", "pictures"]


@pytest.fixture
def hand(stage, theme) -> Clashing:
    """A carousel with the slides a, b and c, nothing clashing yet."""
    return clashing(stage(carousel()))


@pytest.fixture
def view(hand, painter, pictures, shown) -> ConflictView:
    """The choice about ``hand``, on the screen, not started."""
    staged = hand.staged
    looks = Looks(staged.model, Previewing(staged.workspace, FakeMeasure(), staged.clock), staged.clock, staged.editor)
    made = ConflictView(hand.model, looks, painter, pictures, staged.jobs)
    made.resize(1200, 800)
    shown(made)
    return made
