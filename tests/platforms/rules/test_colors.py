import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.platforms.rules import colors

ANY = st.text() | st.none() | st.integers() | st.booleans() | st.lists(st.text(), max_size=2)


@pytest.mark.parametrize(
    ("value", "android", "ios"),
    [
        ("#1A2b3C", "#1A2b3C", "#1A2b3C"),
        ("#80112233", "#112233", "#112233"),
        ("#FFF", None, "#000FFF"),
        ("112233", None, "#112233"),
        ("80112233", None, "#112233"),
        ("red", "#FF0000", "#000000"),
        ("ReD", "#FF0000", "#000000"),
        ("fuchsia", "#FF00FF", "#000000"),
        ("nonsense", None, "#000000"),
        ("#12345G", None, "#000000"),
        ("#112233 ", None, "#000000"),
        ("", None, "#000000"),
        (None, None, "#000000"),
        (5, None, "#000000"),
    ],
)
def test_a_colour_is_what_each_phone_shows(value, android, ios):
    assert colors.android(value) == android
    assert colors.ios(value) == ios


def test_a_missing_colour_on_an_iphone_is_the_default_of_its_place():
    assert colors.ios(None, "#7E7E7E") == "#7E7E7E"
    assert colors.ios("", colors.WHITE) == "#FFFFFF"


def test_a_word_on_an_iphone_is_black_whatever_the_default():
    assert colors.ios("white", colors.WHITE) == "#000000"


@given(ANY)
def test_whatever_comes_the_result_is_a_colour(value):
    assert colors.is_clean(colors.ios(value))
    shown = colors.android(value)
    assert shown is None or colors.is_clean(shown)


@given(st.integers(0, 0xFFFFFF).map("#{:06x}".format))
def test_a_clean_colour_is_the_same_on_both(value):
    assert colors.is_clean(value)
    assert colors.android(value) == colors.ios(value) == value


@pytest.mark.parametrize("value", ["#12345", "#1234567", "#GGGGGG", "red", None, "#112233\n"])
def test_only_six_digits_are_clean(value):
    assert not colors.is_clean(value)
