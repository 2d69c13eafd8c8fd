"""Undo and redo of the workspace's newest change."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.ui.jobs import Runner
from app.ui.viewmodels.commands import WorkspaceCommands
from app.ui.viewmodels.step_words import step


class Travel(QObject):
    """``travelled`` says what was taken back, or done again."""

    travelled = Signal(str)

    def __init__(self, commands: WorkspaceCommands, jobs: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self._jobs = jobs

    def undo(self) -> None:
        """Take back the newest change."""
        self._go(self._commands.undo, self.tr("Undone: {what}"))

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._go(self._commands.redo, self.tr("Done again: {what}"))

    def _go(self, way: Callable[[], str], words: str) -> None:
        self._jobs.run("database", lambda _: way(), lambda what: self.travelled.emit(words.format(what=step(what))))
