import pytest

from app.ui.theme.tokens import LIGHT


@pytest.fixture
def header(window):
    window.show()
    return window.header


def test_a_page_of_the_sidebar_stands_alone(header):
    header.show_place("Campaigns")
    assert header.title.text() == "Campaigns"
    assert not header.back.isVisible()


def test_other_pages_stand_behind_the_way_back(header):
    header.show_place("Spring sale", "Campaigns")
    assert header.back.isVisible()
    assert header.back.text() == "Campaigns"


def test_the_saved_sign_has_words_and_a_tone(header):
    header.show_saved("Saved 12:03:11")
    assert header.saved.text() == "● Saved 12:03:11"
    assert header.saved.accessibleName() == "Saved 12:03:11"
    assert header.saved.palette().windowText().color().name().upper() == LIGHT.good
    header.show_saved("Not saved", "bad")
    assert header.saved.palette().windowText().color().name().upper() == LIGHT.bad
    header.show_saved("")
    assert header.saved.text() == ""


def test_another_page_begins_with_a_clean_header(header):
    header.show_status("Draft")
    header.show_saved("Saved 12:03:11")
    header.show_place("Settings")
    assert (header.status.text(), header.saved.text()) == ("", "")


def test_undo_follows_its_action(header, window):
    window.commands["edit.undo"].setEnabled(True)
    assert header.undo.isEnabled()
    window.commands["edit.undo"].setEnabled(False)
    assert not header.undo.isEnabled()
    assert header.undo.toolTip() == "Undo (Ctrl+Z)"


def test_the_way_into_the_history_is_there_only_where_the_window_says_so(header):
    assert not header.history.isVisible()
    assert header.history.toolTip() == "History (Ctrl+H)"
