"""What the window needs done to campaigns as a whole; services carry it out, on the database lane."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from msgspec import Struct


class Imported(Struct, frozen=True):
    """What came in: ids, and sentences about what needs a look."""

    campaigns: tuple[str, ...]
    notes: tuple[str, ...] = ()


class WorkspaceCommands(Protocol):
    """Commands on campaigns. All raise ``UserError``."""

    def duplicate(self, campaigns: Sequence[str]) -> Sequence[str]:
        """Copies, with new ids; the copies' ids."""
        ...

    def archive(self, campaigns: Sequence[str], archived: bool) -> None:
        """Put into the archive, or take out of it."""
        ...

    def to_bin(self, campaigns: Sequence[str]) -> None:
        """Delete, so that it can be restored."""
        ...

    def restore(self, campaigns: Sequence[str]) -> None:
        """Take out of the bin."""
        ...

    def undo(self) -> str:
        """Take back the newest change of the workspace; what it was."""
        ...

    def redo(self) -> str:
        """Do again what was taken back last; what it was."""
        ...

    def add_files(self, paths: Sequence[Path]) -> Imported:
        """Import files."""
        ...

    def add_samples(self) -> Imported:
        """Put the sample campaigns in."""
        ...
