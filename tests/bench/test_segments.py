from app.domain.columns import Columns
from app.domain.matching import matches
from app.domain.segments import Compare, Did
from tests.bench import __main__ as benches
from tests.bench.segments import RULE, people


def test_it_can_be_asked_for():
    assert "segments" in benches.BENCHES


def test_the_rule_is_five_with_one_over_events_and_finds_some_people():
    first, *others = RULE.rules
    leaves = [*first.rules, *(getattr(each, "rule", each) for each in others)]
    assert len(leaves) == 5
    assert sum(isinstance(leaf, Did) for leaf in leaves) == 1
    assert sum(isinstance(leaf, Compare) for leaf in leaves) == 4
    made = list(people(3_000))
    found = [each.identity for each in made if matches(RULE, each)]
    assert 0 < len(found) < 300
    columns = Columns(made)
    assert columns.listed(columns.where(RULE)) == found


def test_people_are_the_same_every_time():
    assert list(people(50)) == list(people(50))
