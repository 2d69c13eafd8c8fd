import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QDialog, QLineEdit
from shiboken6 import isValid

from app.ui.widgets.buttons import Button
from app.ui.widgets.look import label
from app.ui.widgets.work_dialog import WorkDialog, at_top


class Counted:
    """Work that counts how often it was cancelled."""

    def __init__(self):
        self.cancelled = 0

    def cancel(self):
        self.cancelled += 1


@pytest.fixture
def work():
    return Counted()


@pytest.fixture
def dialog(qtbot, theme, work):
    made = WorkDialog(work, label("Import"), Button("Go"))
    made.field = QLineEdit()
    made.steps.addWidget(at_top(made.field))
    made.steps.addWidget(at_top(made.progress))
    made.frame()
    made.open()
    yield made
    if isValid(made):
        made.deleteLater()


@pytest.mark.parametrize(
    "leave",
    [
        lambda dialog: dialog.cancel.click(),
        lambda dialog: dialog.progress.stop.click(),
        lambda dialog: dialog.reject(),
        lambda dialog: dialog.close(),
    ],
    ids=["button", "progress", "escape", "frame"],
)
def test_however_it_is_left_the_work_ends_and_it_goes(dialog, work, leave):
    leave(dialog)
    assert work.cancelled >= 1
    assert not isValid(dialog) or dialog.result() == QDialog.DialogCode.Rejected
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(dialog)


def test_what_is_done_is_not_cancelled(dialog, work):
    dialog.accept()
    assert work.cancelled == 0


def test_the_keyboard_goes_from_the_page_to_the_buttons(qtbot, dialog):
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    dialog.field.setFocus()
    places = []
    for _ in range(2):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        places.append(dialog.focusWidget())
    assert places == [dialog.cancel, dialog.go]


def test_a_part_at_the_top_keeps_its_height(dialog):
    assert dialog.field.height() == dialog.field.sizeHint().height()
    assert dialog.field.y() == 0
