import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from app.media.geometry import cut, resized, smaller

SIZES = st.tuples(st.integers(1, 20_000), st.integers(1, 20_000))
RATIOS = st.one_of(st.none(), st.sampled_from([16 / 9, 1.0]), st.floats(0.2, 5))


@pytest.mark.parametrize(
    ("size", "ratio", "box", "out"),
    [
        ((4000, 3000), 16 / 9, (0, 375, 4000, 2625), (1440, 810)),
        ((3000, 4000), 1, (0, 500, 3000, 3500), (1440, 1440)),
        ((4000, 1000), 1, (1500, 0, 2500, 1000), (1000, 1000)),
        ((4000, 3000), None, (0, 0, 4000, 3000), (1440, 1080)),
        ((300, 200), None, (0, 0, 300, 200), (300, 200)),
        ((1, 1), 0.25, (0.375, 0, 0.625, 1), (1, 1)),
    ],
)
def test_the_middle_stays(
    size: tuple[int, int], ratio: float | None, box: tuple[float, ...], out: tuple[int, int]
) -> None:
    plan = cut(size, ratio, 1440)
    assert plan.box == pytest.approx(box)
    assert plan.size == out


@given(SIZES, RATIOS, st.integers(1, 4_000))
def test_a_cut_lies_inside_and_never_enlarges(size: tuple[int, int], ratio: float | None, max_width: int) -> None:
    plan = cut(size, ratio, max_width)
    left, top, right, bottom = plan.box
    assert left >= 0 and top >= 0 and right <= size[0] + 1e-6 and bottom <= size[1] + 1e-6
    assert left == pytest.approx(size[0] - right, abs=1e-6) and top == pytest.approx(size[1] - bottom, abs=1e-6)
    assert 1 <= plan.size[0] <= min(max_width, size[0])
    assert 1 <= plan.size[1] <= size[1]


@given(SIZES, st.floats(0.2, 5), st.integers(200, 4_000))
def test_a_cut_has_the_ratio(size: tuple[int, int], ratio: float, max_width: int) -> None:
    width, height = cut(size, ratio, max_width).size
    assert min(abs(width / ratio - height), abs(width - height * ratio)) <= 1


@given(SIZES, st.floats(0.01, 1))
def test_smaller_sizes_are_whole_and_not_empty(size: tuple[int, int], factor: float) -> None:
    width, height = smaller(size, factor)
    assert 1 <= width <= size[0] and 1 <= height <= size[1]


def test_resizing_keeps_what_is_known_beside_the_pixels() -> None:
    image = Image.new("RGB", (40, 20), "red")
    image.info = {"icc_profile": b"x"}
    half = resized(image, (10, 10), (0, 0, 20, 20))
    assert half.size == (10, 10)
    assert half.info == {"icc_profile": b"x"}
