import pytest
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from app.ui import still
from app.ui.still import Still


class Field(QWidget):
    """All of one colour."""

    def __init__(self, color: str) -> None:
        super().__init__()
        self.color = color

    def paintEvent(self, event) -> None:
        QPainter(self).fillRect(self.rect(), QColor(self.color))


@pytest.fixture
def stack(shown):
    made = QStackedWidget()
    made.resize(80, 60)
    for color in ("#ff0000", "#0000ff"):
        made.addWidget(Field(color))
    return shown(made)


def seen(widget: QWidget) -> str:
    """The colour on the screen."""
    QApplication.processEvents()
    return widget.screen().grabWindow(widget.winId(), 0, 0, 80, 60).toImage().pixelColor(40, 30).name()


def test_what_is_painted_stays_until_it_is_let_go(qtbot, stack):
    held = Still((stack,), stack)
    qtbot.waitUntil(lambda: seen(stack) == "#ff0000")
    held.hold()
    stack.setCurrentIndex(1)
    assert seen(stack) == "#ff0000"
    assert held.held
    held.release()
    assert seen(stack) == "#0000ff"
    assert not held.held


def test_what_comes_in_meanwhile_is_painted_then(qtbot, stack):
    held = Still((stack,), stack)
    held.hold()
    late = Field("#00ff00")
    stack.addWidget(late)
    stack.setCurrentWidget(late)
    held.release()
    qtbot.waitUntil(lambda: seen(stack) == "#00ff00")


def test_it_is_let_go_when_it_takes_too_long(qtbot, stack, monkeypatch):
    monkeypatch.setattr(still, "PATIENCE", 1)
    held = Still((stack,), stack)
    held.hold()
    stack.setCurrentIndex(1)
    qtbot.waitUntil(lambda: not held.held)
    assert seen(stack) == "#0000ff"
