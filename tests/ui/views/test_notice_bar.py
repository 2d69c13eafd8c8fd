from msgspec.structs import replace
from PySide6.QtCore import Qt

from app.ui.viewmodels.notices import Notice, Verb
from app.ui.views.notice_bar import NoticeBar


def notice(done, **more):
    verbs = (Verb("Keep mine", lambda: done.append("keep")), Verb("Delete here too", lambda: done.append("delete")))
    return Notice(**{"title": "48 of 60 campaigns are gone.", "text": "Take that over?", "verbs": verbs, **more})


def test_without_anything_to_tell_it_is_not_there(shown):
    bar = NoticeBar()
    assert bar.isHidden()
    bar.show_notice(notice([]))
    shown(bar)
    assert bar.isVisible()
    bar.show_notice(None)
    assert bar.isHidden()


def test_it_says_what_happened_and_what_that_means(shown):
    bar = NoticeBar()
    bar.show_notice(notice([]))
    shown(bar)
    assert (bar.title.text(), bar.text.text()) == ("48 of 60 campaigns are gone.", "Take that over?")
    assert (bar.accessibleName(), bar.accessibleDescription()) == (bar.title.text(), bar.text.text())
    assert bar.property("tone") == "warn"


def test_its_buttons_are_reached_by_keys_and_do_what_they_say(shown, qtbot):
    done = []
    bar = NoticeBar()
    bar.show_notice(notice(done))
    shown(bar)
    for button in bar.buttons:
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert done == ["keep", "delete"]


def test_the_same_words_again_leave_the_focus_where_it_is(shown):
    bar = NoticeBar()
    first, later = [], []
    bar.show_notice(notice(first))
    shown(bar)
    buttons = bar.buttons
    buttons[0].setFocus()
    bar.show_notice(notice(later))
    assert bar.buttons is buttons and bar.focusWidget() is buttons[0]
    buttons[0].click()
    assert (first, later) == ([], ["keep"])


def test_other_words_bring_other_buttons(shown):
    bar = NoticeBar()
    told = notice([])
    bar.show_notice(told)
    shown(bar)
    bar.show_notice(replace(told, verbs=told.verbs[:1], text=""))
    assert [button.text() for button in bar.buttons] == ["Keep mine"]
    assert bar.text.isHidden()
