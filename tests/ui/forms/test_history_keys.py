import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLineEdit, QMainWindow, QPlainTextEdit

from app.ui.forms.history_keys import HistoryKeys


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_the_windows_action_gets_the_keys_although_the_text_would_take_them(bench, shown, qtbot, kind):
    window = QMainWindow()
    edit = kind(window)
    window.setCentralWidget(edit)
    action = QAction("Undo", window)
    action.setShortcut(QKeySequence("Ctrl+Z"))
    window.addAction(action)
    HistoryKeys(bench.model, edit)
    shown(window)
    with qtbot.waitActive(window):
        window.activateWindow()
    edit.setFocus()
    qtbot.keyClicks(edit, "ab")
    with qtbot.waitSignal(action.triggered):
        qtbot.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_redo_is_carried_out_where_no_window_takes_it(bench, shown, qtbot):
    edit = shown(QLineEdit())
    HistoryKeys(bench.model, edit)
    bench.model.set("name", "Other")
    bench.undo()
    qtbot.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    bench.settle()
    assert bench.model.campaign.name == "Other"


def test_other_keys_reach_the_text(bench, shown, qtbot):
    edit = shown(QLineEdit())
    HistoryKeys(bench.model, edit)
    qtbot.keyClicks(edit, "z")
    assert edit.text() == "z"
