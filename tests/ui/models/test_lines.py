import pytest

from app.ui.models.lines import Lines


@pytest.fixture
def lines():
    made = Lines(3)
    for place in (1, 2, 3):
        made.put(place, f"row {place}")
    return made


def held(lines: Lines) -> list[int]:
    return [place for place in range(10) if place in lines]


def test_who_was_looked_at_longest_ago_goes_first(lines):
    assert lines.get(1).row == "row 1"
    lines.put(4, "row 4")
    assert held(lines) == [1, 3, 4]
    assert len(lines) == 3


def test_a_row_that_reads_the_same_is_no_news_and_keeps_its_words(lines):
    lines.get(2).texts = ("Row 2",)
    lines.fade()
    assert not lines.get(2).fresh
    assert not lines.put(2, "row 2")
    assert (lines.get(2).fresh, lines.get(2).texts) == (True, ("Row 2",))


def test_a_row_that_reads_otherwise_is_news_and_says_so(lines):
    lines.get(2).texts = ("Row 2",)
    assert lines.put(2, "renamed")
    assert (lines.get(2).row, lines.get(2).texts) == ("renamed", None)


def test_a_row_that_went_is_forgotten(lines):
    assert lines.drop(2)
    assert not lines.drop(2)
    assert held(lines) == [1, 3]


def test_new_words_leave_the_rows(lines):
    lines.get(2).texts = ("Row 2",)
    lines.reword()
    assert (lines.get(2).row, lines.get(2).texts) == ("row 2", None)


def test_cleared_it_holds_nothing(lines):
    lines.clear()
    assert held(lines) == []
