"""How nodes get their sizes: every rule of columns, rows, layers and texts."""

from typing import Any

import pytest

from app.domain.scene import ColumnNode, Edges, LayerNode, RowNode, ShapeNode, TextNode, TextStyle
from app.layout.fit import Fitted, Fitter, lines_height
from app.layout.measure import Line, Measured
from tests.fakes_measure import FakeMeasure


def style(**more: Any) -> TextStyle:
    metrics = {"first_line": 20.0, "next_line": 15.0, "baseline": 14.0}
    return TextStyle(font="roboto", size=14, weight=400, **{**metrics, **more})


def text(words: str = "abcd", **more: Any) -> TextNode:
    return TextNode(text=words, style=more.pop("style", style()), **more)


def box(width: float | None = 10, height: float | None = 10, **more: Any) -> ShapeNode:
    return ShapeNode(width=width, height=height, **more)


def fit(node: Any, width: float = 100, pixel: float = 0) -> Fitted:
    return Fitter(FakeMeasure(10), pixel).fit(node, width)


def places(fitted: Fitted) -> list[tuple[float, float, float, float]]:
    return [(x, y, part.w, part.h) for x, y, part in fitted.parts]


def test_a_text_fills_its_parent_less_its_margins() -> None:
    fitted = fit(text(margin=Edges(3, 0, 7, 0)))
    assert (fitted.w, fitted.h) == (90, 20)


def test_a_wrapped_text_is_as_wide_as_its_widest_line() -> None:
    assert fit(text("abcd\nab", width=-1)).w == 40


def test_a_wrapped_text_never_leaves_its_parent() -> None:
    fitted = fit(text("abcdefghijkl", width=-1))
    assert (fitted.w, fitted.h) == (100, 35)


def test_wrapped_widths_end_on_whole_pixels() -> None:
    assert Fitter(FakeMeasure(10, {"odd": 30.2}), 1).fit(text("odd", width=-1), 100).w == 31


def test_padding_is_kept_free_around_a_text() -> None:
    fitted = fit(text("abcdefghij", padding=Edges(10, 4, 10, 6)))
    assert fitted.text is not None
    assert [line.text for line in fitted.text.lines] == ["abcdefgh", "ij"]
    assert (fitted.h, fitted.lines_top) == (4 + 35 + 6, 4)


def test_lines_stand_in_the_middle_of_a_higher_box() -> None:
    assert fit(text(height=50, middle=True)).lines_top == 15
    assert fit(text(height=51, middle=True), pixel=1).lines_top == 15


def test_lines_that_are_too_high_start_at_the_top() -> None:
    assert fit(text("a\nb\nc", height=20, middle=True)).lines_top == 0


def test_a_cut_line_has_its_own_height() -> None:
    cut = style(max_lines=1, overflow="word", cut_line=18.0)
    assert fit(text("a b c d e f g h", style=cut)).h == 18
    assert fit(text("a b", style=cut)).h == 20


@pytest.mark.parametrize(("count", "height"), [(1, 20), (2, 35), (4, 65)])
def test_each_further_line_adds_to_the_first(count: int, height: float) -> None:
    assert lines_height(style(), Measured((Line("a", 1),) * count)) == height


def test_a_column_stacks_its_children() -> None:
    fitted = fit(ColumnNode(children=(box(margin=Edges(2, 3, 0, 4)), box())))
    assert places(fitted) == [(2, 3, 10, 10), (0, 17, 10, 10)]
    assert (fitted.w, fitted.h) == (100, 27)


def test_a_negative_margin_lets_children_overlap() -> None:
    fitted = fit(ColumnNode(children=(box(height=30), box(height=5, margin=Edges(0, -20, 0, 0)))))
    assert places(fitted)[1][1] == 10
    assert fitted.h == 30


def test_an_overlapping_child_that_is_higher_makes_the_column_higher() -> None:
    assert fit(ColumnNode(children=(box(height=30), box(height=25, margin=Edges(0, -20, 0, 0))))).h == 35


@pytest.mark.parametrize(("cross", "x"), [("start", 5), ("center", 43), ("end", 81)])
def test_columns_place_children_across(cross: str, x: float) -> None:
    fitted = fit(ColumnNode(children=(box(cross=cross, margin=Edges(5, 0, 9, 0)),)))
    assert places(fitted)[0][0] == x


@pytest.mark.parametrize(("main", "y"), [("start", 0), ("center", 20), ("end", 40)])
def test_columns_with_a_fixed_height_place_their_content(main: str, y: float) -> None:
    assert places(fit(ColumnNode(height=50, main=main, children=(box(),))))[0][1] == y


def test_the_least_height_holds() -> None:
    assert fit(ColumnNode(min_height=40, children=(box(),))).h == 40
    assert fit(ColumnNode(min_height=40, children=(box(height=60),))).h == 60


def test_a_wrapped_column_is_as_wide_as_its_widest_child() -> None:
    fitted = fit(ColumnNode(width=-1, children=(text("ab"), text("abcd", margin=Edges(1, 0, 2, 0)))))
    assert fitted.w == 43
    assert [w for _, _, w, _ in places(fitted)] == [43, 40]


def test_a_row_puts_children_beside_one_another() -> None:
    fitted = fit(RowNode(children=(box(margin=Edges(2, 3, 4, 5)), box(height=30))))
    assert places(fitted) == [(2, 3, 10, 10), (16, 0, 10, 30)]
    assert fitted.h == 30


def test_a_child_without_a_width_takes_what_the_others_leave() -> None:
    fitted = fit(RowNode(children=(box(width=None, margin=Edges(1, 0, 2, 0)), box(width=20))))
    assert places(fitted) == [(1, 0, 77, 10), (80, 0, 20, 10)]


def test_weights_share_the_rest() -> None:
    fitted = fit(RowNode(children=(box(width=10), box(weight=1), box(weight=2))))
    assert [w for _, _, w, _ in places(fitted)] == [10, 30, 60]


def test_shares_are_whole_pixels_and_the_last_takes_the_rest() -> None:
    fitted = fit(RowNode(children=tuple(box(weight=1) for _ in range(3))), 100, pixel=1)
    assert [w for _, _, w, _ in places(fitted)] == [33, 33, 34]


@pytest.mark.parametrize(("main", "x"), [("start", 0), ("center", 40), ("end", 80)])
def test_rows_place_their_content(main: str, x: float) -> None:
    assert places(fit(RowNode(main=main, children=(box(), box()))))[0][0] == x


def test_centred_places_are_whole_pixels() -> None:
    assert places(fit(RowNode(main="center", children=(box(),)), 101, pixel=1))[0][0] == 45


@pytest.mark.parametrize(("cross", "y", "h"), [("start", 0, 10), ("center", 10, 10), ("end", 20, 10)])
def test_rows_place_children_across(cross: str, y: float, h: float) -> None:
    fitted = fit(RowNode(children=(box(height=30), box(cross=cross))))
    assert places(fitted)[1][1::2] == (y, h)


def test_a_stretched_child_is_as_high_as_the_row() -> None:
    row = RowNode(children=(box(height=30), text(cross="stretch", middle=True, margin=Edges(0, 2, 0, 3))))
    _, (_, y, part) = fit(row).parts
    assert (y, part.h, part.lines_top) == (2, 25, 2.5)


def test_a_wrapped_row_is_as_wide_as_its_children() -> None:
    assert fit(RowNode(width=-1, children=(box(margin=Edges(1, 0, 1, 0)), box()))).w == 22


def test_a_layer_lays_children_over_one_another() -> None:
    layer = LayerNode(children=(box(margin=Edges(-1, -2, 0, 0)), box(cross="end", margin=Edges(0, 4, 3, 0))))
    fitted = fit(layer)
    assert places(fitted) == [(-1, -2, 10, 10), (87, 4, 10, 10)]
    assert fitted.h == 14


def test_a_wrapped_layer_is_as_wide_as_its_widest_child() -> None:
    assert fit(LayerNode(width=-1, children=(box(), box(width=30)))).w == 30


def test_what_has_no_room_has_no_width() -> None:
    assert fit(text(margin=Edges(80, 0, 80, 0))).w == 0
