from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.layout.measure import Line, Measured
from app.render.measure import CACHED_LENGTH, QtTextMeasure
from tests.render.samples import style
from tests.render.support import CheckoutResources

FAMILY = "👨‍👩‍👧‍👦"
TEXTS = st.text(alphabet=st.sampled_from("ab W.-é\u0301שم春😀\u200d\n\t\u00a0\u00ad"), max_size=40)
OVERFLOWS = ("wrap", "word", "ellipsis", "middle")


def texts(measured: Measured) -> list[str]:
    return [line.text for line in measured.lines]


def test_a_date_is_as_wide_as_on_android(measure):
    (line,) = measure.measure("20 Dec", style(), 300).lines
    assert line.width == pytest.approx(43.33, abs=0.34)  # Android rounds up to a whole pixel, a third of a dp


@pytest.mark.parametrize("size", [12, 13.3, 14 * 1.15, 15, 40])
def test_widths_grow_linearly_with_a_size_that_is_not_rounded(measure, size):
    text = "Two nights, one price"
    (at_ten,) = measure.measure(text, style(size=10), 1000).lines
    (line,) = measure.measure(text, style(size=size), 1000).lines
    assert line.width == pytest.approx(at_ten.width * size / 10, rel=1e-9)


@pytest.mark.parametrize("font", ["roboto", "inter"])
def test_bolder_text_is_wider(measure, font):
    widths = [measure.measure("Spring", style(font=font, weight=w), 300).lines[0].width for w in (400, 500, 600, 700)]
    assert widths == sorted(set(widths))


def test_lines_break_between_words(measure):
    measured = measure.measure("Hello beautiful world", style(), 100)
    assert texts(measured) == ["Hello beautiful", "world"]
    assert not measured.cut


def test_a_word_longer_than_the_line_breaks_inside(measure):
    lines = texts(measure.measure("W" * 30, style(), 100))
    assert len(lines) > 1
    assert "".join(lines) == "W" * 30


def test_line_breaks_in_the_text_are_kept(measure):
    assert texts(measure.measure("a\nb\r\n\n c\u2028d", style(), 100)) == ["a", "b", "", " c", "d"]


def test_an_empty_text_has_one_empty_line(measure):
    assert measure.measure("", style(), 100) == Measured((Line("", 0),))


@pytest.mark.parametrize("text", ["word   ", "word\t", "word \n"])
def test_spaces_at_the_end_of_a_line_do_not_count(measure, text):
    (bare,) = measure.measure("word", style(), 100).lines
    assert measure.measure(text, style(), 100).lines[0] == bare


def test_a_text_that_just_fits_stays_in_one_line_with_a_space_behind_it(measure):
    width = measure.measure("exactly", style(), 300).lines[0].width
    assert texts(measure.measure("exactly ", style(), width + 0.01)) == ["exactly"]


def test_wrapping_never_cuts(measure):
    measured = measure.measure("one two three four", style(max_lines=1), 50)
    assert " ".join(texts(measured)) == "one two three four"
    assert not measured.cut


def test_cutting_at_a_word_keeps_whole_words_and_adds_no_mark(measure):
    measured = measure.measure("Hello beautiful world of wonder", style(max_lines=1, overflow="word"), 120)
    assert texts(measured) == ["Hello beautiful"]
    assert measured.cut


def test_cutting_at_a_word_cuts_inside_a_first_word_that_is_too_long(measure):
    (line,) = measure.measure("Donaudampfschifffahrt ist lang", style(max_lines=1, overflow="word"), 60).lines
    assert "Donaudampfschifffahrt".startswith(line.text)
    assert 40 < line.width <= 60


def test_an_ellipsis_cuts_by_characters_and_fills_the_line(measure):
    measured = measure.measure("Hello beautiful world", style(max_lines=1, overflow="ellipsis"), 80)
    assert texts(measured) == ["Hello beau…"]
    assert measured.cut


def test_an_ellipsis_stands_on_the_last_line_allowed(measure):
    measured = measure.measure("Hello beautiful world of wonder", style(max_lines=2, overflow="ellipsis"), 100)
    assert texts(measured) == ["Hello beautiful", "world of wond…"]


def test_an_ellipsis_marks_paragraphs_that_are_left_out(measure):
    assert texts(measure.measure("Hello\nworld", style(max_lines=1, overflow="ellipsis"), 200)) == ["Hello…"]


@pytest.mark.parametrize("overflow", ["word", "ellipsis", "middle"])
def test_what_fits_is_not_cut(measure, overflow):
    measured = measure.measure("Fits", style(max_lines=1, overflow=overflow), 100)
    assert (texts(measured), measured.cut) == (["Fits"], False)


def test_no_character_is_taken_for_a_separator_of_variants(measure):
    text = "Hello there\x9cyou beautiful world"
    (line,) = measure.measure(text, style(max_lines=1, overflow="ellipsis"), 130).lines
    assert "\x9c" in line.text
    assert text.startswith(line.text.rstrip("…"))


def test_the_middle_is_cut_out_of_a_button(measure):
    (line,) = measure.measure("Open the catalogue now", style(max_lines=1, overflow="middle"), 90).lines
    start, end = line.text.split("…")
    assert "Open the catalogue now".startswith(start)
    assert "Open the catalogue now".endswith(end)
    assert abs(len(start) - len(end)) <= 3
    assert line.width <= 90


@pytest.mark.parametrize("overflow", OVERFLOWS)
@pytest.mark.parametrize("width", [0, 5, 20, 33, 61, 90])
def test_an_emoji_made_of_several_is_never_split(measure, overflow, width):
    measured = measure.measure(FAMILY * 5, style(max_lines=1, overflow=overflow), width)
    for line in texts(measured):
        assert line.replace(FAMILY, "").strip("…") == ""


def test_a_combining_mark_stays_with_its_letter(measure):
    lines = texts(measure.measure("e\u0301" * 8, style(), 10))
    assert lines == ["e\u0301"] * 8


def test_chinese_breaks_between_any_two_characters(measure):
    lines = texts(measure.measure("春天来了两晚一价直到星期天" * 2, style(), 100))
    assert len(lines) > 2
    assert all(len(line) > 3 for line in lines[:-1])


def test_arabic_is_cut_at_its_logical_end(measure):
    text = "مرحبا بالعالم الجميل"
    (line,) = measure.measure(text, style(max_lines=1, overflow="ellipsis"), 60).lines
    assert text.startswith(line.text.rstrip("…\u200d"))
    assert line.text.endswith("…")


def test_a_soft_hyphen_shows_only_where_the_line_breaks_at_it(measure):
    assert texts(measure.measure("cata\u00adlogue", style(), 40)) == ["cata-", "logue"]
    (line,) = measure.measure("cata\u00adlogue", style(), 300).lines
    assert line.width == pytest.approx(measure.measure("catalogue", style(), 300).lines[0].width)


def test_half_a_surrogate_pair_is_measured_like_any_missing_character(measure):
    (line,) = measure.measure("a\ud83db", style(), 300).lines
    assert line.text == "a\ud83db"
    assert line.width > measure.measure("ab", style(), 300).lines[0].width


@pytest.mark.parametrize("overflow", OVERFLOWS)
def test_no_room_at_all_still_ends(measure, overflow):
    measured = measure.measure("ab cd", style(max_lines=1, overflow=overflow), 0)
    assert measured.lines


@pytest.mark.parametrize("overflow", OVERFLOWS)
@pytest.mark.parametrize("text", ["ab cd " * 20_000, "a" * 120_000, "x\n" * 3_000])
def test_a_huge_text_is_set(measure, overflow, text):
    measured = measure.measure(text, style(max_lines=3, overflow=overflow), 320)
    assert measured.cut is (overflow != "wrap")
    assert len(measured.lines) == 3 or overflow == "wrap"
    assert all(line.width <= 320 for line in measured.lines)


def test_equal_questions_are_answered_from_memory(measure):
    first = measure.measure("Remember me", style(color="#111111"), 300)
    assert measure.measure("Remember me", style(color="#222222", align="right"), 300) is first


@pytest.mark.parametrize(
    "changed", [{"size": 15.0}, {"weight": 700}, {"font": "inter"}, {"max_lines": 2, "overflow": "word"}]
)
def test_memory_keeps_styles_apart(measure, changed):
    text = "Remember me well, and for a long time"
    plain = measure.measure(text, style(), 60)
    assert measure.measure(text, style(**changed), 60) != plain


def test_very_long_texts_are_not_remembered(measure):
    text = "a" * (CACHED_LENGTH + 1)
    assert measure.measure(text, style(), 300) is not measure.measure(text, style(), 300)


def test_other_threads_measure_the_same(measure):
    asked = [f"Thread text {n} {FAMILY} سلام" for n in range(40)]
    with ThreadPoolExecutor(3) as pool:
        found = list(pool.map(lambda text: measure.measure(text, style(), 120), asked))
    fresh = QtTextMeasure(CheckoutResources())
    assert found == [fresh.measure(text, style(), 120) for text in asked]


@given(text=TEXTS, width=st.floats(1, 400), overflow=st.sampled_from(OVERFLOWS), lines=st.integers(1, 3))
def test_nothing_is_wider_than_its_line_but_a_single_grapheme(measure_once, text, width, overflow, lines):
    measured = measure_once.measure(text, style(max_lines=lines, overflow=overflow), width)
    assert len(measured.lines) <= lines or overflow == "wrap"
    for line in measured.lines:
        assert line.width <= width + 0.01 or len(line.text) <= 12


@given(text=TEXTS, width=st.floats(1, 400))
def test_wrapping_loses_only_spaces_and_breaks(measure_once, text, width):
    def solid(value: str) -> str:
        return "".join(value.replace("\u00ad", "").replace("-", "").split())

    assert solid("".join(texts(measure_once.measure(text, style(), width)))) == solid(text)
