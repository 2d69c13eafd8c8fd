"""A history on the screen, drawn with one picture for everything."""

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.render.paint import CardPainter
from app.ui.views.history.history_view import HistoryView
from tests.fakes_measure import FakeMeasure
from tests.ui.fakes import CheckoutResources
from tests.ui.past import TITLE, Past, past
from tests.ui.staging import carousel, simple


class GivenPictures(QObject):
    """The same picture for everything."""

    arrived = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.image = QImage(16, 9, QImage.Format.Format_RGB32)
        self.image.fill(0x3366CC)

    def picture(self, request):
        return self.image

    def forget(self, media) -> None:
        raise AssertionError("nothing is forgotten here")


@pytest.fixture
def pictures(qapp) -> GivenPictures:
    return GivenPictures()


@pytest.fixture
def painter(theme, pictures) -> CardPainter:
    return CardPainter(CheckoutResources(), pictures, FakeMeasure())


@pytest.fixture
def written(stage, theme) -> Past:
    """A version called “First”, then another title."""
    made = past(stage(simple()))
    made.name("First")
    made.write(TITLE, "Autumn")
    return made


@pytest.fixture
def turned(stage, theme) -> Past:
    """A carousel of three, with a version."""
    made = past(stage(carousel()))
    made.name("First")
    return made


@pytest.fixture
def view(written, painter, pictures, shown) -> HistoryView:
    """The history of ``written``, open."""
    made = HistoryView(written.model, painter, pictures)
    made.resize(1200, 800)
    shown(made)
    made.start()
    written.run()
    return made
