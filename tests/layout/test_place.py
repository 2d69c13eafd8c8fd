from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.message import Media
from app.domain.scene import (
    ColumnNode,
    Edges,
    IconNode,
    LayerNode,
    PictureNode,
    RowNode,
    Scene,
    ShapeNode,
    TextNode,
    TextStyle,
)
from app.layout.place import place
from app.layout.placed import Placement
from tests.fakes_measure import FakeMeasure

STYLE = TextStyle(font="roboto", size=14, weight=400, first_line=20, next_line=15, baseline=14)


def placed(root: Any, width: float = 100, pixel: float = 0) -> Placement:
    return place(Scene(unit="dp", width=width, pixel=pixel, root=root), FakeMeasure(10))


def test_parents_are_painted_before_their_children() -> None:
    inner = RowNode(role="button_bar", children=(ShapeNode(role="divider", width=5, height=5),))
    assert [box.role for box in placed(ColumnNode(role="card", children=(inner,))).boxes] == [
        "card",
        "button_bar",
        "divider",
    ]


def test_places_are_counted_from_the_cards_corner() -> None:
    dot = ShapeNode(role="unread_dot", width=4, height=4, margin=Edges(1, 2, 0, 0))
    row = RowNode(margin=Edges(10, 20, 0, 0), children=(dot,))
    box = placed(ColumnNode(children=(row,))).find("unread_dot")
    assert box is not None
    assert (box.x, box.y, box.w, box.h) == (11, 22, 4, 4)


def test_what_draws_nothing_has_no_box() -> None:
    plain = ColumnNode(children=(ShapeNode(height=3), RowNode(children=(ColumnNode(),))))
    assert placed(plain).boxes == ()


def test_a_background_or_a_border_is_a_box() -> None:
    both = ColumnNode(children=(ShapeNode(height=3, background="#FFFFFF"), ShapeNode(height=3, border=1)))
    assert len(placed(both).boxes) == 2


def test_a_text_box_knows_its_words_and_where_its_first_line_stands() -> None:
    node = TextNode(role="button", index=2, text="ab", style=STYLE, height=40, middle=True, field="somewhere")
    (box,) = placed(node).boxes
    assert (box.text, box.lines, box.cut, box.index, box.field) == ("ab", ("ab",), False, 2, "somewhere")
    assert box.style is not None
    assert box.style.baseline == 24


def test_a_picture_box_says_how_it_is_painted() -> None:
    media = Media(url="https://shop.example/a.png")
    node = PictureNode(role="media", media=media, height=50, fit="contain", play=True, alt="A tulip")
    (box,) = placed(node).boxes
    assert (box.media, box.picture, box.fit, box.play, box.alt) == (media, True, "contain", True, "A tulip")


def test_an_icon_box_names_its_sign() -> None:
    (box,) = placed(IconNode(icon="x", color="#123456", width=24, height=24)).boxes
    assert (box.icon, box.icon_color, box.w) == ("x", "#123456", 24)


def test_the_placement_is_as_high_as_its_root_with_margins() -> None:
    whole = placed(ShapeNode(height=30, margin=Edges(0, 2, 0, 3)))
    assert (whole.unit, whole.width, whole.height) == ("dp", 100, 35)


MARGINS = st.builds(Edges, *[st.floats(0, 8)] * 4)
LEAVES = st.one_of(
    st.builds(
        TextNode,
        text=st.text("ab \n", max_size=30),
        style=st.just(STYLE),
        width=st.sampled_from([None, -1]),
        margin=MARGINS,
    ),
    st.builds(ShapeNode, role=st.just("divider"), width=st.floats(0, 20), height=st.floats(0, 20), margin=MARGINS),
)


def _parents(children: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    several = st.lists(children, max_size=3).map(tuple)
    where = st.sampled_from(["start", "center", "end"])
    columns = st.builds(ColumnNode, role=st.just("card"), children=several, main=where, margin=MARGINS)
    layers = st.builds(LayerNode, role=st.just("card"), children=several, margin=MARGINS)
    rows = st.builds(RowNode, role=st.just("card"), children=several, main=where, margin=MARGINS)
    return st.one_of(columns, layers, rows)


@given(st.recursive(LEAVES, _parents, max_leaves=8), st.sampled_from([0, 1 / 2, 1 / 3]))
def test_everything_lies_inside_the_placement(root: Any, pixel: float) -> None:
    whole = placed(root, 400, pixel)
    for box in whole.boxes:
        assert box.w >= 0
        assert box.h >= 0
        assert box.x >= -1e-6
        assert box.y >= -1e-6
        assert box.y + box.h <= whole.height + 1e-6


@given(st.recursive(LEAVES, _parents, max_leaves=8))
def test_the_same_scene_is_always_placed_alike(root: Any) -> None:
    assert placed(root) == placed(root)


@given(st.integers(1, 5), st.floats(50, 500), st.sampled_from([0, 1 / 2, 1 / 3, 1 / 2.625]))
def test_weighted_children_fill_the_row_without_gaps(count: int, width: float, pixel: float) -> None:
    children = tuple(ShapeNode(role="button", index=i, weight=1, height=5) for i in range(count))
    boxes = placed(RowNode(children=children), width, pixel).boxes
    ends = [0.0, *(box.x + box.w for box in boxes)]
    assert [box.x for box in boxes] == pytest.approx(ends[:-1])
    assert ends[-1] == pytest.approx(width)
    assert max(box.w for box in boxes) - min(box.w for box in boxes) <= pixel * count + 1e-6
