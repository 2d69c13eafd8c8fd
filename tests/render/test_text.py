import pytest

from tests.render.samples import placement, words
from tests.render.support import color, ink

SCALE = 3


@pytest.mark.parametrize("scale", [1, 2, 2.625, 3])
def test_ink_stands_on_the_baseline_of_the_style(paint, scale):
    image = paint(placement(100, 60, words(10, 20, 80, "HHH", baseline=15.0)), scale=scale)
    left, top, _, bottom = ink(image)
    assert bottom + 1 == pytest.approx(35 * scale, abs=1.01)
    assert top == pytest.approx((35 - 0.711 * 14) * scale, abs=1.01)  # Roboto's capitals are 0.711 of the size high
    assert left >= 10 * scale - 1


def test_further_lines_follow_at_the_distance_of_the_style(paint):
    one = ink(paint(placement(100, 80, words(10, 0, 80, "H", ("H",), next_line=30.0)), scale=SCALE))
    two = ink(paint(placement(100, 80, words(10, 0, 80, "H H", ("H", "H"), next_line=30.0)), scale=SCALE))
    assert two[3] - one[3] == 30 * SCALE
    assert two[1] == one[1]


def test_a_fallback_font_does_not_move_the_baseline(paint):
    plain = ink(paint(placement(60, 40, words(0, 0, 60, "H")), scale=SCALE))
    mixed = paint(placement(60, 40, words(0, 0, 60, "Hم")), scale=SCALE)
    column = mixed.copy(0, 0, plain[2] + 1, mixed.height())
    assert ink(column)[3] == plain[3]


@pytest.mark.parametrize(("align", "left", "right"), [("left", 10, None), ("right", None, 90), ("center", None, None)])
def test_alignment_within_the_box(paint, align, left, right):
    image = paint(placement(100, 30, words(10, 0, 80, "HHH", align=align)), scale=SCALE)
    first, _, last, _ = ink(image)
    bearing = 2 * SCALE
    if left is not None:
        assert first - left * SCALE <= bearing
    elif right is not None:
        assert right * SCALE - last <= bearing
    else:
        assert first + last == pytest.approx(100 * SCALE, abs=4)


@pytest.mark.parametrize(
    ("text", "lines", "direction", "to_the_right"),
    [
        ("שלום", ("שלום",), "auto", True),
        ("שלום HH", ("שלום", "HH"), "auto", True),
        ("שלום", ("שלום",), "ltr", False),
        ("HH שלום", ("HH", "שלום"), "auto", False),
    ],
)
def test_paragraphs_start_where_reading_starts(paint, text, lines, direction, to_the_right):
    image = paint(placement(100, 60, words(0, 0, 100, text, lines, direction=direction)), scale=SCALE)
    for number in range(len(lines)):
        top = round((number * 16.33 + 1) * SCALE)
        left, _, right, _ = ink(image.copy(0, top, image.width(), 15 * SCALE))
        assert (right > 95 * SCALE) is to_the_right
        assert (left < 5 * SCALE) is not to_the_right


def test_a_right_aligned_text_stays_right_in_every_direction(paint):
    left, _, right, _ = ink(paint(placement(100, 30, words(0, 0, 100, "שלום", align="right")), scale=SCALE))
    assert left > 50 * SCALE
    assert right > 95 * SCALE


def test_text_has_the_colour_of_its_style(paint):
    image = paint(placement(100, 60, words(0, 0, 100, "IIIII", size=40.0, weight=700, baseline=40.0, color="#3B5BDB")))
    drawn = {color(image, x, 25) for x in range(100)}
    assert "#3B5BDB" in drawn


def test_text_is_smoothed_in_grey_only(paint):
    image = paint(placement(100, 30, words(0, 0, 100, "Spring is", color="#000000")), scale=2)
    tones = {color(image, x, y) for x in range(image.width()) for y in range(image.height())}
    assert all(tone[1:3] == tone[3:5] == tone[5:7] for tone in tones)
    assert len(tones) > 4


def test_a_text_with_a_larger_size_keeps_its_shape(paint):
    small = ink(paint(placement(200, 60, words(0, 0, 200, "Shape", size=10.0)), scale=4))
    large = ink(paint(placement(200, 60, words(0, 0, 200, "Shape", size=20.0, baseline=15.0)), scale=2))
    assert large[2] - large[0] == pytest.approx(small[2] - small[0], abs=1)
