import pytest

from app.ui.viewmodels.person_words import LONGEST, called, called_shortly
from tests.ui.staging import person

NAMES = {"first_name": "Name", "last_name": "Surname"}


@pytest.mark.parametrize(
    ("attributes", "whole", "short"),
    [
        ({"Name": "Olena", "Surname": "Kovalenko"}, "Olena Kovalenko", "Olena K."),
        ({"Name": " Li \n Wei "}, "Li Wei", "Li Wei"),
        ({"Surname": "Kovalenko"}, "Kovalenko", "Kovalenko"),
        ({}, "a@example.com", "a@example.com"),
        ({"Name": 7}, "7", "7"),
    ],
)
def test_a_recipient_is_called_by_name_else_by_identity(attributes, whole, short):
    made = person("a@example.com", **attributes)
    assert (called(made, NAMES), called_shortly(made, NAMES)) == (whole, short)


def test_without_known_parts_the_identity_is_the_name():
    assert called(person("a@example.com", Name="Olena"), {}) == "a@example.com"


def test_a_long_name_is_cut_for_a_button():
    short = called_shortly(person("a", Name="x" * 60), NAMES)
    assert (len(short), short[-1]) == (LONGEST, "…")
