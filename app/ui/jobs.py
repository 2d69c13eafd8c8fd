"""Work off the GUI thread: the only module with threads, together with ``loose``.

Serial lanes for the database, for reading lists while it is busy, for what of them nobody waits for, for sync, for
large files and for the proof, a small pool for pictures. Results come back on the GUI thread.
"""

import logging
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor, wait
from typing import Any, Literal, Protocol, TypeVar

from msgspec import Struct, field
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, QObject, Qt, Signal, Slot

from app.domain.errors import UserError
from app.ui.loose import LooseThread
from app.ui.qt_types import QtTypes
from app.ui.resting import Resting

T = TypeVar("T")
Lane = Literal["database", "lists", "ahead", "sync", "files", "pictures", "proof"]
WIDTHS: dict[Lane, int] = {"database": 1, "lists": 1, "ahead": 1, "sync": 1, "files": 1, "pictures": 2, "proof": 1}
"""Threads of each lane; a lane of one keeps the order."""
WITHOUT_QT: frozenset[Lane] = frozenset({"database", "lists", "ahead", "sync"})
"""Lanes whose work uses nothing of Qt, so that it need not wait for Qt's types (decision 16)."""

TURN = 0.001
"""Seconds after which a lane has to let the GUI thread go on; Python's own 5 ms are felt while typing."""
BREATH = 0.02
"""Seconds between two looks at the callbacks while the lanes come to their end."""

log = logging.getLogger(__name__)


class Cancelled(Exception):
    """The work is no longer wanted."""


class JobContext:
    """What running work knows: whether it is still wanted, and whom to tell how far it is."""

    def __init__(self, report: Callable[[int, int], None] | None = None) -> None:
        self._stop = threading.Event()
        self._report = report

    @property
    def cancelled(self) -> bool:
        """Whether the result is no longer wanted."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at its next check."""
        self._stop.set()

    def check(self) -> None:
        """Raises ``Cancelled`` when the result is no longer wanted."""
        if self.cancelled:
            raise Cancelled

    def progress(self, done: int, total: int) -> None:
        """Tell the window; ``total`` 0 where it is not known."""
        if self._report and not self.cancelled:
            self._report(done, total)


class Job(Struct, eq=False):
    """One piece of work, its callbacks, and its place in the sequence of its key."""

    lane: Lane
    work: Callable[[JobContext], Any]
    done: Callable[[Any], object] | None = None
    failed: Callable[[Exception], None] | None = None
    progress: Callable[[int, int], None] | None = None
    key: str | None = None
    rest: int = 0
    context: JobContext = field(default_factory=JobContext)

    def cancel(self) -> None:
        """Drop it: neither callback will be called."""
        self.context.cancel()

    def outcome(self) -> tuple[Any, Exception | None]:
        """Do the work: its value, or what it raised."""
        try:
            self.context.check()
            return self.work(self.context), None
        except Exception as error:
            return None, error


class Runner(Protocol):
    """Where view models send their work."""

    def run(
        self,
        lane: Lane,
        work: Callable[[JobContext], T],
        done: Callable[[T], object] | None = None,
        failed: Callable[[Exception], None] | None = None,
        *,
        key: str | None = None,
        progress: Callable[[int, int], None] | None = None,
        rest: int = 0,
    ) -> Job:
        """Queue ``work``. A later job with the same ``key`` cancels it and drops its result. ``done`` or ``failed`` is
        called on the GUI thread; without ``failed`` an error is shown by the window. With a ``rest``, nobody waits for
        it: it is begun when for so many milliseconds nothing was read for a list that somebody does wait for."""
        ...


class _Desk(QObject):
    """Queues jobs and delivers outcomes; how they are carried out is left to its kinds."""

    trouble = Signal(object)
    """An error that nobody else takes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._latest: dict[str, Job] = {}

    def run(
        self,
        lane: Lane,
        work: Callable[[JobContext], T],
        done: Callable[[T], object] | None = None,
        failed: Callable[[Exception], None] | None = None,
        *,
        key: str | None = None,
        progress: Callable[[int, int], None] | None = None,
        rest: int = 0,
    ) -> Job:
        job = Job(lane, work, done, failed, progress, key, rest)
        if key is not None:
            if key in self._latest:
                self._latest[key].cancel()
            self._latest[key] = job
        self._start(job)
        return job

    def _start(self, job: Job) -> None:
        raise NotImplementedError

    def _deliver(self, job: Job, value: Any, error: Exception | None) -> None:
        wanted = not job.context.cancelled
        if job.key is not None and self._latest.get(job.key) is job:
            del self._latest[job.key]
        if error is not None and not isinstance(error, UserError | Cancelled):
            log.error("A job on lane %s failed", job.lane, exc_info=error)
        if not wanted or isinstance(error, Cancelled):
            return
        if error is None:
            if job.done:
                job.done(value)
        elif job.failed:
            job.failed(error)
        else:
            self.trouble.emit(error)


class Jobs(_Desk):
    """The real thing: one thread pool a lane. The first work that may use Qt waits until Qt's types are made."""

    _arrived = Signal(object, object, object)
    _moved = Signal(object, int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pools: dict[Lane, Executor] = {}
        self._running: dict[Job, Future[None]] = {}
        self._held: list[Job] = []
        self._resting: Resting[Job] = Resting(self._admit, self)
        self._types = QtTypes(self)
        self._types.made.connect(self._release)
        self._closed = False
        self._turn = sys.getswitchinterval()
        sys.setswitchinterval(TURN)
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)
        self._moved.connect(self._on_moved, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether something waits or is under way, or its result still on its way to the GUI thread."""
        return bool(self._running or self._held or self._resting.held)

    def shutdown(self, seconds: float = 10.0) -> bool:
        """Let the database lane finish, with what its callbacks send after it, for at most ``seconds``; drop the rest.

        Whether all of it was done. Callbacks of work that ends later are not called.
        """
        end = QDeadlineTimer(round(seconds * 1000))
        while self._writing() and not end.hasExpired():
            wait(self._writing(), timeout=BREATH)
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        done = not self._writing()
        self._closed = True
        self._types.stop()
        for job in (*self._running, *self._held, *self._resting.held):
            job.cancel()
        self._held.clear()
        self._resting.clear()
        for pool in self._pools.values():
            pool.shutdown(wait=done, cancel_futures=True)
        sys.setswitchinterval(self._turn)
        return done

    def _writing(self) -> list[Future[None]]:
        return [future for job, future in self._running.items() if job.lane == "database"]

    def _start(self, job: Job) -> None:
        if self._closed:
            return
        if job.progress:
            job.context = JobContext(lambda done, total: self._moved.emit(job, done, total))
        if job.rest:
            self._resting.hold(job)
        else:
            self._stirred(job)
            self._admit(job)

    def _stirred(self, job: Job) -> None:
        if job.lane == "lists" and not job.rest:
            self._resting.stir()

    def _admit(self, job: Job) -> None:
        if job.lane in WITHOUT_QT or self._types.all_made:
            self._submit(job)
        else:
            self._held.append(job)
            self._types.start()

    def _release(self) -> None:
        held, self._held = self._held, []
        for job in held:
            self._submit(job)

    def _submit(self, job: Job) -> None:
        if job.lane not in self._pools:
            self._pools[job.lane] = _pool(job.lane)
        self._running[job] = self._pools[job.lane].submit(self._carry_out, job)

    def _carry_out(self, job: Job) -> None:
        value, error = job.outcome()
        self._arrived.emit(job, value, error)

    @Slot(object, object, object)
    def _on_arrived(self, job: Job, value: Any, error: Exception | None) -> None:
        self._running.pop(job, None)
        self._stirred(job)
        if not self._closed:
            self._deliver(job, value, error)

    @Slot(object, int, int)
    def _on_moved(self, job: Job, done: int, total: int) -> None:
        if job.progress and not job.context.cancelled:
            job.progress(done, total)


def _pool(lane: Lane) -> Executor:
    return LooseThread(lane) if lane == "sync" else ThreadPoolExecutor(WIDTHS[lane], thread_name_prefix=lane)


class ManualJobs(_Desk):
    """For tests: work waits until it is told to run, on the thread that tells it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.waiting: list[Job] = []

    def _start(self, job: Job) -> None:
        if job.progress:
            job.context = JobContext(job.progress)
        self.waiting.append(job)

    def run_next(self) -> None:
        """Carry out the job that waits longest."""
        job = self.waiting.pop(0)
        self._deliver(job, *job.outcome())

    def run_all(self) -> None:
        """Carry out what waits, and what that queues."""
        while self.waiting:
            self.run_next()
