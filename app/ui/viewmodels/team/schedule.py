"""When to sync: at the start, after a pause in writing, every minute, by hand; less often while the team is away."""

from collections.abc import Callable
from typing import Literal, Protocol

End = Literal["done", "offline", "barred"]
"""How a sync ended: well; the team could not be reached; the person has to do something first."""
Why = Literal["time", "change", "hand"]

AT_START, PAUSE, EVERY = 1.0, 3.0, 60.0
"""Seconds: behind the start, behind the last change, between two syncs."""
AWAY = (15.0, 30.0, 60.0, 120.0, 300.0)
"""Seconds until the next try, by how often in a row the team could not be reached."""
BARRED = 600.0
"""Seconds until it is tried again while the person has to do something: others may have put it right."""


class Alarm(Protocol):
    """Rings once."""

    def set(self, seconds: float) -> None:
        """Ring after that time, and not when it was to ring before."""
        ...

    def clear(self) -> None:
        """Don't ring."""
        ...


class Schedule:
    """Calls ``sync`` when one is due, never two at once: whoever carries it out says when it ``ended``. ``now`` is a
    stopwatch in seconds; ``ring`` is to be called by the alarm."""

    def __init__(self, now: Callable[[], float], alarm: Alarm, sync: Callable[[Why], object]) -> None:
        self._now = now
        self._alarm = alarm
        self._sync = sync
        self._running = False
        self._stopped = True
        self._away = 0
        self._end: End = "done"
        self._next = 0.0
        self._pause: float | None = None

    @property
    def running(self) -> bool:
        """Whether a sync is under way."""
        return self._running

    @property
    def hastens(self) -> bool:
        """Whether writing brings a sync forward."""
        return self._end == "done" and not self._stopped

    def start(self, after: float = AT_START) -> None:
        """There is a team: begin, and go on."""
        self._stopped = False
        self._away, self._end, self._pause = 0, "done", None
        self._next = self._now() + after
        self._set()

    def stop(self) -> None:
        """Sync no more; what is under way is left to end by itself."""
        self._stopped = True
        self._alarm.clear()

    def changed(self) -> None:
        """Something was written here. While the team is away, that hastens nothing."""
        if self.hastens:
            self._pause = self._now() + PAUSE
            self._set()

    def by_hand(self) -> None:
        """Somebody wants it now."""
        if not self._running and not self._stopped:
            self._begin("hand")

    def ring(self) -> None:
        """The alarm has gone off."""
        if self._running or self._stopped:
            return
        now = self._now()
        if now >= self._next:
            self._begin("time")
        elif self._pause is not None and now >= self._pause:
            self._begin("change")
        else:
            self._set()

    def ended(self, end: End) -> None:
        """The sync is over."""
        self._running = False
        self._end = end
        self._away = self._away + 1 if end == "offline" else 0
        wait = {"done": EVERY, "barred": BARRED}.get(end) or AWAY[min(self._away, len(AWAY)) - 1]
        self._next = self._now() + wait
        if end != "done":
            self._pause = None
        self._set()

    def _begin(self, why: Why) -> None:
        self._running, self._pause = True, None
        self._alarm.clear()
        self._sync(why)

    def _set(self) -> None:
        if self._running or self._stopped:
            return
        due = self._next if self._pause is None else min(self._next, self._pause)
        self._alarm.set(max(0.0, due - self._now()))
