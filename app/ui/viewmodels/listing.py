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

QUEUE = 8
"""Pages that are waited for at most: of a scroll bar that is dragged, where it was last."""
PAINTED = 50
"""Milliseconds in which what was read is painted, also on a slow machine: what nobody waits for is read after that."""
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
        self._asked: frozenset[int] = frozenset()
        self._peeking = False
        self._queue: list[int] = []
        self._ahead: list[int] = []
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
        """Somebody looks at these pages, the most pressing first: they are read together."""
        if not self.complete or not pages:
            return
        self._queue = [*pages, *(page for page in self._queue if page not in pages)][:QUEUE]
        if self._asked.isdisjoint(pages):
            self._read_pages(self._queue[: len(pages)])

    def fetch_ahead(self, pages: Sequence[int]) -> None:
        """Somebody is going to look at these pages, it may be."""
        self._ahead = list(pages)
        if self.complete:
            self._go_on()

    def _renew(self) -> None:
        self._stale, self._renewing = False, True
        self._spent.start()
        self._read(partial(renewed, self._source, self.places), self._on_renewed, PAINTED)

    def _read_pages(self, pages: Sequence[int], rest: int = 0) -> None:
        if self._renewing and self._job is not None:
            self._job.cancel()
            self._renewing, self._stale = False, True
        if self._page_job is not None:
            self._page_job.cancel()
        asked = {page: self.places[page * PAGE : (page + 1) * PAGE] for page in pages}
        places = [place for each in asked.values() for place in each]
        self._asked, self._peeking = frozenset(() if rest else pages), bool(rest)
        self._page_job = self._run(partial(self._source.rows_at, places), partial(self._on_pages, asked), rest)

    def _forget_pages(self) -> None:
        """Pages that are on their way belong to another order."""
        if self._page_job is not None:
            self._page_job.cancel()
        self._asked, self._peeking, self._page_job = frozenset(), False, None
        self._queue, self._ahead = [], []

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
            self._read(self._source.count, self._on_count, PAINTED)
        self._show_rows(bool(rows))

    def _on_count(self, count: int) -> None:
        self._count_is(max(count, len(self.places)))
        self._read(self._source.places, self._on_places, PAINTED)

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

    def _on_pages(self, asked: "dict[int, array[int]]", rows: list[R]) -> None:
        self._asked, self._peeking = frozenset(), False
        self._queue = [page for page in self._queue if page not in asked]
        come = {self._source.place(row): row for row in rows}
        for page, places in asked.items():
            self.arrived.emit(page, [come[place] for place in places if place in come])
        missing = {place for places in asked.values() for place in places if place not in come} - self._gone
        self._gone |= missing
        self._stale = self._stale or bool(missing)
        self._go_on()

    def _go_on(self) -> None:
        """Read what is waited for, then again what was written meanwhile (after a long reading, rest as long), then
        what may be wanted."""
        if self._asked or self._renewing:
            return
        if self._queue:
            self._read_pages(self._queue[:1])
        elif self._stale:
            self._renew_soon()
        elif self._ahead and not self._peeking:
            self._read_pages([self._ahead.pop(0)], PAINTED)

    def _renew_soon(self) -> None:
        if self._rest.isActive():
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

    def _read(self, read: Callable[[], T], then: Callable[[T], None], rest: int = 0) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = self._run(read, then, rest)

    def _run(self, read: Callable[[], T], then: Callable[[T], None], rest: int) -> Job:
        work = interruptible(self._source, lambda _: read())
        return self._jobs.run("ahead" if rest else "lists", work, then, self._on_failed, rest=rest)
