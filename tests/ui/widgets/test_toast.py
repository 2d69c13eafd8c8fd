import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.ui.widgets.toast import Toast


@pytest.fixture
def room(shown):
    room = shown(QWidget())
    room.resize(800, 600)
    return room


@pytest.fixture
def toast(room):
    return Toast(room)


def test_it_says_what_was_done_and_leads_back(qtbot, toast):
    undone: list[bool] = []
    toast.tell("In the bin: Spring sale", lambda: undone.append(True))
    assert toast.isVisible()
    assert toast.accessibleName() == "In the bin: Spring sale"
    qtbot.mouseClick(toast.button, Qt.MouseButton.LeftButton)
    assert undone == [True]
    assert not toast.isVisible()


def test_without_a_way_back_there_is_no_button(toast):
    toast.tell("Undone: Archive")
    assert not toast.button.isVisible()


def test_it_goes_by_itself(qtbot, toast, monkeypatch):
    monkeypatch.setattr(toast, "underMouse", lambda: False)
    toast._timer.setInterval(1)
    toast.tell("Saved")
    qtbot.waitUntil(lambda: not toast.isVisible())


def test_it_stays_while_the_pointer_is_on_it(toast, monkeypatch):
    monkeypatch.setattr(toast, "underMouse", lambda: True)
    toast.tell("Saved")
    toast.leave()
    assert toast.isVisible()


def test_it_stays_while_the_focus_is_on_it(qtbot, toast, room):
    toast.tell("Saved", lambda: None)
    with qtbot.waitActive(room):
        room.activateWindow()
    toast.button.setFocus()
    toast.leave()
    assert toast.isVisible()


def test_it_can_be_closed(qtbot, toast):
    toast.tell("Saved", lambda: None)
    qtbot.mouseClick(toast.close_button, Qt.MouseButton.LeftButton)
    assert not toast.isVisible()


def test_it_stays_at_the_lower_edge(toast, room):
    toast.tell("Saved")
    before = toast.y()
    room.resize(800, 700)
    assert toast.y() == before + 100


def test_a_newer_notice_takes_the_place_of_the_older(qtbot, toast):
    called: list[str] = []
    toast.tell("First", lambda: called.append("first"))
    toast.tell("Second", lambda: called.append("second"))
    qtbot.mouseClick(toast.button, Qt.MouseButton.LeftButton)
    assert called == ["second"]


def test_markup_in_a_name_is_shown_as_it_is(toast):
    toast.tell("In the bin: <b>bold</b>")
    assert toast.text.textFormat() == Qt.TextFormat.PlainText


def test_what_is_no_way_back_has_no_sign_of_one(toast):
    toast.tell("9,998 recipients imported", lambda: None, "Show")
    assert (toast.button.text(), toast.button.icon().isNull()) == ("Show", True)
    toast.tell("Removed", lambda: None)
    assert (toast.button.text(), toast.button.icon().isNull()) == ("Undo", False)
