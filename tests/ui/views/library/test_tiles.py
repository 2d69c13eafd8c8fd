import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint

from app.ui.views.library.tiles import GAP, MARGIN, TILE, Tiles

TILES = st.builds(Tiles, st.integers(0, 1_000_000), st.integers(0, 4_000))


@pytest.mark.parametrize(
    ("width", "columns"),
    [
        (0, 1),
        (2 * MARGIN + 2 * TILE.width() + GAP - 1, 1),
        (2 * MARGIN + 2 * TILE.width() + GAP, 2),
        (2 * MARGIN + 5 * TILE.width() + 4 * GAP, 5),
    ],
)
def test_as_many_stand_in_a_line_as_fit(width, columns):
    assert Tiles(9, width).columns == columns


def test_the_sheet_ends_below_its_last_line():
    tiles = Tiles(5, 2 * MARGIN + 2 * TILE.width() + GAP)
    assert tiles.height == tiles.rect(4).bottom() + 1 + MARGIN
    assert Tiles(0, 500).height == 0


def test_a_million_tiles_fit_into_a_scroll_bar():
    assert Tiles(1_000_000, 300).height < 2**31


@given(TILES, st.data())
def test_every_tile_is_found_where_it_stands(tiles, data):
    if tiles.count:
        number = data.draw(st.integers(0, tiles.count - 1))
        rect = tiles.rect(number)
        assert tiles.at(rect.center()) == tiles.at(rect.topLeft()) == tiles.at(rect.bottomRight()) == number
        assert tiles.at(rect.topLeft() - QPoint(1, 0)) is None
        assert number in tiles.within(rect.top(), rect.bottom())


@given(TILES, st.integers(-500, 5_000), st.integers(-500, 500_000))
def test_near_any_point_there_is_a_tile_if_there_are_any(tiles, x, y):
    near = tiles.near(QPoint(x, y))
    assert (near is None) == (tiles.count == 0)
    if near is not None:
        assert 0 <= near < tiles.count
        assert tiles.at(QPoint(x, y)) in (None, near)


@given(TILES, st.integers(0, 10_000_000), st.integers(0, 3_000))
def test_a_strip_holds_the_tiles_that_touch_it_and_few_others(tiles, top, height):
    found = tiles.within(top, top + height)
    assert 0 <= found.start <= found.stop <= tiles.count
    assert len(found) <= (height // (TILE.height() + GAP) + 2) * tiles.columns
    for number in (found.start - 1, found.stop):
        if 0 <= number < tiles.count:
            rect = tiles.rect(number)
            assert rect.bottom() < top or rect.top() > top + height
