from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.ui.early_keys import EarlyKeys


@pytest.fixture
def page(shown, qtbot):
    made = QWidget()
    with qtbot.waitActive(made):
        shown(made)
        made.activateWindow()
    made.setFocus()
    return made


@pytest.fixture
def early(page):
    """``can`` says whether the page can be finished, ``asked`` how often that was wanted."""
    state = SimpleNamespace(can=False, asked=0)

    def finish() -> bool:
        state.asked += 1
        return state.can

    state.keys = EarlyKeys(page, finish)
    return state


def with_line(page: QWidget) -> QLineEdit:
    line = QLineEdit()
    QVBoxLayout(page).addWidget(line)
    line.show()
    return line


def test_keys_wait_for_the_page_and_go_where_the_focus_is_then(page, early):
    QTest.keyClick(page, Qt.Key.Key_Tab)
    QTest.keyClicks(page, "Hi")
    assert early.keys.any
    line = with_line(page)
    early.keys.end()
    assert line.hasFocus()
    assert line.text() == "Hi"


def test_nothing_is_held_any_more_behind_the_end(page, early):
    QTest.keyClicks(page, "x")
    early.keys.end()
    asked = early.asked
    QTest.keyClicks(page, "y")
    assert not early.keys.any
    assert early.asked == asked


def test_a_shortcut_of_the_page_that_came_too_late_is_carried_out(page, early):
    ran = []
    QTest.keyClick(page, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    action = QAction("History", page, shortcut=QKeySequence("Ctrl+H"))
    action.triggered.connect(lambda: ran.append("history"))
    page.addAction(action)
    early.keys.end()
    assert ran == ["history"]


def test_what_can_be_finished_at_once_gets_the_key_itself(page, early):
    early.can = True
    line = with_line(page)
    QTest.keyClick(page, Qt.Key.Key_Tab)
    assert early.asked
    assert not early.keys.any
    assert line.hasFocus()
