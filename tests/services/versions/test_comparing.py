import pytest
from hypothesis import given
from msgspec.structs import replace

from app.domain.campaign import Audience, TimeToLive
from app.domain.message import Button, Media, Text
from app.domain.worddiff import Span
from app.services.versions.comparing import compare
from app.services.versions.names import Names
from tests.made import campaign, slide
from tests.strategies import campaigns as rich
from tests.strategies_edits import campaigns

ONE = campaign(1, slide("s1", "Only today", "b1", "b2"), slide("s2", "Bye"), slide("s3", "End"))
NAMES = Names(labels={"l": "Sale"}, segments={"s": "Everybody"}, language={"uk": "Ukrainian"}.__getitem__)


def message(**values):
    return replace(ONE, message=replace(ONE.message, template="carousel", **values))


CAROUSEL = message()
FIRST, SECOND, THIRD = ONE.message.slides


def first(**values):
    return message(slides=(replace(FIRST, **values), SECOND, THIRD))


def told(one, other):
    return [(it.kind, ", ".join(it.place), it.old, it.new) for it in compare(one, other, NAMES).differences]


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (replace(CAROUSEL, name="Autumn sale"), ("changed", "Name", "Spring sale", "Autumn sale")),
        (replace(CAROUSEL, status="review"), ("changed", "Status", "Draft", "In review")),
        (replace(CAROUSEL, labels=("l",)), ("changed", "Labels", "", "Sale")),
        (replace(CAROUSEL, audience=Audience(include=("s",))), ("added", "Send to", "", "Everybody")),
        (replace(CAROUSEL, ttl=TimeToLive(hours=1)), ("changed", "Stays in the inbox for", "2 days", "1 hour")),
        (replace(CAROUSEL, ttl=None), ("removed", "Stays in the inbox for", "2 days", "For ever")),
        (ONE, ("changed", "Template", "Carousel", "Simple")),
        (
            message(languages={"uk": {"slides/s2/title/text": "Бувай"}}),
            ("added", "Ukrainian, Slide 2, Title", "", "Бувай"),
        ),
        (message(slides=(THIRD, FIRST, SECOND)), ("moved", "Order of slides", "1, 2, 3", "3, 1, 2")),
        (message(slides=(FIRST, SECOND)), ("removed", "Slide 3", "End", "")),
        (message(slides=(*ONE.message.slides, slide("s4", "New"))), ("added", "Slide 4", "", "New")),
        (first(media=Media(url="https://a/b.png")), ("added", "Slide 1, Picture", "", "https://a/b.png")),
        (first(buttons=FIRST.buttons[::-1]), ("moved", "Slide 1, Order of buttons", "1, 2", "2, 1")),
        (first(buttons=(*FIRST.buttons, Button(id="b3", text="Go"))), ("added", "Slide 1, Button 3", "", "Go")),
    ],
)
def test_a_difference_is_told_in_the_words_of_the_form(other, expected):
    assert told(CAROUSEL, other) == [expected]


def test_texts_differ_word_by_word():
    (found,) = compare(CAROUSEL, first(title=replace(FIRST.title, text="Only tomorrow"))).differences

    assert found.path == "message/slides/s1/title/text"
    assert found.spans == (Span("same", "Only "), Span("gone", "today"), Span("new", "tomorrow"))


@pytest.mark.parametrize(
    "other",
    [
        first(title=Text(text="Only today", color="#FFFFFF")),
        replace(CAROUSEL, status="review"),
        message(slides=(THIRD, FIRST, SECOND)),
        first(media=Media(url="https://a/b.png")),
        ONE,
    ],
)
def test_what_nobody_writes_has_no_words_to_compare(other):
    (found,) = compare(CAROUSEL, other).differences

    assert found.spans == ()


def test_texts_of_languages_names_and_descriptions_are_compared_by_words():
    one = first(media=Media(url="https://a/b", alt="A cat"))
    other = first(media=Media(url="https://a/b", alt="A dog"))
    (alt,) = compare(one, other).differences
    uk = [message(languages={"uk": {"slides/s1/title/text": text}}) for text in ("Один", "Два")]
    (title,) = compare(*uk).differences
    (name,) = compare(CAROUSEL, replace(CAROUSEL, name="Spring sales")).differences

    assert [span.text for span in alt.spans] == ["A ", "cat", "dog"]
    assert [span.fate for span in title.spans] == ["gone", "new"]
    assert [span.text for span in name.spans] == ["Spring ", "sale", "sales"]


def test_what_reads_the_same_is_told_in_detail():
    one, other = first(media=Media(sha256="a" * 64)), first(media=Media(sha256="a" * 64, kind="gif"))
    names = Names(file=lambda sha256: "cat.gif")
    (found,) = compare(one, other, names).differences

    assert found.old != found.new
    assert '"gif"' in found.new


def test_equal_documents_are_the_same():
    assert compare(ONE, replace(ONE, changed="2027-01-01T00:00:00Z")).same
    assert not compare(ONE, CAROUSEL).same


@given(campaigns | rich(), campaigns | rich())
def test_what_changed_never_reads_the_same_and_words_make_both_texts(one, other):
    for found in compare(one, other).differences:
        assert found.place
        assert found.kind != "changed" or found.old != found.new
        if found.spans:
            assert "".join(span.text for span in found.spans if span.fate != "new") == found.old
            assert "".join(span.text for span in found.spans if span.fate != "gone") == found.new
