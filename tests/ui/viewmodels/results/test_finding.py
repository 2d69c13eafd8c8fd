import pytest

from app.services.ports import Period
from app.ui.viewmodels.filters import Filter
from app.ui.viewmodels.periods import Range
from app.ui.viewmodels.results.finding import group_filter


def between(first: str, last: str) -> Range:
    return Range(span="between", first=first, last=last)


@pytest.mark.parametrize(
    ("month", "days", "first", "last"),
    [
        ("2026-02", None, "2026-02-01", "2026-02-28"),
        ("2025-12", None, "2025-12-01", "2025-12-31"),
        ("2026-02", Period(start="2026-02-11", end="2026-03-13"), "2026-02-11", "2026-02-28"),
        ("2026-03", Period(start="2026-02-11", end="2026-03-13"), "2026-03-01", "2026-03-12"),
    ],
)
def test_a_month_is_its_days_as_far_as_they_were_asked_for_archive_included(month, days, first, last):
    assert group_filter("month", month, days) == Filter(sent=between(first, last), shelf="any")


def test_another_group_is_that_alone_or_along_with_the_days_that_were_asked_for():
    assert group_filter("label", "Sale") == Filter(label="Sale")
    days = Period(start="2026-01-01", end="2027-01-01")
    wanted = Filter(template="carousel", sent=between("2026-01-01", "2026-12-31"), shelf="any")
    assert group_filter("template", "carousel", days) == wanted
