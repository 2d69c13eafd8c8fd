"""Time, from outside."""

from datetime import datetime, tzinfo
from typing import Protocol


class Clock(Protocol):
    """Time, from outside, so that tests decide it."""

    def now(self) -> datetime:
        """The instant, aware, in UTC."""
        ...

    def zone(self) -> tzinfo:
        """The zone in which dates print (``TZ``, else the system's)."""
        ...
