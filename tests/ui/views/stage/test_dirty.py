from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from PySide6.QtCore import QRect

from app.ui.views.stage.dirty import differing, place_of, seen
from tests.ui.staging import card, text_box

TITLE = text_box("title", "Hi", 10, 10, 50, 10)
BODY = text_box("message", "Ho", 10, 60, 50, 10)


def test_only_what_differs_is_painted_as_it_was_and_as_it_is():
    moved = replace(TITLE, w=60)
    assert differing(card(TITLE, BODY), card(moved, BODY)) == [TITLE, moved]


def test_the_same_card_needs_no_paint():
    assert differing(card(TITLE), card(TITLE)) == []


def test_another_size_or_number_of_boxes_means_everything():
    assert differing(card(TITLE), card(TITLE, height=90)) is None
    assert differing(card(TITLE), card(TITLE, BODY)) is None
    assert differing(None, card(TITLE)) is None


def test_boxes_outside_a_region_are_left_out_but_for_their_ink():
    whole = card(TITLE, BODY)
    assert seen(whole, QRect(0, 0, 100, 12), 1) == (whole.boxes[0], TITLE)
    assert seen(whole, QRect(0, 22, 100, 2), 1) == (whole.boxes[0], TITLE)
    assert seen(whole, QRect(0, 40, 100, 2), 1) == (whole.boxes[0],)


@given(st.floats(0.1, 3), st.floats(0, 300), st.floats(0, 300))
def test_a_place_covers_all_of_its_box(scale, x, y):
    place = place_of(text_box("title", "", x, y, 40, 12), scale)
    assert place.left() <= x * scale + 1e-6
    assert place.left() + place.width() >= (x + 40) * scale - 1e-6
    assert place.top() + place.height() >= (y + 12) * scale - 1e-6
