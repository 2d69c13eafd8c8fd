from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from app.domain.instants import stamp, stamp_after

NINE = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
moments = st.datetimes(min_value=datetime(1970, 1, 1), max_value=datetime(2999, 1, 1), timezones=st.just(UTC))


def test_an_instant_is_spelled_in_utc_to_the_millisecond():
    assert stamp(NINE.astimezone(timezone(timedelta(hours=2)))) == "2026-03-02T09:00:00.000Z"


@given(moments, moments)
def test_the_order_of_instants_is_that_of_their_texts(one, other):
    assert (stamp(one) <= stamp(other)) or one > other


def test_two_changes_in_a_row_have_different_stamps():
    assert stamp_after(NINE, stamp(NINE)) == "2026-03-02T09:00:00.001Z"
    assert stamp_after(NINE, "2026-03-02T08:00:00.000Z") == stamp(NINE)
