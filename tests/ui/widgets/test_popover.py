from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.ui.theme import tokens
from app.ui.widgets.popover import Popover


class Asking(Popover):
    def __init__(self, parent: QWidget) -> None:
        super().__init__("Name", parent)
        self.field = QLineEdit(self)
        self.field.setAccessibleName("Name of the filter")
        self.save = QPushButton("Save", self)
        layout = QVBoxLayout(self)
        layout.addWidget(self.field)
        layout.addWidget(self.save)

    def first(self) -> QWidget:
        return self.field


@pytest.fixture
def window(shown, qtbot):
    made = QWidget()
    made.resize(600, 400)
    made.other = QLineEdit(made)
    made.button = QPushButton("Open", made)
    made.button.move(0, 60)
    shown(made)
    with qtbot.waitActive(made):
        made.activateWindow()
    made.other.setFocus()
    return made


@pytest.fixture
def popover(window):
    made = Asking(window.button)
    made.open_below(window.button)
    yield made
    if isValid(made):
        made.close()


def walked(interface: QAccessibleInterface) -> Iterator[tuple[QAccessible.Role, str]]:
    """What assistive technology finds, from the window down."""
    yield interface.role(), interface.text(QAccessible.Text.Name)
    for number in range(interface.childCount()):
        yield from walked(interface.child(number))


def test_it_opens_below_with_the_focus_where_one_types(window, popover):
    assert popover.isVisible()
    assert window.focusWidget() is popover.field
    assert popover.y() == window.button.geometry().bottom() + 1 + tokens.S1


def test_assistive_technology_finds_what_is_in_it_on_its_way_through_the_window(window, popover):
    found = set(walked(QAccessible.queryAccessibleInterface(window)))
    assert {(QAccessible.Role.EditableText, "Name of the filter"), (QAccessible.Role.Button, "Save")} <= found
    assert "Name" in {name for _, name in found}


def test_it_stays_in_the_window(window):
    window.button.move(window.rect().bottomRight())
    made = Asking(window.button)
    made.open_below(window.button)
    assert window.rect().contains(made.geometry())
    made.field.setFixedHeight(200)
    made.adjustSize()
    assert window.rect().contains(made.geometry())


def test_it_can_end_where_its_button_ends(window):
    window.button.move(400, 60)
    made = Asking(window.button)
    made.open_below(window.button, flush_right=True)
    assert made.geometry().right() == window.button.geometry().right()


def test_escape_closes_it_for_good_and_gives_the_keyboard_back(qtbot, qapp, window, popover):
    qtbot.keyClick(popover.field, Qt.Key.Key_Escape)
    assert not popover.isVisible()
    assert window.focusWidget() is window.other
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(popover)
    assert [each for each in window.children() if isinstance(each, QWidget)] == [window.other, window.button]


def test_a_click_elsewhere_closes_it_and_presses_nothing(qtbot, window, popover):
    pressed = []
    window.button.clicked.connect(lambda: pressed.append(True))
    over = window.childAt(window.button.geometry().center())
    qtbot.mouseClick(over, Qt.MouseButton.LeftButton, pos=window.button.geometry().center())
    assert (popover.isVisible(), pressed) == (False, [])


@pytest.mark.parametrize("leave", [lambda window: window.other.setFocus(), lambda window: window.resize(500, 300)])
def test_it_closes_where_it_is_left(window, popover, leave):
    leave(window)
    assert not popover.isVisible()


def test_who_took_the_keyboard_keeps_it(window, popover):
    window.button.setFocus()
    assert window.focusWidget() is window.button


def test_tab_goes_round_in_it(qtbot, window, popover):
    stops = []
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        qtbot.keyClick(window.focusWidget(), key)
        stops.append(window.focusWidget())
    assert stops == [popover.save, popover.field, popover.save]


def test_keys_reach_nothing_else_while_it_is_open(qtbot, window, popover):
    ran, typed = [], []
    action = QAction("Undo", window, shortcut="F5")
    action.triggered.connect(lambda: ran.append(True))
    window.addAction(action)
    window.keyPressEvent = lambda event: typed.append(event.key())
    for key in (Qt.Key.Key_F5, Qt.Key.Key_F6):
        qtbot.keyClick(popover.save, key)
    assert (ran, typed, popover.isVisible()) == ([], [], True)
    popover.close()
    qtbot.keyClick(window.other, Qt.Key.Key_F5)
    assert ran == [True]
