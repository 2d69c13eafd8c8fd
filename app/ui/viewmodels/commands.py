"""What the window needs done to campaigns as a whole; services carry it out, on the database lane."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from app.services.progress import Progress, quiet

if TYPE_CHECKING:
    from app.services.reusing import Reused


class Imported(Struct, frozen=True):
    """What came in: ids, and sentences about what needs a look."""

    campaigns: tuple[str, ...]
    notes: tuple[str, ...] = ()


class NameChange(Struct, frozen=True, kw_only=True):
    """What is to become of the labels (or subscriptions) of some campaigns: ids to ``add`` and to ``remove``, names of
    ``new`` ones to add. ``replace``: all that are not added go."""

    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    replace: bool = False


class Carried(Struct, frozen=True, kw_only=True):
    """What was carried out: how many campaigns it changed (or made), as which step (None: nothing was to be done).
    ``copies`` are the campaigns that were made."""

    group: str | None
    campaigns: int
    copies: "tuple[Reused, ...]" = ()


class WorkspaceCommands(Protocol):
    """Commands on campaigns, each one step to undo. All raise ``UserError``, and whatever ``progress`` raises; then
    nothing is changed."""

    def duplicate(self, campaigns: Sequence[str], progress: Progress = quiet) -> Carried:
        """Copies, with new ids."""
        ...

    def reuse(self, campaigns: Sequence[str], progress: Progress = quiet) -> Carried:
        """Copies, with what has to be renewed in them."""
        ...

    def archive(self, campaigns: Sequence[str], archived: bool, progress: Progress = quiet) -> Carried:
        """Put into the archive, or take out of it."""
        ...

    def to_bin(self, campaigns: Sequence[str], progress: Progress = quiet) -> Carried:
        """Delete, so that it can be restored."""
        ...

    def restore(self, campaigns: Sequence[str], progress: Progress = quiet) -> Carried:
        """Take out of the bin."""
        ...

    def share(self, campaigns: Sequence[str], shared: bool, progress: Progress = quiet) -> Carried:
        """Let the team have them, or keep them on this computer only."""
        ...

    def label(self, campaigns: Sequence[str], change: NameChange, progress: Progress = quiet) -> Carried:
        """Give labels and take them off."""
        ...

    def subscribe(self, campaigns: Sequence[str], change: NameChange, progress: Progress = quiet) -> Carried:
        """The same with subscriptions."""
        ...

    def undo(self, group: str | None = None, progress: Progress = quiet) -> str:
        """Take back the newest change of the workspace, or the step ``group``; what it was."""
        ...

    def redo(self, progress: Progress = quiet) -> str:
        """Do again what was taken back last; what it was."""
        ...

    def add_files(self, paths: Sequence[Path]) -> Imported:
        """Import files."""
        ...

    def add_samples(self) -> Imported:
        """Put the sample campaigns in."""
        ...
