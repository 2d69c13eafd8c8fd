import json
from typing import get_args

import pytest

from app.domain.recipient import AttributeKind, Recipient, Role
from app.ui.viewmodels.values import KINDS, ROLES, full_name, number, shown


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("two\n lines\t", "two lines"),
        (True, "Yes"),
        (False, "No"),
        (1.5, "1.5"),
        (["News", 2, False], "News, 2, No"),
        ([], ""),
    ],
)
def test_values_are_read_on_one_line(qapp, value, text):
    assert shown(value) == text


def test_a_group_of_values_stays_what_it_is(qapp):
    assert json.loads(shown({"місто": ["Київ"]})) == {"місто": ["Київ"]}
    assert "Київ" in shown({"місто": ["Київ"]})


def test_every_kind_and_role_has_a_word():
    assert set(KINDS) == set(get_args(AttributeKind))
    assert set(ROLES) == set(get_args(Role))


@pytest.mark.parametrize(
    ("attributes", "name"),
    [
        ({"Given": "Ann", "Family": "Kit"}, "Ann Kit"),
        ({"Family": "Kit"}, "Kit"),
        ({"City": "Kyiv"}, ""),
    ],
)
def test_a_name_is_made_of_what_there_is(qapp, attributes, name):
    roles = {"first_name": "Given", "last_name": "Family"}
    assert full_name(Recipient(identity="x", attributes=attributes), roles) == name


def test_numbers_are_grouped(qapp):
    assert number(100_000).replace("\u202f", ",").replace("\xa0", ",").replace(".", ",") in ("100,000", "100000")
