"""The real time."""

from datetime import UTC, datetime, tzinfo

from app.system.zones import current_zone


class SystemClock:
    """The computer's clock, and the zone it is set to."""

    def now(self) -> datetime:
        """The instant, aware, in UTC."""
        return datetime.now(UTC)

    def zone(self) -> tzinfo:
        """``TZ``, else the system's zone; looked up anew each time, as travellers change it."""
        return current_zone()
