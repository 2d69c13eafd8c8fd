from hypothesis import given
from hypothesis import strategies as st

from app.ui.viewmodels.organise.lines import Line, arranged


def line(name, about="", campaigns=0):
    return Line(key=name, name=name, about=about, campaigns=campaigns)


LINES = [line("Winter", "Snow", 3), line("élan", "", 9), line("Spring", "March", 3)]


def names(lines):
    return [each.name for each in lines]


def test_names_are_sorted_without_case_and_accents():
    assert names(arranged(LINES)) == ["élan", "Spring", "Winter"]


def test_the_most_used_come_first_and_then_by_name():
    assert names(arranged(LINES, order="use")) == ["élan", "Spring", "Winter"]
    assert names(arranged([line("b", campaigns=1), line("a", campaigns=1), line("c", campaigns=2)], order="use")) == [
        "c",
        "a",
        "b",
    ]


def test_every_word_has_to_be_in_name_or_description():
    assert names(arranged(LINES, "ELAN")) == ["élan"]
    assert names(arranged(LINES, "mar spr")) == ["Spring"]
    assert names(arranged(LINES, "spr snow")) == []
    assert len(arranged(LINES, "  ")) == 3


@given(st.lists(st.text(max_size=5)), st.text(max_size=3), st.sampled_from(["name", "use"]))
def test_searching_and_sorting_invent_nothing(texts, search, order):
    lines = [line(text) for text in texts]
    found = arranged(lines, search, order)
    assert all(each in lines for each in found)
    assert sorted(names(arranged(lines, "", order))) == sorted(texts)
