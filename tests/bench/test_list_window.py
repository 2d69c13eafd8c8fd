import pytest

from tests.bench.__main__ import BENCHES, MODULES
from tests.bench.list_window import LIMITS, MEMORY, of

SAID = {
    "count": 10_000,
    "open": [30.0],
    "scroll": [3.0, 4.0],
    "search": [5.0],
    "floor": [2.0],
    "sort": [20.0, 30.0],
    "megabytes": 150.0,
}


def test_it_can_be_asked_for_by_its_name():
    assert "list" in BENCHES
    assert MODULES["list"] == "list_window"


def test_every_kind_of_work_is_held_to_its_limit():
    *lines, memory = of(SAID)
    assert [line.p95_limit for line in lines] == list(LIMITS.values())
    assert all("10,000 campaigns" in line.name for line in (*lines, memory))
    assert all(line.holds for line in (*lines, memory))


def test_a_search_stands_beside_the_reading_alone():
    searches = [line for line in of(SAID) if line.floor]
    assert [(line.samples.median, line.ratio) for line in searches] == [(5.0, 2.5)]


@pytest.mark.parametrize(("kind", "value"), [("open", 51.0), ("scroll", 17.0), ("search", 17.0), ("sort", 301.0)])
def test_what_takes_too_long_is_missed(kind, value):
    assert sum(not line.holds for line in of({**SAID, kind: [value] * 3})) == 1


def test_too_much_memory_is_missed():
    assert not of({**SAID, "megabytes": MEMORY + 1})[-1].holds
