import pytest
from PySide6.QtWidgets import QApplication

from app.domain.edits import SetValue
from app.domain.issues import Fix, Issue
from app.ui.forms.issues import IssueNotes

FIX = Fix("name.set", "Name it", (SetValue("name", "X"),))


def issue(severity="error", message="Wrong", fix=None):
    return Issue(code="some.code", severity=severity, path="name", message=message, fix=fix)


@pytest.fixture
def fixed():
    return []


@pytest.fixture
def notes(shown, theme, fixed):
    return shown(IssueNotes(fixed.append))


def test_the_worst_comes_first(notes):
    notes.tell([issue("hint", "c"), issue("error", "a"), issue("warning", "b")])
    assert [line.text.text() for line in notes.lines] == ["a", "b", "c"]
    assert [line.text.property("tone") for line in notes.lines] == ["bad", "warn", ""]


def test_the_button_hands_its_issue_on(notes, fixed):
    notes.tell([issue(fix=FIX)])
    notes.lines[0].fix.click()
    assert fixed == [issue(fix=FIX)]
    assert notes.lines[0].fix.text() == "Name it"


@pytest.mark.parametrize(("words", "beside"), [("Name it", True), ("Call it “Everything about the harbour”", False)])
def test_a_short_repair_stands_beside_the_words_and_a_long_one_leaves_them_the_width(notes, words, beside):
    notes.resize(440, 100)
    notes.tell([issue(message="It is wrong", fix=Fix("name.set", words, ()))])
    QApplication.processEvents()
    line = notes.lines[0]
    assert (line.fix.y() < line.text.geometry().bottom()) == beside
    assert beside or line.text.width() > 380


def test_without_a_repair_there_is_no_button(notes):
    notes.tell([issue()])
    assert notes.lines[0].fix is None


def test_nothing_to_say_takes_no_room(notes):
    notes.tell([issue()])
    assert notes.isVisible()
    notes.tell([])
    assert not notes.isVisible()
    assert notes.lines == []


def test_the_same_issues_are_not_made_anew(notes):
    notes.tell([issue()])
    line = notes.lines[0]
    notes.tell([issue()])
    assert notes.lines == [line]
