from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from app.cli.instants import instant
from app.domain.errors import UserError

KYIV = ZoneInfo("Europe/Kyiv")


@pytest.mark.parametrize(
    ("text", "hour"), [("2026-03-01T09:00:00Z", 9), ("2026-03-01T09:00:00+03:00", 6), ("2026-03-01T09:00", 7)]
)
def test_a_time_without_an_offset_is_in_the_zone(text, hour):
    assert instant(text, KYIV) == datetime(2026, 3, 1, hour, tzinfo=UTC)


@pytest.mark.parametrize("text", ["", "soon", "1772355600", "2026-02-30", "0001-01-01"])
def test_anything_else_is_refused(text):
    with pytest.raises(UserError, match="is no time"):
        instant(text, KYIV)
