import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QLabel

from app.services.proving import BranchShare, Extreme
from app.ui.views.proof.extremes import Branches, Extremes, ShareBar
from tests.services.proving.made import campaign, person, proved


def branch(number, takers, words="if x", language=None):
    return BranchShare(path="p", language=language, number=number, words=words, takers=takers, share=takers / 4)


def test_only_what_there_is_has_a_line(shown):
    extremes = shown(Extremes())
    summary = proved(campaign(), person("ann")).summary
    extremes.show_summary(summary)
    assert len(extremes.links) == 5
    extremes.show_summary(replace(summary, longest_body=None, shortest_body=None))
    assert [link.accessibleName().split(":")[0] for link in extremes.links] == [
        "Longest title",
        "Shortest title",
        "Largest",
    ]


def test_a_text_with_line_breaks_takes_one_line(shown):
    extremes = shown(Extremes())
    summary = proved(campaign(), person("ann")).summary
    extremes.show_summary(replace(summary, longest_title=Extreme(recipient="a", size=3, text="a\nb")))
    assert "a b" in [label.text() for label in extremes.findChildren(QLabel)]


def test_branches_say_who_takes_them_and_that_nobody_does(shown):
    branches = shown(Branches())
    branches.show_branches([branch(0, 1), branch(1, 0, "else", "uk")])
    assert branches.lines == ["if x: 25 %", "else (uk): Nobody takes this"]
    branches.show_branches([branch(0, 4)])
    assert branches.lines == ["if x: 100 %"]


@pytest.mark.parametrize(("value", "filled"), [(0.0, False), (1.0, True)])
def test_a_bar_is_as_full_as_the_share(shown, value, filled):
    none, bar = shown(ShareBar(0.0)).grab().toImage(), shown(ShareBar(value)).grab().toImage()
    middle = bar.height() // 2
    assert (bar.pixelColor(bar.width() - 10, middle) != none.pixelColor(none.width() - 10, middle)) is filled
