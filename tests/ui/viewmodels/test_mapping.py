from typing import get_args

import pytest

from app.domain.recipient import Role
from app.services.people.values import Column, Target
from app.ui.viewmodels.mapping import CHOICES, blocked, choice_of, chosen, takes_kind, with_kind

MAPPING = (
    Column(header="Email", target="identity", name="Email", role="email"),
    Column(header="Name", name="Name", role="first_name"),
    Column(header="Other", name="Other"),
    Column(header="id", target="leave_out"),
)


def choices(mapping):
    return [choice_of(column) for column in mapping]


def test_every_target_and_role_can_be_chosen():
    assert set(CHOICES) == {*get_args(Target), *get_args(Role)}


def test_a_new_identity_makes_the_old_one_the_attribute_that_it_is():
    assert choices(chosen(MAPPING, 3, "identity")) == ["email", "first_name", "attribute", "identity"]


def test_a_role_has_one_column():
    mapping = chosen(MAPPING, 2, "first_name")
    assert choices(mapping) == ["identity", "attribute", "first_name", "leave_out"]


def test_a_role_is_taken_from_an_identity_too():
    mapping = chosen(MAPPING, 2, "email")
    assert choices(mapping) == ["identity", "first_name", "email", "leave_out"]
    assert mapping[0].role is None


def test_an_identity_that_is_an_attribute_stays_one():
    (column, *_) = chosen(chosen(MAPPING, 0, "leave_out"), 0, "identity")
    assert (column.target, column.name) == ("identity", "Email")


@pytest.mark.parametrize("choice", ["attribute", "city"])
def test_what_becomes_an_attribute_has_a_name(choice):
    assert chosen(MAPPING, 3, choice)[3].name == "id"


def test_choosing_what_is_chosen_changes_nothing():
    for place, column in enumerate(MAPPING):
        assert chosen(MAPPING, place, choice_of(column)) == MAPPING


def test_the_kind_belongs_to_attributes():
    assert with_kind(MAPPING, 2, "date")[2].kind == "date"
    assert [takes_kind(column) for column in MAPPING] == [False, True, True, False]


def test_without_an_identity_nothing_goes_on():
    assert not blocked(MAPPING)
    assert blocked(chosen(MAPPING, 0, "leave_out"))
