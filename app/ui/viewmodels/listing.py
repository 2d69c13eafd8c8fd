"""A list of any length: its first rows at once, its order after them, the rest when somebody looks at it."""

from array import array
from collections.abc import Callable, Sequence
from functools import partial
from typing import Generic, Literal, TypeVar

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from app.ui.jobs import Job, Runner
from app.ui.viewmodels.interruptible import interruptible
from app.ui.viewmodels.paging import LOADING_AFTER, State
from app.ui.viewmodels.source import PAGE, R, Renewal, Source, renewed

QUEUE = 4
"""Pages that are waited for at most: of a scroll bar that is dragged, where it was last."""
SHORT = 20
"""Milliseconds: the order of a list that is read again so fast may be read again at once."""

T = TypeVar("T")
Turn = Literal["new", "sorted", "renewed"]
"""What is about to happen to the rows: others, the same in another order, the same question read again."""


class Listing(QObject, Generic[R]):
    """Reads on the lane of lists. A newer question ends the reading for the older one; a page that somebody looks at
    goes before reading the order again. After ``turning``, one or more of ``begun``, ``grown``, ``ordered`` and
    ``renewed`` say what the rows are; ``settled`` follows when all of that is known."""

    turning = Signal(str)
    begun = Signal(object)
    """The first rows."""
    grown = Signal(int)
    """How many rows there are."""
    ordered = Signal(object)
    """The places of all rows."""
    renewed = Signal(object)
    arrived = Signal(int, object)
    """A page's number and rows."""
    settled = Signal()
    state_changed = Signal(str)

    def __init__(self, jobs: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._source: Source[R]
        self._job: Job | None = None
        self._page_job: Job | None = None
        self.places = array("q")
        self.count = 0
        self.complete = False
        self._renewing = False
        self._stale = False
        self._asked: int | None = None
        self._queue: list[int] = []
        self._gone: set[int] = set()
        self.state: State = "waiting"
        self.error: Exception | None = None
        self._patience = QTimer(self, singleShot=True, interval=LOADING_AFTER)
        self._patience.timeout.connect(lambda: self._set_state("loading"))
        self._spent = QElapsedTimer()
        self._long = 0
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._renew)

    def question(self) -> Source[R]:
        """What is asked now."""
        raise NotImplementedError

    def narrowed(self) -> bool:
        """Whether what is asked leaves anything out."""
        raise NotImplementedError

    def load(self, turn: Turn = "new") -> None:
        """Ask; "sorted": there are as many rows as before."""
        self._source, self.complete = self.question(), False
        self._renewing = self._stale = False
        self._forget_pages()
        self._gone.clear()
        self._rest.stop()
        self._patience.start()
        known = self.count if turn == "sorted" and self.state == "full" else None
        self._read(partial(self._source.rows, PAGE), lambda rows: self._on_first(rows, turn, known))

    def refresh(self) -> None:
        """Read again: somebody has written."""
        if self.state in ("waiting", "loading", "error"):
            self.load()
        elif not self.complete or self._renewing or self._rest.isActive():
            self._stale = True
        else:
            self._renew()

    def fetch(self, pages: Sequence[int]) -> None:
        """Somebody looks at these pages, the most pressing first."""
        if not self.complete:
            return
        rest = [page for page in self._queue if page not in pages]
        self._queue = [*pages, *rest][:QUEUE]
        if self._queue and self._asked not in self._queue:
            self._read_page(self._queue[0])

    def _renew(self) -> None:
        self._stale, self._renewing = False, True
        self._spent.start()
        self._read(partial(renewed, self._source, self.places), self._on_renewed)

    def _read_page(self, page: int) -> None:
        if self._renewing and self._job is not None:
            self._job.cancel()
            self._renewing, self._stale = False, True
        if self._page_job is not None:
            self._page_job.cancel()
        asked = self.places[page * PAGE : (page + 1) * PAGE]
        self._asked = page
        self._page_job = self._run(partial(self._source.rows_at, asked), lambda rows: self._on_page(page, asked, rows))

    def _forget_pages(self) -> None:
        """Pages that are on their way belong to another order."""
        if self._page_job is not None:
            self._page_job.cancel()
        self._asked, self._page_job, self._queue = None, None, []

    def _on_first(self, rows: list[R], turn: Turn, known: int | None) -> None:
        self._patience.stop()
        self.places = array("q", map(self._source.place, rows))
        self.turning.emit(turn)
        self.begun.emit(rows)
        if len(rows) < PAGE:
            self._on_places(self.places)
        elif known is not None:
            self._on_count(known)
        else:
            self._read(self._source.count, self._on_count)
        self._show_rows(bool(rows))

    def _on_count(self, count: int) -> None:
        self._count_is(max(count, len(self.places)))
        self._read(self._source.places, self._on_places)

    def _on_places(self, places: "array[int]") -> None:
        self.places, self.complete = places, True
        self.ordered.emit(places)
        self._count_is(len(places))
        self.settled.emit()
        self._go_on()

    def _on_renewed(self, renewal: Renewal[R]) -> None:
        self._renewing = False
        self._forget_pages()
        self.places = renewal.places
        self.turning.emit("renewed")
        self.renewed.emit(renewal)
        self._count_is(len(renewal.places))
        self._show_rows(bool(renewal.places))
        self.settled.emit()
        self._long = self._spent.elapsed()
        self._go_on()

    def _on_page(self, page: int, asked: "array[int]", rows: list[R]) -> None:
        self._asked = None
        self._queue = [each for each in self._queue if each != page]
        self.arrived.emit(page, rows)
        missing = set(asked).difference(map(self._source.place, rows)) - self._gone
        self._gone |= missing
        self._stale = self._stale or bool(missing)
        if self._asked is None and self._queue:
            self._read_page(self._queue[0])
        else:
            self._go_on()

    def _go_on(self) -> None:
        """Read again what was written meanwhile; after a long reading, rest as long."""
        if not self._stale or self._asked is not None or self._rest.isActive():
            return
        if self._long > SHORT:
            self._rest.start(self._long)
        else:
            self._renew()

    def _on_failed(self, error: Exception) -> None:
        self._patience.stop()
        self._renewing = False
        self._forget_pages()
        self.error = error
        self._set_state("error")

    def _count_is(self, count: int) -> None:
        self.count = count
        self.grown.emit(count)

    def _show_rows(self, some: bool) -> None:
        empty: State = "no match" if self.narrowed() else "empty"
        self._set_state("full" if some else empty)

    def _set_state(self, state: State) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)

    def _read(self, read: Callable[[], T], then: Callable[[T], None]) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = self._run(read, then)

    def _run(self, read: Callable[[], T], then: Callable[[T], None]) -> Job:
        return self._jobs.run("lists", interruptible(self._source, lambda _: read()), then, self._on_failed)
