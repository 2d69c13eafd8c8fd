"""``ports.Workers`` over spawned processes."""

import os
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import wait
from time import monotonic
from typing import Any

from app.workers.process import Worker

MOST = 8
"""Processes at most, however many cores there are: each takes about 100 MB."""
LOOK_EVERY = 0.05
"""Seconds between two looks at whether the work is still wanted."""
STARTS = 3
"""Processes that may go before they are ready, until starting them is given up."""

Result = tuple[int, Any]
Function = Callable[[Any], Any]


class ProcessPool:
    """Processes are started when they are first needed, and stay for the next time. Any thread may use it."""

    def __init__(self, processes: int | None = None) -> None:
        self._most = processes or min(_cores(), MOST)
        self._idle: list[Worker] = []
        self._lock = threading.Lock()
        self._closed = False

    def map(
        self,
        function: Function,
        items: Sequence[Any],
        *,
        seconds: float,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Iterator[Result]:
        """See ``ports.Workers``. An item whose process went is given as ``ChildProcessError``. Raises
        ``ChildProcessError`` where processes can't be started."""
        count = min(self._most, len(items))
        shift = _Shift(function, items, seconds, self._borrow(count))
        try:
            shift.grow_to(count)
            while shift.goes_on and not cancelled():
                yield from shift.step()
        finally:
            self._give_back(shift.workers)

    def close(self) -> None:
        """End the processes, those at work as soon as they are given back."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
        for worker in idle:
            worker.end()

    def _borrow(self, count: int) -> list[Worker]:
        with self._lock:
            if self._closed:
                raise ChildProcessError("the processes have ended")
            taken, self._idle = self._idle[:count], self._idle[count:]
        return taken

    def _give_back(self, workers: list[Worker]) -> None:
        free = [worker for worker in workers if worker.is_free]
        with self._lock:
            room = 0 if self._closed else self._most - len(self._idle)
            kept = free[:room]
            self._idle += kept
        for worker in workers:
            if worker not in kept:
                worker.end()


class _Shift:
    """One ``map``: who does what, and what is still to be done."""

    def __init__(self, function: Function, items: Sequence[Any], seconds: float, workers: list[Worker]) -> None:
        self.workers = workers
        self._function = function
        self._items = items
        self._seconds = seconds
        self._todo = deque(range(len(items)))
        self._starts_left = STARTS

    @property
    def goes_on(self) -> bool:
        """Whether results are still to come."""
        return bool(self._todo) or any(worker.place is not None for worker in self.workers)

    def grow_to(self, count: int) -> None:
        """Have as many workers."""
        while len(self.workers) < count:
            self.workers.append(Worker())

    def step(self) -> Iterator[Result]:
        """Hand out work, wait a little, collect."""
        for worker in self.workers:
            if worker.is_free:
                yield from self._hand_out(worker)
        speaking = wait([worker.pipe for worker in self.workers], self._patience())
        for worker in [worker for worker in self.workers if worker.pipe in speaking]:
            yield from self._collect(worker)
        now = monotonic()
        for worker in [worker for worker in self.workers if worker.deadline <= now]:
            yield from self._lose(worker, TimeoutError(f"longer than {self._seconds:g} s"))

    def _hand_out(self, worker: Worker) -> Iterator[Result]:
        while self._todo and worker.is_free:
            place = self._todo.popleft()
            try:
                worker.take(self._function, place, self._items[place], self._seconds)
            except OSError:
                self._todo.appendleft(place)
                yield from self._lose(worker, ChildProcessError("a process ended while it had nothing to do"))
                return
            except Exception as error:
                yield place, error

    def _collect(self, worker: Worker) -> Iterator[Result]:
        try:
            answer = worker.answer()
        except (EOFError, OSError):
            yield from self._lose(worker, ChildProcessError("the process ended before the work was done"))
            return
        if answer is not None:
            yield answer

    def _lose(self, worker: Worker, reason: Exception) -> Iterator[Result]:
        """The worker is gone, or has to go; another one takes its place."""
        place = worker.place
        if place is None:
            self._starts_left -= 1
        self.workers.remove(worker)
        worker.end()
        if place is not None:
            yield place, reason
        if not self._starts_left:
            raise ChildProcessError("processes can't be started here")
        if self._todo:
            self.workers.append(Worker())

    def _patience(self) -> float:
        due = min((worker.deadline for worker in self.workers), default=float("inf"))
        return min(max(due - monotonic(), 0), LOOK_EVERY)


def _cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
