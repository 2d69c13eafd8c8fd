import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.render.fit import drawn_size, parts

LENGTHS = st.floats(1, 5000)
BOX = (320.0, 180.0)


@pytest.mark.parametrize(
    ("fit", "picture", "expected"),
    [
        ("cover", (100, 100), (320, 320)),
        ("cover", (1000, 100), (1800, 180)),
        ("contain", (100, 100), (180, 180)),
        ("contain", (1000, 100), (320, 32)),
        ("stretch", (100, 100), (320, 180)),
    ],
)
def test_the_whole_picture_as_drawn(fit, picture, expected):
    assert drawn_size(fit, picture, BOX) == pytest.approx(expected)


def test_covering_shows_the_middle():
    target, source = parts("cover", (100, 100), BOX)
    assert target == pytest.approx((0, 0, 320, 180))
    assert source == pytest.approx((0, 21.875, 100, 56.25))


def test_containing_leaves_equal_bands():
    target, source = parts("contain", (100, 100), BOX)
    assert target == pytest.approx((70, 0, 180, 180))
    assert source == pytest.approx((0, 0, 100, 100))


def test_stretching_takes_everything_to_everywhere():
    assert parts("stretch", (10, 90), BOX) == ((0, 0, *BOX), (0, 0, 10, 90))


@given(st.sampled_from(["cover", "contain", "stretch"]), LENGTHS, LENGTHS, LENGTHS, LENGTHS)
def test_nothing_leaves_the_box_or_the_picture(fit, width, height, box_width, box_height):
    target, source = parts(fit, (width, height), (box_width, box_height))
    for (x, y, w, h), (right, bottom) in ((target, (box_width, box_height)), (source, (width, height))):
        assert x >= -1e-6 and y >= -1e-6
        assert x + w <= right * (1 + 1e-9) + 1e-6
        assert y + h <= bottom * (1 + 1e-9) + 1e-6


@given(st.sampled_from(["cover", "contain"]), LENGTHS, LENGTHS)
def test_the_ratio_is_kept(fit, width, height):
    target, source = parts(fit, (width, height), BOX)
    assert target[2] / source[2] == pytest.approx(target[3] / source[3], rel=1e-6)
