import pytest
from PySide6.QtWidgets import QWidget

from app.services.ports import Parsed, Problem
from app.templates import fields
from app.ui.forms.personal_line import PersonalLine
from app.ui.forms.problems import MOST, ProblemNotes
from app.ui.forms.prose import Prose
from app.ui.forms.writing import Writing
from tests.ui.forms.bench import SLIDE

TITLE = f"{SLIDE}/title/text"


class Faulty:
    """Finds ``bad`` wherever it stands, and would write ``good``."""

    def parse(self, text, dialect):
        starts = [at for at in range(len(text)) if text.startswith("bad", at)]
        return Parsed(
            problems=tuple(
                Problem(
                    code="x",
                    severity="hint" if at else "error",
                    message=f"Bad at {at}",
                    start=at,
                    end=at + 3,
                    line=text.count("\n", 0, at) + 1,
                    column=at + 1,
                    pointer="bad\n^",
                    instead="good",
                )
                for at in starts
            )
        )


@pytest.fixture
def notes(crowd, shown):
    room = QWidget()
    room.resize(400, 300)
    crowd.tools.personal._readers["liquid"] = Faulty()
    made = ProblemNotes(room)
    made.room = shown(room)
    return made


@pytest.fixture
def line(crowd, notes):
    return PersonalLine(crowd.tools, "Title", "", notes.room)


def said(notes):
    return [each.text.text() for each in notes.lines]


def test_the_problems_of_all_watched_editors_are_told(crowd, notes, line):
    other = PersonalLine(crowd.tools, "Link", "", notes.room)
    notes.watch([line.writing, other.writing])
    line.show_text("bad {{")
    other.show_text("a bad {{")
    assert said(notes) == ["Bad at 0", "Bad at 2"]
    assert [each.text.property("tone") for each in notes.lines] == ["bad", ""]
    assert notes.isVisible()


def test_an_editor_that_is_watched_no_more_is_not_told(notes, line):
    line.show_text("bad {{")
    notes.watch([line.writing])
    notes.watch([])
    assert said(notes) == []
    line.show_text("bad bad {{")
    assert not notes.isVisible()


def test_what_is_put_right_goes(notes, line, qtbot):
    notes.watch([line.writing])
    line.show_text("bad {{")
    line.show_text("fine {{")
    assert not notes.isVisible()


def test_only_the_first_few_are_told(notes, line):
    notes.watch([line.writing])
    line.show_text("bad " * 9 + "{{")
    assert len(said(notes)) == MOST


def test_a_click_mends_in_place_and_counts_as_typed(notes, line):
    heard = []
    line.typed.connect(heard.append)
    notes.watch([line.writing])
    line.show_text("😀 bad {{")
    (problem,) = notes.lines
    assert problem.mend.text() == "Write good"
    problem.mend.click()
    assert heard == ["😀 good {{"]
    assert said(notes) == []


def test_in_a_text_of_several_lines_the_place_is_said(crowd, notes):
    prose = Prose(crowd.model, "Message", "", notes.room)
    writing = Writing(prose, crowd.tools.personal)
    notes.watch([writing])
    prose.show_text("one {{\nbad")
    assert said(notes) == ["Line 2, column 8: Bad at 7"]
    assert notes.lines[0].text.toolTip() == "bad\n^"


def test_problems_of_a_button_follow_what_it_does(crowd, show_field):
    widget = show_field(crowd, fields.BUTTONS)
    crowd.model.set(f"{SLIDE}/buttons/b2/copy", "{{ x")
    row = widget.rows["b2"]
    assert said(row.problems) == ["This tag is not closed"]
    crowd.model.set(f"{SLIDE}/buttons/b2/kind", "keys")
    assert said(row.problems) == []
    crowd.model.set(f"{SLIDE}/buttons/b2/text", "{{ y")
    assert said(row.problems) == ["This tag is not closed"]


def test_problems_of_links_are_told_once(crowd, show_field):
    link = {"enabled": True, "android": "{{ x", "ios": "{{ x", "web": "{{ x", "new_tab": False}
    crowd.model.set(f"{SLIDE}/action", link)
    addresses = show_field(crowd, fields.ACTION).addresses
    assert len(said(addresses.problems)) == 1
    crowd.model.set(f"{SLIDE}/action/web", "https://a.test")
    assert len(said(addresses.problems)) == 2
