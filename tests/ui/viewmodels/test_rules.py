import pytest
from hypothesis import given

from app.domain.matching import matches
from app.domain.segments import Compare, Did, Every, Not, Some
from app.ui.viewmodels.rules import Group, Row, rule_of, shown
from tests.people import recipients, rules

KYIV = Compare(attribute="City", value="Kyiv")
BOUGHT = Did(event="Bought")


@given(rules(), recipients())
def test_what_is_shown_means_the_same(rule, people):
    again = rule_of(shown(rule))
    assert [matches(again, each) for each in people] == [matches(rule, each) for each in people]


@given(rules())
def test_showing_it_again_changes_nothing_more(rule):
    assert shown(rule_of(shown(rule))) == shown(rule)


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (KYIV, Group(parts=(Row(leaf=KYIV),))),
        (Not(rule=BOUGHT), Group(parts=(Row(leaf=BOUGHT, turned=True),))),
        (Not(rule=Not(rule=KYIV)), Group(parts=(Row(leaf=KYIV),))),
        (Some(rules=(KYIV, BOUGHT)), Group(joining="any", parts=(Row(leaf=KYIV), Row(leaf=BOUGHT)))),
        (Not(rule=Some(rules=(KYIV,))), Group(joining="none", parts=(Row(leaf=KYIV),))),
        (Not(rule=Every(rules=(KYIV,))), Group(joining="not_all", parts=(Row(leaf=KYIV),))),
        (Every(rules=(Some(),)), Group(parts=(Group(joining="any"),))),
    ],
)
def test_groups_and_rows(rule, expected):
    assert shown(rule) == expected


def test_a_group_in_hand_is_stored_as_it_stands():
    every = Every(rules=(Not(rule=KYIV), Some(rules=(BOUGHT,))))
    assert rule_of(shown(every)) == every
