from datetime import datetime

import pytest

from app.platforms.dates import day_and_month, several, whole


@pytest.mark.parametrize(("month", "text"), [(1, "05 Jan"), (5, "05 May"), (9, "05 Sep"), (12, "05 Dec")])
def test_days_have_two_digits_and_english_months(month: int, text: str) -> None:
    assert day_and_month(datetime(2026, month, 5)) == text


def test_one_and_several() -> None:
    assert [several(count, "day") for count in (1, 2)] == ["1 day ago", "2 days ago"]


@pytest.mark.parametrize(
    ("value", "number"),
    [(7, 7), (7.9, 7), (-7.9, -7), ("7", None), (True, None), (None, None), ([], None), (float("nan"), None)],
)
def test_whole_numbers(value, number: int | None) -> None:
    assert whole(value) == number


@pytest.mark.parametrize(("value", "number"), [("7", 7), ("7.9", 7), ("seven", None), ("", None), ("inf", None)])
def test_numbers_as_text(value: str, number: int | None) -> None:
    assert whole(value, text=True) == number
