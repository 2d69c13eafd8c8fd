import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.ui.theme import tokens
from app.ui.widgets.popover import Popover


class Asking(Popover):
    def __init__(self, parent: QWidget) -> None:
        super().__init__("Name", parent)
        self.field = QLineEdit(self)
        QVBoxLayout(self).addWidget(self.field)

    def first(self) -> QWidget:
        return self.field


@pytest.fixture
def button(shown):
    return shown(QPushButton("Open"))


@pytest.fixture
def popover(button):
    made = Asking(button)
    made.open_below(button)
    yield made
    if isValid(made):
        made.close()


def test_it_opens_below_with_the_focus_where_one_types(popover, button):
    assert popover.isVisible()
    assert popover.focusWidget() is popover.field
    assert popover.y() == button.mapToGlobal(button.rect().bottomLeft()).y() + 1 + tokens.S1


def test_it_stays_on_the_screen(button):
    room = button.screen().availableGeometry()
    button.move(room.bottomRight())
    made = Asking(button)
    made.open_below(button)
    assert room.contains(made.geometry())
    made.close()


def test_escape_closes_it_for_good(qtbot, qapp, popover):
    qtbot.keyClick(popover, Qt.Key.Key_Escape)
    assert not popover.isVisible()
    qapp.sendPostedEvents(popover, QEvent.Type.DeferredDelete)
    assert not isValid(popover)
