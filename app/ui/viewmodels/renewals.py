"""What is to be renewed in copies: each date, link and code until it stands nowhere any more."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from app.domain.renewal.renewals import Renewal, standing
from app.services.ports import Workspace
from app.services.reusing import Reused
from app.ui.jobs import JobContext, Runner
from app.ui.viewmodels.errands import Errands

MOST = 200
"""Copies that are followed at most."""


class Item(Struct, frozen=True):
    """Something to renew. ``paths`` are the places where it still stands, none once it was renewed."""

    renewal: Renewal
    paths: tuple[str, ...]

    @property
    def done(self) -> bool:
        """Whether somebody has renewed it."""
        return not self.paths


class Copy(Struct, frozen=True, kw_only=True):
    """A copy and what is to be renewed in it. ``gone``: it is not in the workspace any more, or in the bin."""

    id: str
    name: str
    items: tuple[Item, ...]
    gone: bool = False


class RenewalsModel(QObject):
    """``changed`` follows every difference in ``copies``. ``left_out``: copies beyond those that are followed."""

    changed = Signal()

    def __init__(self, workspace: Workspace, jobs: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._jobs = Errands(self, jobs)
        self.copies: tuple[Copy, ...] = ()
        self.left_out = 0
        self._seq: int | None = None

    @property
    def total(self) -> int:
        """How much there is to renew in all."""
        return sum(len(copy.items) for copy in self.copies)

    @property
    def done(self) -> int:
        """How much of it was renewed."""
        return sum(item.done for copy in self.copies for item in copy.items)

    def follow(self, reused: Sequence[Reused]) -> None:
        """Follow these copies from now on, and no others."""
        self._seq = None
        self.left_out = max(0, len(reused) - MOST)
        self.copies = tuple(
            Copy(id=each.id, name=each.name, items=tuple(Item(one, one.paths) for one in each.renewals))
            for each in reused[:MOST]
        )
        self.changed.emit()

    def refresh(self) -> None:
        """Somebody may have written: if so, look what was renewed."""
        copies, seen = self.copies, self._seq
        if copies:
            self._jobs.run("lists", lambda context: self._look(copies, seen, context), self._on_looked, key="renewals")

    def _look(
        self, copies: Sequence[Copy], seen: int | None, context: JobContext
    ) -> tuple[int, tuple[Copy, ...] | None]:
        """The journal's end, and what the copies are like; None where nobody has written since ``seen``."""
        seq = self._workspace.last_seq()
        if seq == seen:
            return seq, None
        found: list[Copy] = []
        for copy in copies:
            context.check()
            found.append(self._seen(copy))
        return seq, tuple(found)

    def _seen(self, copy: Copy) -> Copy:
        stored = self._workspace.get(copy.id)
        if stored is None or stored.bin:
            return replace(copy, gone=True)
        places = standing(stored.campaign, [item.renewal for item in copy.items])
        items = tuple(Item(item.renewal, now) for item, now in zip(copy.items, places, strict=True))
        return Copy(id=copy.id, name=stored.campaign.name, items=items)

    def _on_looked(self, looked: tuple[int, tuple[Copy, ...] | None]) -> None:
        self._seq, copies = looked
        if copies is not None:
            self.show_copies(copies)

    def show_copies(self, copies: tuple[Copy, ...]) -> None:
        """The copies are like that now; others than those that are followed don't count."""
        if [copy.id for copy in copies] == [copy.id for copy in self.copies] and copies != self.copies:
            self.copies = copies
            self.changed.emit()
