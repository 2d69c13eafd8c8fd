"""Writing on behalf of the page: one thing after the other, told when it is stored, with its way back."""

from collections.abc import Callable
from threading import Event
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from app.domain.errors import UserError
from app.services.filing import Filed, Progress
from app.ui.jobs import JobContext, Runner

TOLD_FROM = 1_000
"""Campaigns from which on it is said how far something is."""
T = TypeVar("T")


class Done(Struct, frozen=True, kw_only=True):
    """What was done: ``command`` to ``name`` (or to ``several``), with ``other`` in its place, for so many
    ``campaigns``. ``back`` takes it back; None where nothing was changed."""

    command: str
    name: str = ""
    other: str = ""
    several: int = 1
    campaigns: int = 0
    back: Callable[[], None] | None = None


class Refusal(Struct, frozen=True, kw_only=True):
    """What could not be done to ``key``, in a sentence."""

    key: str
    sentence: str


class Twin(Struct, frozen=True, kw_only=True):
    """``key`` should be called as ``other``, by ``name``, is called already; ``campaigns`` have ``key``."""

    key: str
    other: str
    name: str
    campaigns: int


class Stopped(UserError):
    """The person wants it no longer."""

    def __init__(self) -> None:
        super().__init__("Cancelled", "Nothing was changed")


class Desk(QObject):
    """``undo`` takes back the step of a group (id), on the database lane."""

    done = Signal(object)
    changed = Signal()
    """Something was written, or taken back."""
    refused = Signal(object)
    twin = Signal(object)
    moved = Signal(int, int)
    """How many campaigns are done, of how many; (0, 0) when it is over."""

    def __init__(self, jobs: Runner, undo: Callable[[str], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._undo = undo
        self._gone = gone = list[bool]()
        self._wanted: list[Event] = []
        self.destroyed.connect(lambda: gone.append(True))

    def stop(self) -> None:
        """Stop what is under way: then nothing of it is changed."""
        for wanted in self._wanted[:1]:
            wanted.clear()

    def write(self, key: str, work: Callable[[Progress], T], done: Callable[[T], None]) -> None:
        """Carry ``work`` out; it is handed whom to tell how far it is. ``key`` is what it is about."""
        wanted = Event()
        wanted.set()
        self._wanted.append(wanted)
        self._jobs.run(
            "database",
            lambda context: work(_teller(context, wanted)),
            lambda value: self._on_done(value, done),
            lambda error: self._on_failed(key, error),
            progress=self._on_progress,
        )

    def way_back(self, group: str | None) -> Callable[[], None] | None:
        """Takes back the step of that group."""
        if group is None:
            return None

        def go_back() -> None:
            self.write("", lambda _: self._undo(group), lambda _: None)

        return go_back

    def tell(self, done: Done, filed: Filed | None) -> None:
        """Say what was done, with what it touched and the way back."""
        if filed is not None:
            done = replace(done, campaigns=filed.campaigns, back=self.way_back(filed.group))
        self.done.emit(done)

    def _on_progress(self, done: int, total: int) -> None:
        if total >= TOLD_FROM and not self._gone:
            self.moved.emit(done, total)

    def _on_done(self, value: T, done: Callable[[T], None]) -> None:
        if not self._gone:
            self._end()
            done(value)
            self.changed.emit()

    def fail(self, error: Exception, key: str = "") -> None:
        """Say why it could not be done."""
        if not self._gone:
            sentence = error.sentence() if isinstance(error, UserError) else self.tr("This could not be stored.")
            self.refused.emit(Refusal(key=key, sentence=sentence))

    def _on_failed(self, key: str, error: Exception) -> None:
        if not self._gone:
            self._end()
            self.fail(error, key)
            self.changed.emit()

    def _end(self) -> None:
        self._wanted.pop(0)
        self.moved.emit(0, 0)


def _teller(context: JobContext, wanted: Event) -> Progress:
    def tell(done: int, total: int) -> None:
        if not wanted.is_set():
            raise Stopped
        context.progress(done, total)

    return tell
