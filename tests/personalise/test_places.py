import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.personalise.places import WIDTH, Fault, problem, quoted


def test_lines_and_columns_count_from_one():
    found = problem("a\nbc\r\nd", 3, 4, "x")
    assert (found.line, found.column, found.pointer) == (2, 2, "bc\n ^")


@pytest.mark.parametrize(
    ("text", "start", "end", "pointer"),
    [
        ("abc", 0, 2, "abc\n^^"),
        ("\tabc", 1, 2, "\tabc\n\t^"),
        ("abc", 3, 3, "abc\n   ^"),
        ("a\nb", 0, 3, "a\n^"),
        ("", 0, 0, "\n^"),
    ],
)
def test_a_pointer_is_a_line_and_a_mark_under_the_place(text, start, end, pointer):
    assert problem(text, start, end, "x").pointer == pointer


def test_long_lines_are_cut_around_the_place():
    text = "a" * 500 + "X" + "b" * 500
    line, mark = problem(text, 500, 501, "x").pointer.split("\n")
    assert len(line) == WIDTH
    assert line[mark.index("^")] == "X"


@given(st.text(alphabet="ab\n\r\t", max_size=300), st.integers(-5, 305), st.integers(-5, 305))
def test_the_mark_is_under_the_character(text, start, end):
    found = problem(text, start, end, "x")
    assert 0 <= found.start <= found.end <= len(text)
    line, mark = found.pointer.split("\n")
    if found.start < len(text) and text[found.start] not in "\r\n" and len(line) <= WIDTH and "\r" not in text:
        assert line[mark.index("^")] == text[found.start]
    lines = text.split("\n")
    assert len("\n".join([*lines[: found.line - 1], ""])) + found.column - 1 == found.start


def test_a_fault_becomes_a_problem():
    found = Fault("Oh", 1, 2, code="personal.limit", instead="z").problem("abc")
    assert (found.message, found.code, found.instead, found.severity) == ("Oh", "personal.limit", "z", "error")


def test_long_words_are_cut():
    assert quoted("a" * 40) == f"“{'a' * 40}”"
    assert quoted("a" * 41) == f"“{'a' * 39}…”"
