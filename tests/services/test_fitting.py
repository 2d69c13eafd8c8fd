import pytest

from app.domain.message import Message, Slide, Text
from app.services.devices import Devices
from app.services.fitting import Fitting, where
from tests.fakes import FolderResources
from tests.fakes_measure import FakeMeasure


@pytest.fixture
def fitting():
    return Fitting(FakeMeasure(), Devices(FolderResources()))


def message(title="", body="", template="simple"):
    return Message(template=template, slides=(Slide(id="a", title=Text(text=title), body=Text(text=body)),))


def longest(fitting, fits):
    """How many letters of a title still have what ``fits`` asks for."""
    return next(n for n in range(1, 200) if not fits(fitting.cuts(message("word " * n), 0, "title"))) - 1


def test_a_short_title_fits_all_phones(fitting):
    assert fitting.cuts(message("Hi"), 0, "title") == ()
    assert where(()) == ""


def test_a_title_too_long_for_the_narrowest_phones_only_is_said_so(fitting):
    words = longest(fitting, lambda cuts: not cuts) + 1
    assert "small" in where(fitting.cuts(message("word " * words), 0, "title"))


def test_a_title_too_long_for_any_phone_names_both(fitting):
    assert where(fitting.cuts(message("word " * 90), 0, "title")) == "Android phones and iPhones"


def test_a_simple_message_text_is_never_cut(fitting):
    assert fitting.cuts(message("t", "word " * 400), 0, "message") == ()


def test_an_icon_message_text_is_cut_on_iphones(fitting):
    assert where(fitting.cuts(message("t", "word " * 90, "message-icon"), 0, "message")) == "iPhones"


def test_each_slide_has_its_own_answer(fitting):
    two = Message(
        template="carousel",
        slides=(Slide(id="a", title=Text(text="Hi")), Slide(id="b", title=Text(text="word " * 90))),
    )
    assert fitting.cuts(two, 0, "title") == ()
    assert fitting.cuts(two, 1, "title") != ()


def test_pictures_alone_have_no_title_to_cut(fitting):
    assert fitting.cuts(message("word " * 90, template="carousel-image"), 0, "title") == ()


class Noting(FakeMeasure):
    """Notes every text it is asked to set."""

    def __init__(self):
        super().__init__()
        self.texts: set[str] = set()

    def measure(self, text, style, width):
        self.texts.add(text)
        return super().measure(text, style, width)


def test_only_the_text_in_question_is_laid_out():
    measure = Noting()
    slides = tuple(Slide(id=str(n), title=Text(text=f"title {n}"), body=Text(text=f"body {n}")) for n in range(3))
    fitting = Fitting(measure, Devices(FolderResources()))
    fitting.cuts(Message(template="carousel", slides=slides), 1, "title")
    assert {text for text in measure.texts if text} == {"title 1"}


def test_each_slide_of_a_carousel_is_judged_by_its_own_title(fitting):
    slides = (Slide(id="a", title=Text(text="word " * 90)), Slide(id="b", title=Text(text="Hi")))
    carousel = Message(template="carousel", slides=slides)
    assert [bool(fitting.cuts(carousel, slide, "title")) for slide in (0, 1, 2)] == [True, False, False]
    assert fitting.cuts(Message(template="simple", slides=slides), 1, "title") != ()
