from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.ports import ListQuery, Period
from app.ui.viewmodels.filters import Filter, decoded, encoded
from app.ui.viewmodels.periods import Moment, Range
from tests.ui.fakes import row

MOMENT = Moment(now=datetime(2026, 3, 12, 15, 30, tzinfo=UTC), zone=UTC, visited="2026-03-01T08:00:00.000Z")
DAYS = st.dates().map(lambda day: day.isoformat())
RANGES = st.one_of(
    st.just(Range()),
    st.builds(Range, span=st.sampled_from(["today", "last7", "year", "visit"])),
    st.builds(Range, span=st.just("between"), first=DAYS, last=st.one_of(st.just(""), DAYS)),
)
FILTERS = st.builds(
    Filter,
    search=st.text(max_size=9),
    status=st.sampled_from(["", "draft", "ended"]),
    label=st.text(max_size=9),
    author=st.text(max_size=9),
    created=RANGES,
    changed=RANGES,
    sent=RANGES,
    faulty=st.booleans(),
    unsynced=st.booleans(),
    shelf=st.sampled_from(["", "archived", "bin"]),
)


@pytest.mark.parametrize(
    ("asked", "question"),
    [
        (Filter(), ListQuery()),
        (Filter(search="  spring "), ListQuery(search="spring")),
        (Filter(status="draft", template="carousel"), ListQuery(status="draft", template="carousel")),
        (Filter(label="L", category="C", author="A"), ListQuery(label="L", category="C", author="A")),
        (Filter(faulty=True), ListQuery(faulty=True)),
        (Filter(unsynced=True), ListQuery(synced=False)),
        (Filter(shelf="archived"), ListQuery(archived=True)),
        (Filter(shelf="bin"), ListQuery(bin=True)),
    ],
)
def test_each_part_of_a_filter_asks_for_its_own(asked, question):
    assert asked.query(None, moment=MOMENT) == question


def test_days_of_writing_are_instants_and_days_of_sending_are_days():
    today = Range(span="today")
    query = Filter(created=today, changed=today, sent=today).query(moment=MOMENT)
    whole = Period(start="2026-03-12T00:00:00.000Z", end="2026-03-13T00:00:00.000Z")
    assert (query.created, query.changed) == (whole, whole)
    assert query.reported == Period(start="2026-03-12", end="2026-03-13")


def test_the_archive_can_be_asked_for_along_with_what_is_not_in_it():
    query = Filter(shelf="any").query(moment=MOMENT)
    assert (query.archived, query.bin) == (None, False)


def test_since_the_last_visit_is_asked_from_the_moment():
    assert Filter(changed=Range(span="visit")).query(moment=MOMENT).changed == Period(start=MOMENT.visited)


def test_a_page_begins_behind_the_last_row():
    query = Filter().query(7, row(3), moment=MOMENT)
    assert (query.limit, query.after) == (7, row(3))


def test_only_a_filter_that_leaves_something_out_is_narrowed():
    assert not Filter().narrowed
    assert Filter(unsynced=True).narrowed


@given(FILTERS)
def test_a_stored_filter_comes_back(asked):
    assert decoded(encoded(asked)) == asked


def test_what_leaves_nothing_out_is_not_stored():
    asked = Filter(label="L", changed=Range(span="last7"))
    assert encoded(asked) == {"label": "L", "changed": {"span": "last7"}}


@pytest.mark.parametrize(
    "stored",
    [None, 7, [], {"shelf": "cellar"}, {"created": {"span": "between", "first": "2026-02-31"}}, {"faulty": "yes"}],
)
def test_what_is_no_filter_is_told(stored):
    assert decoded(stored) is None


def test_parts_of_a_later_version_are_left_out():
    assert decoded({"status": "draft", "mood": "sunny"}) == Filter(status="draft")
