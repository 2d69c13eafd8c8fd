"""Joins the services to what the window asks of them. Everything heavy is imported when it is first used."""

from collections.abc import Sequence
from pathlib import Path

from app.bootstrap import Services
from app.domain.edits import BIN
from app.domain.history import OriginName
from app.services.ports import Workspace
from app.ui.parts import Parts
from app.ui.viewmodels.commands import Imported
from app.ui.viewmodels.gallery import Choice

WINDOW_ORIGINS: tuple[OriginName, ...] = ("user", "bulk")
"""Whose changes the window takes back."""


class ServiceCommands:
    """``WorkspaceCommands`` carried out by the services of one workspace."""

    def __init__(self, services: Services, workspace: Workspace) -> None:
        self._services = services
        self._workspace = workspace

    def duplicate(self, campaigns: Sequence[str]) -> Sequence[str]:
        """One copy of each."""
        library = self._services.library(self._workspace)
        return [library.duplicate(campaign).id for campaign in campaigns]

    def archive(self, campaigns: Sequence[str], archived: bool) -> None:
        """Into the archive, or out."""
        self._services.library(self._workspace).archive(campaigns, archived)

    def to_bin(self, campaigns: Sequence[str]) -> None:
        """Delete."""
        self._services.library(self._workspace).delete(campaigns)

    def restore(self, campaigns: Sequence[str]) -> None:
        """Out of the bin."""
        self._services.library(self._workspace).restore(campaigns)

    def undo(self) -> str:
        """Take back the newest change of the workspace."""
        changed = self._services.editing(self._workspace).undo(origins=WINDOW_ORIGINS)
        return changed[0].label if changed else ""

    def redo(self) -> str:
        """Do it again."""
        changed = self._services.editing(self._workspace).redo(origins=WINDOW_ORIGINS)
        return changed[0].label if changed else ""
