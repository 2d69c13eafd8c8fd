from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from app.remote.kinto.waiting import LONGEST, asked, growing


@pytest.mark.parametrize(("attempt", "least", "most"), [(0, 0.5, 1), (3, 4, 8), (9, LONGEST / 2, LONGEST)])
def test_waiting_grows_and_differs(attempt: int, least: float, most: float) -> None:
    found = [growing(attempt) for _ in range(50)]
    assert all(least <= each <= most for each in found)
    assert len(set(found)) > 1


@pytest.mark.parametrize(("text", "seconds"), [("7", 7), (" 0 ", 0), ("99999999999999", 999999999)])
def test_seconds(text: str, seconds: float) -> None:
    assert asked({"retry-after": text}, "retry-after") == seconds


@pytest.mark.parametrize("text", ["", "soon", "-3", "1.5", "Mon, 99 Foo 2026 00:00:00 GMT"])
def test_what_can_not_be_read_asks_for_nothing(text: str) -> None:
    assert asked({"retry-after": text}, "retry-after") is None


def test_a_date_is_held_against_the_clock_of_the_server() -> None:
    headers = {"date": "Mon, 02 Jan 2040 10:00:00 GMT", "retry-after": "Mon, 02 Jan 2040 10:00:20 GMT"}
    assert asked(headers, "retry-after") == 20


def test_a_date_in_the_past_asks_for_no_time() -> None:
    headers = {"date": "Mon, 02 Jan 2040 10:00:00 GMT", "retry-after": "Mon, 02 Jan 2040 09:00:00 GMT"}
    assert asked(headers, "retry-after") == 0


def test_without_a_date_of_the_server_this_clock_has_to_do() -> None:
    until = format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)
    found = asked({"retry-after": until}, "retry-after")
    assert found is not None and 3500 < found <= 3600
