import pytest

from app.domain.campaign import MAX_DEPTH
from app.ui.forms.json_edit import JsonEdit


@pytest.fixture
def edit(shown):
    made = shown(JsonEdit(None, "Event", "{}"))
    made.heard = []
    made.typed.connect(made.heard.append)
    return made


def test_valid_text_is_told_as_its_value(edit):
    edit.prose.setPlainText('{"a": 1}')
    edit.prose.setPlainText('{"a": ')
    assert edit.heard == [{"a": 1}]
    assert "Not stored yet" in edit.error.text()
    assert edit.error.isVisible()
    edit.prose.setPlainText("")
    assert edit.heard == [{"a": 1}, None]
    assert not edit.error.isVisible()


def test_the_same_value_in_another_dress_is_not_told(edit):
    edit.show_value({"a": 1})
    edit.prose.setPlainText('{"a":1}')
    assert edit.heard == []


def test_what_nests_too_deep_is_refused(edit):
    edit.prose.setPlainText("[" * MAX_DEPTH + "]" * MAX_DEPTH)
    assert edit.heard == []
    assert "deeper" in edit.error.text()


def test_alone_it_undoes_its_own_typing_and_not_what_was_shown(qtbot, edit):
    edit.show_value({"a": 1})
    shown = edit.prose.text
    edit.prose.undo()
    assert edit.prose.text == shown
    edit.prose.moveCursor(edit.prose.textCursor().MoveOperation.End)
    qtbot.keyClicks(edit.prose, " ")
    edit.prose.undo()
    assert edit.prose.text == shown
