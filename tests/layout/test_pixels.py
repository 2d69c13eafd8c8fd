import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.layout.pixels import cut, up

LENGTHS = st.floats(0, 3_000)
PIXELS = st.sampled_from([1.0, 1 / 2, 1 / 2.625, 1 / 2.75, 1 / 3])


@pytest.mark.parametrize(("value", "down", "upper"), [(1.0, 1.0, 1.0), (1.4, 1.0, 1.5), (0.99, 0.5, 1.0)])
def test_whole_pixels_of_a_half(value: float, down: float, upper: float) -> None:
    assert cut(value, 0.5) == down
    assert up(value, 0.5) == upper


@given(LENGTHS, PIXELS)
def test_lengths_end_on_a_pixel_less_than_one_away(value: float, pixel: float) -> None:
    for snapped in (cut(value, pixel), up(value, pixel)):
        assert snapped / pixel == pytest.approx(round(snapped / pixel), abs=1e-6)
        assert abs(snapped - value) < pixel * 1.001


@given(st.integers(0, 9_000), PIXELS)
def test_whole_pixels_stay(count: int, pixel: float) -> None:
    assert cut(count * pixel, pixel) == pytest.approx(count * pixel)
    assert up(count * pixel, pixel) == pytest.approx(count * pixel)


@given(LENGTHS)
def test_without_pixels_nothing_is_cut_and_texts_still_fit(value: float) -> None:
    assert cut(value, 0) == value
    assert value <= up(value, 0) < value + 1 / 64 + 1e-9
