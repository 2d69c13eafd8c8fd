import pytest
from PySide6.QtCore import Qt

from app.domain.errors import UserError
from app.ui.widgets.banner import Banner


@pytest.fixture
def banner(shown):
    made = shown(Banner())
    made.hide()
    return made


def test_an_error_says_what_and_what_to_do(banner):
    banner.tell_error(UserError("The disk is full", "Nothing was written", "Make room"))
    assert banner.isVisible()
    assert banner.text.text() == "The disk is full. Nothing was written. Make room."
    assert banner.property("tone") == "bad"


def test_its_button_does_the_thing(qtbot, banner):
    ran: list[bool] = []
    banner.tell("Moved", "warn", "Show", lambda: ran.append(True))
    qtbot.mouseClick(banner.button, Qt.MouseButton.LeftButton)
    assert ran == [True]


def test_without_something_to_do_there_is_no_button(banner):
    banner.tell("Read only")
    assert not banner.button.isVisible()


def test_it_stays_until_it_is_closed(qtbot, banner):
    banner.tell("Read only")
    qtbot.mouseClick(banner.close_button, Qt.MouseButton.LeftButton)
    assert not banner.isVisible()
