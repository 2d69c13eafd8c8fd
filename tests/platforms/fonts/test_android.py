from math import ceil, floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.platforms.fonts.android import line_boxes, style


@pytest.mark.parametrize(
    ("density", "first", "following", "cut"),
    [(3, 57, 49, 55), (2, 38, 33, 37), (2.625, 49, 43, 48), (2.75, 52, 45, 50)],
)
def test_line_boxes_of_14_sp(density: float, first: int, following: int, cut: int) -> None:
    assert line_boxes(14 * density)[:3] == (first, following, cut)


@given(st.floats(8, 200))
def test_line_boxes_follow_the_font(size: float) -> None:
    first, following, cut, baseline = line_boxes(size)
    assert first == ceil(1.0562 * size) + ceil(0.2710 * size)
    assert following == floor(0.9277 * size + 0.5) + floor(0.2441 * size + 0.5)
    assert cut <= first
    assert baseline < first


def test_the_size_itself_is_not_rounded() -> None:
    made = style(14 * 1.3, 2.625, 700, "#123456")
    assert made.size == 14 * 1.3
    assert (made.font, made.weight, made.color) == ("roboto", 700, "#123456")
    assert made.first_line * 2.625 == pytest.approx(ceil(1.0562 * 47.775) + ceil(0.271 * 47.775))
