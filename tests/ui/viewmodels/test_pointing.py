import pytest

from app.layout.placed import Box
from app.templates.registry import TEMPLATES, template
from app.ui.viewmodels.pointing import box_at, boxes_of, field_label, role_of, stored_place
from tests.ui.staging import card, text_box

TITLE = text_box("title", "Hi", 10, 10, 50, 10, field="message/slides/a/title/text")
BODY = text_box("message", "Ho", 10, 30, 50, 10, field="message/slides/a/body/text")
GO = text_box("button", "GO", 0, 50, 50, 20, index=0, field="message/slides/a/buttons/go/text")
NO = text_box("button", "NO", 50, 50, 50, 20, index=1, field="message/slides/a/buttons/no/text")
MEDIA = Box(role="media", index=None, x=0, y=0, w=100, h=8, field="message/slides/a/media", picture=True)
DOT = Box(role="page_dot", index=0, x=1, y=75, w=3, h=3, field="message/slides/a")
STAMP = text_box("timestamp", "now", 70, 40, 20, 5)
CARD = card(MEDIA, TITLE, BODY, STAMP, GO, NO, DOT)
SIMPLE = template("simple")


def roles(path, shape=SIMPLE):
    return [(box.role, box.index) for box in boxes_of(CARD, path, shape, "a")]


@pytest.mark.parametrize(
    ("x", "y", "role"), [(12, 12, "title"), (59, 19, "title"), (60, 12, "card"), (0, 0, "media"), (55, 55, "button")]
)
def test_the_topmost_box_under_a_point(x, y, role):
    assert box_at(CARD, x, y).role == role


def test_nothing_is_under_a_point_outside_the_card():
    assert box_at(CARD, 200, 10) is None
    assert box_at(CARD, -1, 10) is None


def test_what_has_no_field_lets_clicks_through():
    assert box_at(CARD, 75, 42).role == "card"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("message/slides/a/title/text", [("title", None)]),
        ("message/slides/a/title/color", [("title", None)]),
        ("message/slides/a/body/text", [("message", None)]),
        ("message/slides/a/buttons/no/background", [("button", 1)]),
        ("message/slides/a/buttons", [("button", 0), ("button", 1)]),
        ("message/slides/a/media/alt", [("media", None)]),
        ("message/orientation", [("media", None)]),
        ("message/background", [("card", None)]),
        ("message/slides/a/action/android", [("card", None)]),
        ("message/slides/other/title/text", []),
        ("name", []),
        ("", []),
    ],
)
def test_a_field_is_shown_by_its_boxes(path, expected):
    assert roles(path) == expected


def test_a_field_of_another_slide_has_no_role_here():
    assert role_of("message/slides/b/media", SIMPLE, "a") is None
    assert role_of("message/slides/a/media", SIMPLE, "a") == "media"


@pytest.mark.parametrize(
    ("box", "label"), [(TITLE, "Title"), (BODY, "Message"), (GO, "Buttons"), (MEDIA, "Picture"), (STAMP, "")]
)
def test_a_box_is_called_as_in_the_form(box, label):
    assert field_label(box, SIMPLE) == label


def test_every_type_names_what_it_draws():
    assert {field_label(MEDIA, each) for each in TEMPLATES} == {"Picture"}


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("message/languages/uk/slides~1a~1title~1text", "message/slides/a/title/text"),
        ("message/languages/uk", "message/languages/uk"),
        ("message/slides/a/title/text", "message/slides/a/title/text"),
        ("", ""),
    ],
)
def test_a_translation_is_shown_where_the_default_is(path, place):
    assert stored_place(path) == place
