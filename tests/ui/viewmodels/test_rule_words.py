from typing import get_args

import pytest

from app.domain.recipient import AttributeKind
from app.domain.segments import Operator
from app.ui.viewmodels.rule_words import name_of, sayings


def words(kind, keep=("exists", False), value=None):
    return {each.name: each.words for each in sayings(kind, keep, value)}


@pytest.mark.parametrize("kind", [*get_args(AttributeKind), None])
def test_every_comparison_that_a_rule_has_can_be_said(kind):
    for operator in get_args(Operator):
        for turned in (False, True):
            assert name_of(operator, turned) in words(kind, (operator, turned))


@pytest.mark.parametrize("kind", [*get_args(AttributeKind), None])
def test_no_two_comparisons_have_the_same_words(kind):
    said = words(kind)
    assert len(set(said.values())) == len(said)


def test_the_words_go_by_what_is_compared():
    assert words("number")["after"] == "is more than"
    assert words("date")["after"] == "is after"
    assert words("list")["equals"] == "includes"
    assert "after" not in words("text")
    assert "contains" not in words("number")
    assert words(None, value=100)["after"] == "is more than"
    assert words(None, value="2026-01-31")["after"] == "is after"
    assert "contains" in words(None)
