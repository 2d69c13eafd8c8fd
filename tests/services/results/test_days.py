from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.results.days import day, is_ambiguous, order_of


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-04",
        "2026-3-4",
        "2026/03/04",
        "20260304",
        "2026-03-04 10:15:00",
        "2026-03-04T10:15:00Z",
        "4/3/2026",
        "04.03.2026",
        "04-03-26",
        "4 Mar 2026",
        "04-Mar-26",
        "Mar 4, 2026",
        "March 4, 2026",
        "Wed, 4 March 2026",
        "4th March 2026",
        "Mar 4, 2026 10:15 AM",
        "04/03/2026 10:15",
    ],
)
def test_days_are_read_in_many_spellings(text):
    assert day(text) == "2026-03-04"


def test_the_month_may_come_first():
    assert day("03/04/2026", "month first") == "2026-03-04"


@pytest.mark.parametrize("text", ["", " ", "N/A", "-"])
def test_no_day_is_said(text):
    assert day(text) == ""


@pytest.mark.parametrize("text", ["soon", "2026-13-01", "2026-02-30", "31/02/2026", "4 Foo 2026", "1772323200", "12"])
def test_anything_else_is_refused(text):
    with pytest.raises(ValueError):
        day(text)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["03/04/2026", "13/04/2026"], "day first"),
        (["03/04/2026", "04/13/2026"], "month first"),
        (["03/04/2026"], None),
        (["2026-03-04"], None),
        ([], None),
    ],
)
def test_one_day_that_can_be_read_in_one_way_only_tells_the_order(texts, expected):
    assert order_of(texts) == expected


def test_the_order_matters_only_where_day_and_month_differ():
    assert is_ambiguous("03/04/2026")
    assert not is_ambiguous("04/4/2026")
    assert not is_ambiguous("2026-03-04")


@given(
    st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["%Y-%m-%d", "%Y%m%d", "%d/%m/%Y", "%d %b %Y", "%B %d, %Y"]),
)
def test_every_day_comes_back(at, form):
    assert day(at.strftime(form)) == at.isoformat()
