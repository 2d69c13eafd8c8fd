"""Whatever is asked, the lists on the disk are those that the plain rules give."""

from collections.abc import Iterator
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from app.services.ports import ListQuery, Period, SortColumn
from app.storage.reading import finding, hits, leading, lists
from app.storage.workspace import SqliteWorkspace
from app.storage.workspaces import SqliteWorkspaces
from tests.crowded_lists import AUTHORS, NAMES, STATUSES, TEMPLATES, WORDS, day, made
from tests.fake_lists import moved
from tests.fakes import FakeClock, FakeWorkspace

Pair = tuple[FakeWorkspace, SqliteWorkspace]
PARTS = (
    "s",
    "sp",
    "prin",
    "ale",
    "ring",
    "z",
    "新",
    "秋",
    "の新",
    "%",
    "été",
    "зим",
    "2026",
    '"spring sale"',
    '"sale',
    "nowhere",
)
days = st.integers(0, 85).map(day) | st.integers(0, 85).map(lambda number: day(number)[:10]) | st.just("")
periods = st.just(Period()) | st.builds(Period, start=days, end=days)
flags = st.none() | st.booleans()
searches = st.lists(st.sampled_from((*WORDS, *PARTS, *NAMES)), max_size=3).map(" ".join)
named = st.none() | st.sampled_from((*NAMES, "l1", "l6", "c2", "nobody"))
queries = st.builds(
    ListQuery,
    search=st.just("") | searches,
    label=named,
    category=st.none() | named,
    status=st.none() | st.sampled_from(STATUSES),
    template=st.none() | st.sampled_from(TEMPLATES),
    archived=flags,
    bin=flags,
    author=st.none() | st.sampled_from(AUTHORS),
    created=periods,
    changed=periods,
    sent=periods,
    faulty=flags,
    synced=flags,
    sort=st.sampled_from(get_args(SortColumn)),
    ascending=st.booleans(),
)
wide = st.builds(
    ListQuery,
    search=searches,
    archived=st.none(),
    sort=st.sampled_from(get_args(SortColumn)),
    ascending=st.booleans(),
    status=st.none() | st.sampled_from(STATUSES),
)


@pytest.fixture(scope="module", params=range(2))
def pair(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pair]:
    folder = tmp_path_factory.mktemp("lists")
    with_disk = SqliteWorkspaces(FakeClock()).create(folder / "real.galley")
    yield made(folder, with_disk, request.param)
    with_disk.close()


def agree(pair: Pair, query: ListQuery, limit: int) -> None:
    fake, real = pair
    expected = [moved(row) for row in fake.rows(query)]
    assert [moved(row) for row in real.rows(query)] == expected
    assert [moved(row) for row in real.rows_at(real.places(query))] == expected
    assert real.count(query) == len(expected)
    paged = page = real.rows(replace(query, limit=limit))
    while page:
        page = real.rows(replace(query, limit=limit, after=page[-1]))
        paged = [*paged, *page]
    assert [moved(row) for row in paged] == expected


@given(query=queries | wide, limit=st.integers(1, 25))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_small_workspace_is_listed_by_the_rules(pair: Pair, query: ListQuery, limit: int) -> None:
    agree(pair, query, limit)


@given(query=queries | wide, limit=st.integers(1, 25))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_workspace_that_is_large_is_listed_by_the_same_rules(pair: Pair, query: ListQuery, limit: int) -> None:
    with pytest.MonkeyPatch.context() as patched:
        for module, name, value in (
            (leading, "NARROW", 4),
            (finding, "SCARCE", 3),
            (hits, "LOOKUP", 0),
            (lists, "FEW", 2),
            (lists, "AT_ONCE", 5),
            (lists, "PATIENCE", 2),
        ):
            patched.setattr(module, name, value)
        agree(pair, query, limit)
