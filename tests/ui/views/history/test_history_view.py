import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from app.ui.viewmodels.history.entries import NOW
from tests.ui.past import TITLE


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_opens_with_the_newest_version_beside_now(view):
    assert [column.title.accessibleName() for column in view.compare.cards.columns] == ["First", "Now"]
    assert view.restore.isEnabled()
    assert QApplication.focusWidget() is view.versions.list


def test_a_version_is_restored_by_one_press(view, written, qtbot):
    press(qtbot, view.restore)
    written.run()
    assert written.title() == "Spring"


def test_the_campaign_as_it_is_can_be_named_but_not_restored_or_forgotten(view, written, qtbot):
    view.model.versions.choose(NOW)
    assert (view.restore.isEnabled(), view.forget.isEnabled(), view.name.isEnabled()) == (False, False, True)
    press(qtbot, view.name)
    qtbot.keyClicks(view.naming.field, "Sent to legal")
    qtbot.keyClick(view.naming.field, Qt.Key.Key_Return)
    written.run()
    assert written.names() == ["Sent to legal", "First"]
    assert QApplication.focusWidget() is view.versions.list


def test_a_version_with_a_name_is_renamed(view, written, qtbot):
    assert view.name.text() == "Rename this version"
    press(qtbot, view.name)
    assert view.naming.field.text() == "First"
    qtbot.keyClicks(view.naming.field, "Second")
    qtbot.keyClick(view.naming.field, Qt.Key.Key_Return)
    written.run()
    assert written.names() == ["Second"]


def test_a_version_is_forgotten_without_a_question(view, written, qtbot):
    press(qtbot, view.forget)
    written.run()
    assert written.names() == []
    assert written.told[-1][1] is not None


def test_the_time_line_takes_the_place_of_the_list(view, written, qtbot):
    press(qtbot, view.mode.buttons["timeline"])
    written.run()
    assert view.scrub.isVisible() and not view.versions.isVisible()
    assert QApplication.focusWidget() is view.scrub.bar
    assert not view.restore.isEnabled()
    qtbot.keyClick(view.scrub.bar, Qt.Key.Key_Left)
    assert not view.restore.isEnabled()
    written.run()
    assert (view.restore.text(), view.name.text()) == ("Restore this moment", "Name this moment")
    press(qtbot, view.restore)
    written.run()
    assert written.title() == "Spring"


def test_escape_ends_what_is_nearest(view, qtbot):
    closings = []
    view.closed.connect(lambda: closings.append(True))
    view.ask_name()
    qtbot.keyClick(view.naming.field, Qt.Key.Key_Escape)
    assert (view.naming.isVisible(), closings) == (False, [])
    qtbot.keyClick(view.versions.list, Qt.Key.Key_Escape)
    assert closings == [True]


def test_who_may_only_read_is_told_why_nothing_can_be_changed(written, painter, pictures, shown):
    from app.ui.views.history.history_view import HistoryView

    written.staged.editor.read_only = True
    view = shown(HistoryView(written.model, painter, pictures))
    view.start()
    written.run()
    assert view.barred.text() == "This workspace can only be read."
    for button in (view.name, view.restore, view.forget):
        assert not button.isEnabled()
        assert button.toolTip() == view.barred.text()
    assert view.compare.cards.columns[1].isVisible()


def test_typing_elsewhere_is_followed(view, written):
    written.write(TITLE, "Winter")
    assert "Winter" in view.compare.cards.columns[1].face.accessibleDescription()


def test_everything_that_can_be_pressed_has_a_name(view, written, qtbot):
    for mode in ("timeline", "versions"):
        press(qtbot, view.mode.buttons[mode])
        written.run()
        for button in view.findChildren(QAbstractButton):
            if button.isVisible():
                assert button.accessibleName() or button.text(), button


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_drawn_in_both_schemes(view, theme, scheme):
    theme.choose(scheme)
    assert not view.grab().isNull()
    theme.choose("light")
