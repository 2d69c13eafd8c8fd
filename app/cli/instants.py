"""Instants as people write them on the command line."""

from datetime import UTC, datetime, tzinfo

from app.domain.errors import UserError


def instant(text: str, zone: tzinfo) -> datetime:
    """The instant behind ISO 8601 text; without an offset it is a time in ``zone``. Raises ``UserError``."""
    try:
        found = datetime.fromisoformat(text)
        return (found if found.tzinfo else found.replace(tzinfo=zone)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise UserError(
            f"“{text}” is no time", "Times are written as in 2026-03-01T09:00:00Z", "Write it like that"
        ) from None
