import pytest
from PySide6.QtWidgets import QLineEdit

from app.domain.fields import Field
from app.domain.issues import Issue
from app.ui.forms import places
from app.ui.forms.base import FieldWidget, said

FIELD = Field(path="message/slides/{slide}/title", kind="text", label="Title")


class Probe(FieldWidget):
    """Remembers what it was shown; tells the model while it is being shown, as a careless widget would."""

    def __init__(self, field, tools):
        super().__init__(field, tools)
        self.watches = ("message/orientation",)
        self.inner = QLineEdit(self)
        self.seen = []

    def show_value(self, value):
        self.seen.append(value)
        self.put("Told while showing", "text")


@pytest.fixture
def probe(bench, shown):
    made = Probe(FIELD, bench.tools)
    made.point_at("s1")
    return shown(made)


def test_it_stands_for_the_field_of_the_slide_and_shows_it(probe):
    assert probe.path == places.marked(probe) == "message/slides/s1/title"
    assert probe.seen == [{"text": "Hello", "color": "#111111"}]
    assert probe.accessibleName() == said("Title") == "Title"


def test_what_is_shown_is_told_to_nobody(bench, probe):
    assert bench.value("message/slides/s1/title/text") == "Hello"


def test_a_slide_that_is_gone_shows_nothing(probe):
    probe.point_at("gone")
    assert probe.seen[-1] is None


@pytest.mark.parametrize(
    ("changed", "concerned"),
    [
        ("", True),
        ("message/slides/s1", True),
        ("message/slides/s1/title/text", True),
        ("message/orientation", True),
        ("message/slides/s2/title", False),
        ("name", False),
    ],
)
def test_it_knows_which_changes_it_may_show(probe, changed, concerned):
    assert probe.concerns(changed) is concerned


def test_what_people_do_is_stored_below_its_path(bench, probe):
    probe.put("#ABCDEF", "color")
    assert bench.value("message/slides/s1/title/color") == "#ABCDEF"
    assert probe.at("a/b") == "message/slides/s1/title/a~1b"


def test_typing_merges_into_one_step(bench, probe):
    for text in ("a", "ab"):
        probe.type_in(text, "text")
        bench.settle()
    bench.undo()
    assert bench.value("message/slides/s1/title/text") == "Hello"


def test_a_question_goes_to_the_part_that_it_is_about(probe):
    places.mark(probe.inner, probe.at("text"))
    probe.ask(Issue(code="x", severity="error", path=probe.at("text"), message=""))
    assert probe.window().focusWidget() is probe.inner
