import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.render.fonts import REFERENCE
from app.render.shaping import Units, advance, pieces, single_line


@pytest.fixture
def roboto(fonts):
    return fonts.font("roboto", 400)


def test_pieces_say_where_they_start_and_which_is_the_last(roboto):
    one, two = pieces("Hello 😀 world  ", roboto, False, 6 * REFERENCE * 0.75)
    assert (one.text, one.start, one.last) == ("Hello 😀", 0, False)
    assert (two.text, two.start, two.last) == ("world", 9, True)


def test_pieces_are_made_one_by_one(roboto):
    first = next(pieces("word " * 50_000, roboto, False, 5000))
    assert first.text.startswith("word word")


def test_the_advance_leaves_out_nothing_that_is_seen(roboto):
    assert advance("ab", roboto, False) == pytest.approx(
        advance("a", roboto, False) + advance("b", roboto, False), rel=0.02
    )
    assert advance("", roboto, False) == 0


def test_a_tab_is_wider_than_a_space(roboto):
    assert advance("a\tb", roboto, False) > advance("a    b", roboto, False)


def test_a_single_line_starts_at_its_left_end_in_both_directions(roboto):
    for rtl in (False, True):
        layout = single_line("שלום", roboto, rtl)
        assert layout.lineAt(0).naturalTextRect().left() == 0


@given(st.text(alphabet=st.sampled_from("aé春😀🇺\ud83d"), max_size=12), st.data())
def test_units_cut_as_utf_16_counts(text, data):
    wide = text.encode("utf-16-le", "surrogatepass")
    units = Units(text)
    assert len(units) == len(wide) // 2
    start = data.draw(st.integers(0, len(units)))
    end = data.draw(st.integers(start, len(units)))
    assert units.part(start, end).encode("utf-16-le", "surrogatepass") == wide[2 * start : 2 * end]
    assert units.part(start) == units.part(start, len(units))
