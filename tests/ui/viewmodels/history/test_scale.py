import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.viewmodels.history.scale import TODAY_SHARE, Mark, scale

TODAY = "Today"


def test_a_day_alone_has_all_of_the_line():
    made = scale([TODAY, TODAY], TODAY)
    assert made.places == (0.25, 0.75)
    assert made.marks == (Mark(0.0, TODAY),)


def test_older_days_are_equally_wide_and_today_has_most_of_the_line():
    made = scale(["Mon", "Tue", "Tue", "Tue", TODAY], TODAY)
    assert [mark.day for mark in made.marks] == ["Mon", "Tue", TODAY]
    assert [mark.at for mark in made.marks] == pytest.approx([0, (1 - TODAY_SHARE) / 2, 1 - TODAY_SHARE])
    assert made.places[-1] == pytest.approx(1 - TODAY_SHARE / 2)


def test_without_a_today_the_older_days_share_the_line():
    made = scale(["Mon", "Tue"], TODAY)
    assert made.places == pytest.approx((0.25, 0.75))


def test_no_moment_no_places():
    assert scale([], TODAY).places == ()


DAYS = st.lists(st.sampled_from(["Mon", "Tue", "Wed", TODAY]), min_size=1, max_size=60).map(
    lambda days: sorted(days, key=["Mon", "Tue", "Wed", TODAY].index)
)


@given(DAYS)
def test_moments_stand_in_order_and_are_found_where_they_stand(days):
    made = scale(days, TODAY)
    assert list(made.places) == sorted(set(made.places))
    assert made.places[0] > 0 and made.places[-1] < 1
    assert [made.nearest(place) for place in made.places] == list(range(len(days)))


@given(DAYS, st.floats(0, 1))
def test_the_nearest_is_never_farther_than_another(days, place):
    made = scale(days, TODAY)
    found = made.places[made.nearest(place)]
    assert all(abs(found - place) <= abs(other - place) for other in made.places)
