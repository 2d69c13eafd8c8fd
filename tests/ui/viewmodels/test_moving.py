from hypothesis import given
from hypothesis import strategies as st

from app.layout.placed import Box
from app.ui.viewmodels.moving import morphed, pulled, turned
from tests.ui.staging import card, text_box

LEFT = card(text_box("title", "Left", 10, 10, 80, 10), text_box("timestamp", "now", 70, 60, 20, 10))
RIGHT = card(text_box("title", "Right", 10, 20, 80, 10), text_box("timestamp", "now", 70, 70, 20, 10), height=100)


def titles(placement):
    return {box.text: box.x for box in placement.boxes if box.role == "title"}


def test_a_turning_page_shows_both_slides_side_by_side():
    assert titles(turned(LEFT, RIGHT, 0.25)) == {"Left": -15, "Right": 85}


def test_a_turn_begins_and_ends_with_one_slide_in_place():
    assert titles(turned(LEFT, RIGHT, 0))["Left"] == 10
    assert titles(turned(LEFT, RIGHT, 1))["Right"] == 10


def test_what_belongs_to_no_slide_stays_and_grows_with_the_card():
    half = turned(LEFT, RIGHT, 0.5)
    assert half.height == 90
    assert [box.y for box in half.boxes if box.role == "timestamp"] == [65]
    assert half.find("card").h == 90


def test_pages_lie_between_the_ground_and_the_dots():
    dotted = card(text_box("title", "Left", 0, 0, 9, 9), Box(role="page_dot", index=0, x=5, y=50, w=8, h=8))
    assert [box.role for box in turned(dotted, dotted, 0.5).boxes] == ["card", "title", "title", "page_dot"]


def test_a_slide_without_anything_turns_too():
    assert [box.role for box in turned(card(), LEFT, 0.5).boxes] == ["card", "title", "timestamp"]


@given(st.floats(0, 1))
def test_neighbours_keep_their_distance_while_they_turn(share):
    placed = titles(turned(LEFT, RIGHT, share))
    assert abs(placed["Right"] - placed["Left"] - LEFT.width) < 1e-6


@given(st.floats(0, 1))
def test_the_height_never_leaves_the_way_between_both(share):
    assert 80 <= turned(LEFT, RIGHT, share).height <= 100


def test_a_pulled_slide_moves_alone():
    assert titles(pulled(LEFT, 0.1)) == {"Left": 0}
    assert titles(pulled(LEFT, -0.1)) == {"Left": 20}
    assert pulled(LEFT, 0.1).find("timestamp").x == 70


def test_a_morph_moves_what_both_have():
    before = card(text_box("title", "Same", 10, 10, 80, 10))
    after = card(text_box("title", "Same", 50, 30, 40, 20), height=120)
    half = morphed(before, after, 0.5)
    box = half.find("title")
    assert (box.x, box.y, box.w, box.h) == (30, 20, 60, 15)
    assert half.height == 100


def test_a_morph_ends_exactly_where_it_should():
    assert morphed(LEFT, RIGHT, 1) == RIGHT


def test_what_is_new_is_in_its_place_at_once_and_what_is_gone_is_gone():
    icon = Box(role="icon", index=None, x=5, y=5, w=20, h=20)
    half = morphed(card(text_box("message", "Old", 0, 0, 9, 9)), card(icon), 0.5)
    assert [box.role for box in half.boxes] == ["card", "icon"]
    assert half.find("icon") == icon


def test_boxes_without_a_role_do_not_chase_one_another():
    plain = Box(role=None, index=None, x=0, y=0, w=5, h=5, background="#000000")
    moved = Box(role=None, index=None, x=50, y=50, w=5, h=5, background="#000000")
    assert morphed(card(plain), card(moved), 0.5).boxes[-1] == moved
