"""A list that is read a page at a time: the pages so far, and what state the list is in."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, Literal, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from app.ui.jobs import Runner

PAGE = 200
LOADING_AFTER = 300
"""Milliseconds before "Loading" is said."""

State = Literal["waiting", "loading", "full", "empty", "no match", "error"]
R = TypeVar("R")


class PagedList(QObject, Generic[R]):
    """Reads on the database lane; a newer question drops the older one's answer."""

    replaced = Signal(object, bool)
    """Rows of a new question, and whether more follow."""
    appended = Signal(object, bool)
    refreshed = Signal(object, bool)
    """Rows of the same question, read again."""
    state_changed = Signal(str)

    def __init__(self, name: str, jobs: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._jobs = jobs
        self._rows: list[R] = []
        self._more = False
        self._paging = False
        self._reading = False
        self._stale = False
        self.state: State = "waiting"
        self.error: Exception | None = None
        self._patience = QTimer(self, singleShot=True, interval=LOADING_AFTER)
        self._patience.timeout.connect(lambda: self._set_state("loading"))

    def reader(self, limit: int, after: R | None) -> Callable[[], list[R]]:
        """Reads rows of what is asked now, on another thread."""
        raise NotImplementedError

    def counter(self) -> Callable[[], Any]:
        """Counts what is asked now, on another thread."""
        raise NotImplementedError

    def on_counted(self, count: Any) -> None:
        """The count has come."""
        raise NotImplementedError

    def key(self, row: R) -> str:
        """What tells a row from the others."""
        raise NotImplementedError

    def narrowed(self) -> bool:
        """Whether what is asked leaves anything out."""
        raise NotImplementedError

    def load(self) -> None:
        """Read the first page."""
        self._paging = False
        self._patience.start()
        self._read(PAGE, self._on_replaced)

    def refresh(self) -> None:
        """Read again what is shown: somebody has written."""
        if self.state in ("waiting", "loading", "error"):
            self.load()
        elif self._paging:
            self._stale = True
        else:
            self._read(max(PAGE, len(self._rows)), self._on_refreshed)

    def load_more(self) -> None:
        """Read the next page, unless something is on its way."""
        if self._paging or self._reading or not self._more:
            return
        self._paging = True
        read = self.reader(PAGE, self._rows[-1])
        self._jobs.run("database", lambda _: read(), self._on_page, self._on_failed, key=self._name)

    def _read(self, limit: int, then: Callable[[list[R], int], None]) -> None:
        read, count = self.reader(limit, None), self.counter()
        self._reading = True
        self._jobs.run("database", lambda _: read(), lambda rows: then(rows, limit), self._on_failed, key=self._name)
        self._jobs.run("database", lambda _: count(), self.on_counted, key=f"{self._name} count")

    def _on_replaced(self, rows: list[R], limit: int) -> None:
        self._keep(rows, limit)
        self.replaced.emit(rows, self._more)
        self._settle()

    def _on_refreshed(self, rows: list[R], limit: int) -> None:
        self._keep(rows, limit)
        self.refreshed.emit(rows, self._more)
        self._settle()

    def _on_page(self, rows: Sequence[R]) -> None:
        self._paging = False
        known = {self.key(row) for row in self._rows}
        self._rows += [row for row in rows if self.key(row) not in known]
        self._more = len(rows) == PAGE
        self.appended.emit(rows, self._more)
        if self._stale:
            self._stale = False
            self.refresh()

    def _on_failed(self, error: Exception) -> None:
        self._paging = self._reading = False
        self._patience.stop()
        self.error = error
        self._set_state("error")

    def _keep(self, rows: list[R], limit: int) -> None:
        self._reading = False
        self._rows = list(rows)
        self._more = len(rows) == limit

    def _settle(self) -> None:
        self._patience.stop()
        if self._rows:
            self._set_state("full")
        else:
            self._set_state("no match" if self.narrowed() else "empty")

    def _set_state(self, state: State) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)
