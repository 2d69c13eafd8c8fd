import pytest

from app.personalise.yespo.fields import Fields
from tests.personalise.made import given

PROFILE = {
    "Personal.Bonus": 5,
    "MANAGER": {"Name": "Ihor", "tel": {"Work": "1"}},
    "town": "",
    "zero": 0,
    "no": False,
    "list": [],
}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PERSONAL.BONUS", 5),
        ("personal.bonus", 5),
        ("MANAGER.NAME", "Ihor"),
        ("Manager.Tel.Work", "1"),
        ("MANAGER.AGE", None),
        ("EVENT.PRICE", 7),
        ("TOWN", "Kyiv"),
        ("ZERO", 0),
        ("NO", False),
        ("LIST", None),
        ("NOTHING", None),
        ("A.B.C", None),
    ],
)
def test_names_are_found_in_any_case_and_step_by_step(name, value):
    fields = Fields(given(PROFILE, roles={"city": "Kyiv"}, Event={"price": 7}))
    assert fields.get(name) == value


def test_data_comes_before_the_contact():
    fields = Fields(given({"a": "contact", "b": "contact"}, data={"a": "event", "b": ""}))
    assert [fields.data(name) for name in ("a", "b", "c")] == ["event", "contact", None]


@pytest.mark.parametrize(
    ("roles", "zone"), [({"time_zone": "Europe/Kyiv"}, "Europe/Kyiv"), ({"time_zone": 3}, ""), ({}, "")]
)
def test_the_zone_is_a_name(roles, zone):
    assert Fields(given(roles=roles)).zone == zone
