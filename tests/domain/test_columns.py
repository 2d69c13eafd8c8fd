import pytest
from hypothesis import given

from app.domain.columns import Columns, common, together
from app.domain.matching import belongs, matches
from app.domain.recipient import Event
from app.domain.segments import Compare, Did, Every, Not, Segment, Some
from tests.people import person, recipients, rules


@given(recipients(), rules())
def test_all_at_once_are_the_same_as_one_by_one(people, rule):
    columns = Columns(people)
    found = columns.where(rule)
    assert columns.listed(found) == [each.identity for each in people if matches(rule, each)]
    assert found.bit_count() == len(columns.listed(found))


def test_values_that_come_late_or_never_are_missing_for_the_others():
    columns = Columns([person("a"), person("b", City="Kyiv"), person("c"), person("d", City="Lviv"), person("e")])
    kyiv = Compare(attribute="City", value="kyiv")
    assert columns.listed(columns.where(kyiv)) == ["b"]
    assert columns.listed(columns.where(Not(rule=kyiv))) == ["a", "c", "d", "e"]
    assert columns.where(Compare(attribute="Unheard", operator="exists")) == 0


def test_nobody_at_all_is_no_trouble():
    columns = Columns([])
    rule = Every(rules=(Not(rule=Compare(attribute="City", value="Kyiv")), Not(rule=Did(event="Bought"))))
    assert columns.where(rule) == columns.everybody == 0
    assert columns.listed(0) == []


def test_an_event_of_each_is_told_by_its_owner():
    bought = Event(name="Bought", at="2026-01-05T10:00:00Z")
    columns = Columns([person("a", bought), person("b"), person("c", bought, bought)])
    assert columns.listed(columns.where(Did(event="Bought"))) == ["a", "c"]
    assert columns.listed(columns.where(Did(event="Bought", times=2))) == ["c"]


def test_a_fixed_list_holds_those_that_are_known():
    people = [person("a"), person("b"), person("c")]
    columns, segment = Columns(people), Segment(id="s", name="Team", members=("c", "x", "a", "x"))
    assert columns.listed(columns.in_segment(segment)) == [e.identity for e in people if belongs(segment, e)]
    assert columns.unknown(segment.members) == ["x"]


def test_counting_can_be_stopped_between_rules():
    class Stop(Exception):
        pass

    looks = iter([None, None])

    def check():
        if next(looks, Stop) is Stop:
            raise Stop

    rule = Some(rules=(Compare(attribute="City", value="Kyiv"),) * 5)
    with pytest.raises(Stop):
        Columns([person("a")]).where(rule, check)


def test_sets_of_recipients_are_put_together():
    assert common([0b110, 0b011], of=0b111) == 0b010
    assert common([], of=0b111) == 0b111
    assert together([0b100, 0b001]) == 0b101
    assert together([]) == 0
