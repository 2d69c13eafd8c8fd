import re

import pytest

from app.domain.errors import UserError
from tests.services.people.steps import everybody

TEMPLATES = ("{{", "{%", "%FIRSTNAME|", "$!", "#if")
RIGHT_TO_LEFT = re.compile("[\u0590-\u06ff]")


@pytest.fixture
def samples(people, workspace):
    assert people.add_samples() == len(everybody(workspace)) >= 12
    return everybody(workspace)


def names(samples):
    return [each.attributes.get("FirstName", "") for each in samples]


def test_everybody_is_made_up_and_says_so(people, samples):
    assert all(each.sample and not each.kept for each in samples)
    assert people.people().made_up
    for each in samples:
        assert re.fullmatch(r"sample-\d\d(@example\.com)?", each.identity)
        assert each.attributes.get("Email", "x@example.com").lower().endswith("@example.com")


@pytest.mark.parametrize(
    "awkward",
    [
        pytest.param(lambda name: not name, id="no name"),
        pytest.param(lambda name: len(name) == 1, id="one letter"),
        pytest.param(lambda name: len(name) >= 60, id="60 letters"),
        pytest.param(RIGHT_TO_LEFT.search, id="right to left"),
        pytest.param(lambda name: "👩‍🚀" in name, id="emoji"),
        pytest.param(lambda name: name and name[0].islower() and name != name.lower(), id="wrong case"),
        pytest.param(lambda name: "<b>" in name, id="HTML"),
        pytest.param(lambda name: "{{" in name, id="template"),
    ],
)
def test_the_awkward_cases_are_there(samples, awkward):
    assert any(awkward(name) for name in names(samples))


def test_templates_of_every_language_stand_in_values(samples):
    values = " ".join(str(value) for each in samples for value in each.attributes.values())
    assert [sign for sign in TEMPLATES if sign not in values] == []


def test_somebody_is_known_by_the_identity_alone(samples):
    assert any(not each.attributes for each in samples)


def test_every_role_and_kind_and_some_events_are_there(people, samples):
    attributes = people.people().attributes
    assert {each.role for each in attributes if each.role} == {
        *("first_name", "last_name", "email", "phone", "city", "language", "time_zone", "subscriptions")
    }
    assert {each.kind for each in attributes} >= {"text", "number", "switch", "date", "list"}
    assert len(people.people().events) >= 3
    assert len({each.attributes.get("Language") for each in samples}) >= 6


def test_they_are_added_where_nobody_is(people, samples, workspace):
    with pytest.raises(UserError, match="recipients already"):
        people.add_samples()
    assert everybody(workspace) == samples
