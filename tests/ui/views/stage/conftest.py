"""A painter, a stage on the screen, and a hand that presses, drags and lets go."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.render.paint import CardPainter
from app.ui.theme import motion
from app.ui.views.stage.pictures import LivePictures
from app.ui.views.stage.stage_view import StageView
from tests.fakes_measure import FakeMeasure
from tests.ui.fakes import CheckoutResources
from tests.ui.staging import Staged

PLAIN = Qt.KeyboardModifier.NoModifier


class GivenPictures:
    """The same picture for everything."""

    def __init__(self) -> None:
        self.image = QImage(16, 9, QImage.Format.Format_RGB32)
        self.image.fill(0x3366CC)
        self.asked = []

    def picture(self, request):
        self.asked.append(request)
        return self.image


class RecordedDrawing:
    """Draws a PNG of two pixels and remembers what it was asked for."""

    def __init__(self) -> None:
        self.asked = []

    def card(self, panel, *, scale, theme="light"):
        from app.render.surface import encoded

        self.asked.append((panel, scale, theme))
        return encoded(QImage(2, 1, QImage.Format.Format_RGB32))


@pytest.fixture
def pictures() -> GivenPictures:
    return GivenPictures()


@pytest.fixture
def painter(theme, pictures) -> CardPainter:
    return CardPainter(CheckoutResources(), pictures, FakeMeasure())


@pytest.fixture
def drawing() -> RecordedDrawing:
    return RecordedDrawing()


@pytest.fixture
def still(theme):
    """Everything is in its place at once."""
    motion.set_reduced(True)
    yield
    motion.set_reduced(False)


@pytest.fixture
def view(stage, painter, drawing, shown):
    """Shows a stage for a message."""

    def make(*arguments, size=(700, 800), **more) -> tuple[StageView, Staged]:
        made = stage(*arguments, **more)
        live = LivePictures(made.workspace, made.jobs)
        widget = StageView(made.model, painter, live, lambda: drawing)
        live.setParent(widget)
        widget.resize(*size)
        return shown(widget), made

    return make


class Finger:
    """Mouse events that come at once, so that nothing depends on the pointer of the machine."""

    def __init__(self, widget: QWidget) -> None:
        self.widget = widget

    def press(self, x, y):
        self._send(QEvent.Type.MouseButtonPress, x, y, Qt.MouseButton.LeftButton)

    def move(self, x, y, held=True):
        self._send(QEvent.Type.MouseMove, x, y, Qt.MouseButton.NoButton, held)

    def release(self, x, y):
        self._send(QEvent.Type.MouseButtonRelease, x, y, Qt.MouseButton.LeftButton, False)

    def click(self, x, y):
        self.press(x, y)
        self.release(x, y)

    def _send(self, kind, x, y, button, held=True):
        point = QPointF(x, y)
        buttons = Qt.MouseButton.LeftButton if held else Qt.MouseButton.NoButton
        screen = QPointF(self.widget.mapToGlobal(QPoint(int(x), int(y))))
        QApplication.sendEvent(self.widget, QMouseEvent(kind, point, screen, button, buttons, PLAIN))
