from app.domain.message import Message, Slide
from app.services.ports import Problem
from app.ui.viewmodels.filling import Filled, Mark
from app.ui.viewmodels.marks import cancelled, mark_words, strip_words
from tests.made import campaign
from tests.ui.staging import carousel, person

ONE = campaign(1, message=Message(slides=(Slide(id="a"),)))
MANY = campaign(1, message=carousel())
NAMES = {"first_name": "Name", "last_name": "Surname"}


def mark(path, **problem):
    place = "message/slides/a/title/text"
    found = Problem(code="x", message="This tag is not closed", start=0, end=1, **problem)
    return Mark(path=path, place=place, problem=found)


def test_it_says_where_and_why():
    words = mark_words(ONE, mark("message/slides/a/body/text", line=2, column=12))
    assert words == "Message · Line 2, column 12: This tag is not closed"


def test_it_names_the_slide_and_the_language():
    assert mark_words(MANY, mark("message/slides/b/title/text")).startswith("Slide 2, Title · ")
    translated = mark("message/languages/uk/slides~1a~1title~1text")
    assert mark_words(MANY, translated).startswith("Ukrainian, Slide 1, Title · ")


def test_without_a_reason_it_says_so():
    words = mark_words(ONE, Mark(path="message/slides/a/title/text", place="x", problem=None))
    assert words == "Title · This text can't be shown"


def test_the_first_one_is_said_and_the_others_are_counted():
    marks = (mark("message/slides/a/title/text"), mark("message/slides/a/body/text"), mark("message/custom_data/x"))
    lines = strip_words(ONE, Filled(campaign=ONE, marks=marks))
    assert (lines[0].split(" · ")[0], lines[1:]) == ("Title", ["And 2 more"])
    assert strip_words(ONE, Filled(campaign=ONE, marks=marks[:1]))[1:] == []
    assert strip_words(ONE, Filled(campaign=ONE)) == []


def test_who_would_not_get_the_message_is_named():
    assert cancelled(person("a", Name="Olena"), NAMES).title == "Olena would not get this message"
    assert cancelled(None, NAMES).title == "Somebody of whom nothing is known would not get this message"
    assert cancelled(None, NAMES).drawn
