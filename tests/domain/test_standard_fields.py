import pytest

from app.domain.standard_fields import field


@pytest.mark.parametrize(
    ("name", "dialect", "found"),
    [
        ("Name", "liquid", "full_name"),
        ("NAME", "liquid", "full_name"),
        ("Tz", "liquid", "time_zone"),
        ("FIRSTNAME", "yespo", "first_name"),
        ("sms", "yespo", "phone"),
        ("SMS", "liquid", None),
        ("Name", "none", None),
    ],
)
def test_each_dialect_has_names_for_standard_fields(name, dialect, found):
    assert field(name, dialect) == found
