import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.edits import SetValue
from app.sync.ports import Offline


@pytest.fixture
def panel(view, written, qtbot):
    campaign = written.staged.editor.campaign
    written.team.wrote(campaign, "olena", "Spring")
    written.team.wrote(campaign, "ben", "Summer")
    qtbot.mouseClick(view.mode.buttons["team"], Qt.MouseButton.LeftButton)
    written.run()
    return view.team


def test_it_takes_the_place_of_the_versions(view, panel):
    assert panel.isVisible()
    assert not view.versions.isVisible() and not view.scrub.isVisible()
    assert QApplication.focusWidget() is panel.list
    assert not view.name.isVisible() and not view.forget.isVisible()
    assert view.restore.text() == "Restore this state"
    assert not view.compare.bar.against.isVisible()


def test_a_line_is_read_out_with_who_and_when(panel):
    spoken = panel.list.list.data(panel.list.list.index(1, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert "Title" in spoken and "ben" in spoken


def test_the_arrow_keys_go_through_the_changes(view, panel, qtbot):
    assert [column.title.accessibleName() for column in view.compare.cards.columns][1] == "ben"
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    assert view.model.team.change.user == "olena"


def test_offline_the_lines_stay_with_the_reason_beneath(panel, written, qtbot):
    written.team.trouble = Offline("the server can't be reached")
    qtbot.mouseClick(panel.refresh, Qt.MouseButton.LeftButton)
    written.run()
    assert panel.list.isVisible()
    assert panel.note.text() == "Offline: the server can't be reached. This is what was read before."


def test_without_any_lines_the_reason_takes_their_place_and_can_be_tried_again(view, written, qtbot):
    written.team.trouble = Offline("the server can't be reached")
    qtbot.mouseClick(view.mode.buttons["team"], Qt.MouseButton.LeftButton)
    written.run()
    assert view.team.trouble.text() == "Offline: the server can't be reached."
    written.team.trouble = None
    written.team.wrote(written.staged.editor.campaign, "olena", "Spring")
    qtbot.mouseClick(view.team.again, Qt.MouseButton.LeftButton)
    written.run()
    assert view.team.list.isVisible()


@pytest.mark.parametrize(("shared", "words"), [(False, "only on this computer"), (True, "keeps no history")])
def test_nothing_to_tell_says_why(view, written, qtbot, shared, words):
    written.staged.editor.edit([SetValue("shared", shared)])
    written.staged.editor.flush()
    written.run()
    qtbot.mouseClick(view.mode.buttons["team"], Qt.MouseButton.LeftButton)
    written.run()
    assert words in view.team.nothing.text()
    assert view.team.nothing.isVisible()
