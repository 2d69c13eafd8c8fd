"""Carries out what was chosen between both sides, behind everything typed, and takes it back."""

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from app.domain.errors import UserError
from app.services.changes import Changed
from app.services.ports import Stored
from app.services.syncing.conflicts import Choice
from app.ui.jobs import Runner
from app.ui.viewmodels.conflicts.reading import Deciding
from app.ui.viewmodels.editor import EditorModel


class Done(Struct, frozen=True, kw_only=True):
    """A choice (None: ``error`` says why there was none), and the campaign as it is stored now."""

    choice: Choice | None
    stored: Stored | None
    error: UserError | None = None


class Carrying(QObject):
    """For one campaign in its editor."""

    decided = Signal(object)
    """A ``Choice`` was carried out."""
    taken_back = Signal()
    failed = Signal(str)
    """Why nothing was done, in a sentence."""

    def __init__(self, editor: EditorModel, deciding: Deciding, jobs: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._editor = editor
        self._campaign = editor.campaign.id
        self._deciding = deciding
        self._jobs = jobs

    def decide(self, decide: Callable[[], Choice]) -> None:
        """Let ``decide`` write, then show what came of it."""
        self._editor.carry_out(lambda: self._work(decide), _changes, self._done)

    def take_back(self, choice: Choice) -> None:
        """Let the places of a choice wait again: in the editor or, where that is closed, without it."""
        conflicts = self._deciding.conflicts
        if not isValid(self._editor):
            self._jobs.run("database", lambda _: conflicts.take_back(choice))
            return

        def back() -> Choice:
            conflicts.take_back(choice)
            return choice

        self._editor.carry_out(lambda: self._work(back), _changes, self._back)

    def _work(self, decide: Callable[[], Choice]) -> Done:
        try:
            choice, error = decide(), None
        except UserError as refused:
            choice, error = None, refused
        return Done(choice=choice, stored=self._deciding.workspace.get(self._campaign), error=error)

    def _done(self, done: Done) -> None:
        self.decided.emit(done.choice) if done.choice else self._fail(done)

    def _back(self, done: Done) -> None:
        self.taken_back.emit() if done.choice else self._fail(done)

    def _fail(self, done: Done) -> None:
        self.failed.emit(done.error.sentence() if done.error else "")


def _changes(done: Done) -> Sequence[Changed]:
    choice, stored = done.choice, done.stored
    if choice is None or choice.group is None:
        return ()
    return (Changed(id=choice.id, stored=stored, paths=choice.paths, seq=stored.seq if stored else 0),)
