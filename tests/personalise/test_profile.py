import pytest

from app.personalise.profile import Profile, full_name, standard
from app.services.ports import Given
from tests.personalise.made import liquid, shown, yespo

ROLES = {
    "first_name": "Olena",
    "last_name": "Koval",
    "email": "o@k.ua",
    "phone": 380,
    "city": "Kyiv",
    "time_zone": "UTC",
}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Name", "Olena Koval"),
        ("name", "Olena Koval"),
        ("Email", "o@k.ua"),
        ("Phone", "380"),
        ("Identity", "r1"),
        ("City", "Kyiv"),
        ("Tz", "UTC"),
    ],
)
def test_standard_fields_are_read_from_roles(name, value):
    assert shown(liquid("{{ Profile." + name + " }}", identity="r1", roles=ROLES)) == value


def test_an_attribute_of_its_own_wins():
    assert shown(liquid("{{ Profile.City }}", {"City": "Lviv"}, roles=ROLES)) == "Lviv"
    assert shown(yespo("%TOWN|%", {"town": "Lviv"}, roles=ROLES)) == "Lviv"


def test_what_nobody_told_is_missing():
    assert liquid("{{ Profile.Name }}").missing == ("Profile.Name",)
    assert liquid("{{ Profile.Identity }}").missing == ("Profile.Identity",)
    with pytest.raises(KeyError):
        Profile(Given())["Language"]


def test_own_attributes_count_by_their_case():
    assert liquid("{{ Profile.points }}", {"Points": 5}).missing == ("Profile.points",)


@pytest.mark.parametrize(
    ("roles", "name"),
    [
        ({"first_name": " Ann "}, "Ann"),
        ({"last_name": "Lee"}, "Lee"),
        ({}, ""),
        ({"first_name": 5, "last_name": "B"}, "5 B"),
    ],
)
def test_a_full_name_is_as_full_as_it_gets(roles, name):
    assert full_name(Given(roles=roles)) == name


def test_dialects_have_their_own_names():
    given = Given(roles=ROLES, identity="r1")
    assert standard(given, "SMS", "yespo") == 380
    assert standard(given, "SMS", "liquid") is None
    assert standard(given, "external_customer_id", "yespo") == "r1"
    assert standard(given, "messagename", "yespo") is None
