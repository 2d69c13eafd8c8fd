"""What is done to the chosen campaigns, however many they are: carried out one after the other, told, stopped."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from msgspec import Struct
from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from app.domain.errors import UserError
from app.services.progress import Progress
from app.ui.jobs import JobContext, Runner
from app.ui.viewmodels.commands import Carried, NameChange, WorkspaceCommands

MANY = 1_000
"""Campaigns (or edits of an undo) up to which nobody needs to see how far a step is."""

T = TypeVar("T")
Work = Callable[[Progress], T]


class Stopped(UserError):
    """Somebody did not want the step any more, and nothing has changed."""


class Done(Struct, frozen=True, kw_only=True):
    """A command that was carried out on ``campaigns`` (ids). ``change``: of labels or subscriptions."""

    command: str
    campaigns: tuple[str, ...]
    carried: Carried
    change: NameChange = NameChange()


class _Step:
    """One under way. ``stop`` is set by the person and seen by the work."""

    def __init__(self, command: str) -> None:
        self.command = command
        self.stop = False

    def watched(self, context: JobContext) -> Progress:
        def progress(done: int, total: int) -> None:
            context.check()
            if self.stop:
                raise Stopped("It was cancelled, and nothing has changed")
            context.progress(done, total)

        return progress


class BulkModel(QObject):
    """``done`` carries a ``Done``, ``stopped`` the name of a command that was cancelled, ``failed`` why one was not
    possible; ``travelled`` "undo" or "redo" and what it was about. ``moved``: how far the step in hand is, and which
    one that is; ``rested``: nothing is under way any more. ``wrote``: the workspace has changed."""

    done = Signal(object)
    stopped = Signal(str)
    failed = Signal(object)
    travelled = Signal(str, str)
    moved = Signal(str, int, int)
    rested = Signal()
    wrote = Signal()

    def __init__(self, commands: WorkspaceCommands, jobs: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self._jobs = jobs
        self._steps: list[_Step] = []

    @property
    def busy(self) -> bool:
        """Whether something is under way."""
        return bool(self._steps)

    def run(self, command: str, campaigns: Sequence[str], change: NameChange | None = None) -> None:
        """Carry out ``duplicate``, ``reuse``, ``archive``, ``unarchive``, ``bin``, ``restore``, ``share``, ``unshare``,
        or (with a ``change``) ``label`` or ``subscribe``."""
        chosen, names = tuple(campaigns), change or NameChange()
        if chosen:
            work = self._works(names)[command]
            self._send(
                command,
                lambda progress: work(chosen, progress),
                lambda carried: self.done.emit(Done(command=command, campaigns=chosen, carried=carried, change=names)),
            )

    def take_back(self, done: Done) -> None:
        """Undo just this step."""
        group = done.carried.group
        if group is not None:
            self._travel("undo", lambda progress: self._commands.undo(group, progress))

    def undo(self) -> None:
        """Take back the workspace's newest change."""
        self._travel("undo", lambda progress: self._commands.undo(None, progress))

    def redo(self) -> None:
        """Do again what was taken back."""
        self._travel("redo", self._commands.redo)

    def cancel(self) -> None:
        """Stop what is under way, and what waits behind it."""
        for step in self._steps:
            step.stop = True

    def _works(self, change: NameChange) -> dict[str, Callable[[Sequence[str], Progress], Carried]]:
        commands = self._commands
        return {
            "duplicate": commands.duplicate,
            "reuse": commands.reuse,
            "archive": lambda campaigns, progress: commands.archive(campaigns, True, progress),
            "unarchive": lambda campaigns, progress: commands.archive(campaigns, False, progress),
            "bin": commands.to_bin,
            "restore": commands.restore,
            "share": lambda campaigns, progress: commands.share(campaigns, True, progress),
            "unshare": lambda campaigns, progress: commands.share(campaigns, False, progress),
            "label": lambda campaigns, progress: commands.label(campaigns, change, progress),
            "subscribe": lambda campaigns, progress: commands.subscribe(campaigns, change, progress),
        }

    def _travel(self, way: str, work: "Work[str]") -> None:
        self._send(way, work, lambda what: self.travelled.emit(way, what))

    def _send(self, command: str, work: "Work[T]", then: Callable[[T], None]) -> None:
        step = _Step(command)
        self._steps.append(step)

        def end(tell: Callable[[], None]) -> None:
            if not isValid(self):
                return
            self._steps.remove(step)
            if not self._steps:
                self.rested.emit()
            tell()

        def on_done(value: T) -> None:
            self.wrote.emit()
            then(value)

        self._jobs.run(
            "database",
            lambda context: work(step.watched(context)),
            lambda value: end(lambda: on_done(value)),
            lambda error: end(lambda: self._on_failed(step, error)),
            progress=lambda done, total: self._on_moved(step, done, total),
        )

    def _on_moved(self, step: _Step, done: int, total: int) -> None:
        if total > MANY and isValid(self) and step in self._steps:
            self.moved.emit(step.command, done, total)

    def _on_failed(self, step: _Step, error: Exception) -> None:
        if isinstance(error, Stopped):
            self.stopped.emit(step.command)
        else:
            self.failed.emit(error)
