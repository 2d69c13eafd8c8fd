import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.render.direction import is_rtl, line_directions, paragraphs

ARABIC = "مرحبا"
HEBREW = "שלום"


@pytest.mark.parametrize("mark", ["\n", "\r", "\r\n", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_mandatory_break_ends_a_paragraph(mark):
    assert paragraphs(f"a{mark}b") == ["a", "b"]


def test_breaks_in_a_row_leave_empty_paragraphs():
    assert paragraphs("\n\na\n") == ["", "", "a", ""]


@pytest.mark.parametrize(
    ("text", "rtl"),
    [
        ("", False),
        ("123 !", False),
        ("Hello", False),
        (ARABIC, True),
        (HEBREW, True),
        (f"20% {HEBREW}", True),
        (f"Galley {ARABIC}", False),
        (f"{ARABIC} Galley", True),
        ("😀 春", False),
    ],
)
def test_the_first_strong_character_decides(text, rtl):
    assert is_rtl(text) is rtl


def test_a_page_without_direction_reads_from_left_to_right():
    assert not is_rtl(ARABIC, "ltr")
    assert line_directions(ARABIC, [ARABIC], "ltr") == (False,)


def test_a_line_runs_as_its_paragraph_whatever_it_starts_with():
    assert line_directions(f"{ARABIC} Galley {ARABIC}", [ARABIC, f"Galley {ARABIC}"]) == (True, True)


def test_paragraphs_keep_their_own_directions():
    text = f"Hello there\n\n{HEBREW} {HEBREW}\nBye"
    lines = ["Hello", "there", "", HEBREW, HEBREW, "Bye"]
    assert line_directions(text, lines) == (False, False, False, True, True, False)


def test_a_cut_line_runs_as_its_paragraph():
    assert line_directions(f"{HEBREW} abc def", [f"{HEBREW} abc…"]) == (True,)
    assert line_directions(f"Hi\n{HEBREW} abc def", ["Hi", "…def"]) == (False, True)


def test_a_hyphenated_line_counts_its_soft_hyphen():
    text = f"{HEBREW}\u00ad{HEBREW}\nend"
    assert line_directions(text, [f"{HEBREW}-", HEBREW, "end"]) == (True, True, False)


@given(st.lists(st.sampled_from(["Hello you", "", f"{ARABIC} abc", HEBREW, "12"]), min_size=1, max_size=6))
def test_uncut_paragraphs_find_their_lines(parts):
    lines = [line for part in parts for line in (part.split(" ") if part else [""])]
    expected = [is_rtl(part) for part in parts for _ in (part.split(" ") if part else [""])]
    assert list(line_directions("\n".join(parts), lines)) == expected
