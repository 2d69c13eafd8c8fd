import pytest

from app.domain.matching import MAX_LEVELS, MAX_RULES, belongs, fits, matches
from app.domain.recipient import Event
from app.domain.segments import Compare, Did, Every, Not, Segment, Sent, Some
from tests.people import person

KYIV = Compare(attribute="City", value="Kyiv")
ADULT = Compare(attribute="Age", operator="after", value=17)


def test_a_missing_attribute_matches_no_comparison_and_so_every_not():
    nobody = person("a")
    for operator in ("equals", "contains", "in", "before", "after", "exists"):
        rule = Compare(attribute="City", operator=operator, value="Kyiv")
        assert not matches(rule, nobody)
        assert matches(Not(rule=rule), nobody)


def test_all_any_and_none():
    both, one = person("a", City="kyiv", Age=20), person("b", City="Kyiv", Age=5)
    assert [matches(Every(rules=(KYIV, ADULT)), each) for each in (both, one)] == [True, False]
    assert [matches(Some(rules=(KYIV, ADULT)), each) for each in (both, one)] == [True, True]
    assert matches(Every(), one)
    assert not matches(Some(), one)


def test_an_event_is_counted_within_its_time_and_with_its_properties():
    buyer = person(
        "a",
        Event(name="Bought", at="2026-01-05T10:00:00Z", properties={"amount": 50}),
        Event(name="Bought", at="2026-02-05T10:00:00Z", properties={"amount": 150}),
        Event(name="Bought", properties={"amount": 500}),
    )
    much = Compare(attribute="amount", operator="after", value=100)
    assert matches(Did(event="Bought", times=3), buyer)
    assert not matches(Did(event="Bought", times=4), buyer)
    assert not matches(Did(event="Opened"), buyer)
    assert matches(Did(event="Bought", times=2, where=(much,)), buyer)
    assert matches(Did(event="Bought", times=2, after="2026-01-01T00:00:00Z"), buyer)
    assert not matches(Did(event="Bought", times=3, after="2026-01-01T00:00:00Z"), buyer)
    assert not matches(Did(event="Bought", after="2026-02-05T10:00:00Z"), buyer)
    assert matches(Did(event="Bought", before="2026-02-05T10:00:00Z", where=()), buyer)
    assert not matches(Did(event="Bought", before="2026-02-05T10:00:00Z", where=(much,)), buyer)


def test_a_bound_that_is_no_day_of_the_calendar_lets_nothing_through():
    buyer = person("a", Event(name="Bought", at="2026-01-05T10:00:00Z"))
    assert not matches(Did(event="Bought", after="2026-02-31T00:00:00Z"), buyer)
    assert not matches(Did(event="Bought", before="2026-02-31T00:00:00Z"), buyer)


def test_a_fixed_list_goes_by_identities():
    listed = Segment(id="s", name="Team", members=("a", "b"))
    assert belongs(listed, person("b"))
    assert not belongs(listed, person("c"))
    assert belongs(Segment(id="s", name="Kyiv", rule=KYIV), person("x", City="Kyiv"))


def nested(levels):
    rule = KYIV
    for _ in range(levels - 1):
        rule = Not(rule=rule)
    return rule


def deep(levels):
    value = "x"
    for _ in range(levels):
        value = [value]
    return value


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (nested(MAX_LEVELS), True),
        (nested(MAX_LEVELS + 1), False),
        (nested(100_000), False),
        (Every(rules=(KYIV,) * (MAX_RULES - 1)), True),
        (Every(rules=(KYIV,) * MAX_RULES), False),
        (Some(rules=(KYIV,) * 10_000), False),
        (Did(event="Bought", where=(KYIV,) * MAX_RULES), False),
        (Compare(attribute="City", operator="in", value=deep(50)), True),
        (Compare(attribute="City", operator="in", value=deep(5_000)), False),
    ],
)
def test_rules_without_end_are_told_from_those_that_can_be_counted(rule, expected):
    assert fits(rule) is expected


def test_the_deepest_rule_that_fits_is_carried_out():
    assert matches(nested(MAX_LEVELS), person("a", City="Kyiv")) == (MAX_LEVELS % 2 == 1)


def test_who_was_sent_a_label_is_told_by_the_send_history():
    summer = Sent(label="l", names=("Summer", "Sommer"))
    sent = [
        person("a", Event(name="Notification Sent", properties={"Labels": ["Other", "sommer"]})),
        person("b", Event(name="Notification Sent", properties={"Labels": "Winter, Summer"})),
        person("c", Event(name="Notification Sent", properties={"Labels": ["Winter"]})),
        person("d", Event(name="Notification Viewed", properties={"Labels": ["Summer"]})),
        person("e", Event(name="Notification Sent")),
    ]
    assert [each.identity for each in sent if matches(summer, each)] == ["a", "b"]
    assert not any(matches(Sent(label="l"), each) for each in sent)
    assert fits(summer)
