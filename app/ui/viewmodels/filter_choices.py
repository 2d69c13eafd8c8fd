"""What filters can be chosen from: labels, subscriptions, and who made campaigns."""

from collections.abc import Collection, Mapping, Sequence

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from app.services.ports import CATEGORIES, LABELS, Named, NameKind, Workspace
from app.ui.jobs import JobContext, Runner
from app.ui.viewmodels.errands import Errands
from app.ui.viewmodels.filters import Filter
from app.ui.viewmodels.interruptible import interruptible


class Found(Struct, frozen=True, kw_only=True):
    """One kind. ``merged``: which id stands for one that was merged into it."""

    names: tuple[Named, ...] = ()
    merged: Mapping[str, str] = {}


class FilterChoices(QObject):
    """Read when asked; ``changed`` follows. Names come before counts, which may take a while."""

    changed = Signal()

    def __init__(self, workspace: Workspace, jobs: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._jobs = Errands(self, jobs)
        self._names: dict[NameKind, Found] = {}
        self._usage: dict[NameKind, Mapping[str, int]] = {}
        self.authors: Sequence[str] | None = None

    @property
    def known(self) -> bool:
        """Whether names have been read yet."""
        return bool(self._names)

    def names(self, kind: NameKind) -> Sequence[Named]:
        """The labels or the subscriptions, as far as they are known."""
        return self._names.get(kind, Found()).names

    def usage(self, kind: NameKind, id: str) -> int | None:
        """How many campaigns of the list have it, none in the archive or the bin; None until that was counted."""
        return self._usage[kind].get(id, 0) if kind in self._usage else None

    def find(self, kind: NameKind, reference: str) -> Named | None:
        """What an id, one that was merged away, or a name stands for; None for nothing that there is."""
        found = self._names.get(kind, Found())
        id = found.merged.get(reference, reference)
        by_name = (each for each in found.names if each.name.casefold() == reference.casefold())
        return next((each for each in found.names if each.id == id), None) or next(by_name, None)

    def knows(self, asked: Filter) -> bool:
        """Whether what a filter looks for was found already."""
        label = not asked.label or self.find(LABELS, asked.label) is not None
        return label and (not asked.category or self.find(CATEGORIES, asked.category) is not None)

    def refresh(self, labels: Collection[str] = (), categories: Collection[str] = ()) -> None:
        """Read the names again, and what became of the ids that filters use."""
        workspace = self._workspace
        used: dict[NameKind, tuple[str, ...]] = {LABELS: tuple(labels), CATEGORIES: tuple(categories)}

        def read(context: JobContext) -> dict[NameKind, Found]:
            every: dict[NameKind, tuple[Named, ...]] = {LABELS: tuple(workspace.labels())}
            every[CATEGORIES] = tuple(workspace.categories())
            context.check()
            return {
                kind: Found(names=names, merged=_merged(workspace, kind, used[kind])) for kind, names in every.items()
            }

        names = interruptible(workspace, read)
        self._jobs.run("lists", names, self._on_names, lambda _error: None, key="filter names")

    def count(self, kind: NameKind) -> None:
        """Count how many campaigns have each."""
        workspace = self._workspace

        def read(_: JobContext) -> Mapping[str, int]:
            return {id: each.campaigns for id, each in workspace.usage_by_place(kind).items()}

        self._jobs.run(
            "database",
            interruptible(workspace, read),
            lambda usage: self._on_usage(kind, usage),
            lambda _error: None,
            key=f"usage of {kind}",
        )

    def read_authors(self) -> None:
        """Read who made campaigns."""
        authors = interruptible(self._workspace, lambda _: self._workspace.authors())
        self._jobs.run("lists", authors, self._on_authors, lambda _error: None, key="authors")

    def _on_names(self, names: dict[NameKind, Found]) -> None:
        if names != self._names:
            self._names = names
            self.changed.emit()

    def _on_usage(self, kind: NameKind, usage: Mapping[str, int]) -> None:
        self._usage[kind] = usage
        self.changed.emit()

    def _on_authors(self, authors: Sequence[str]) -> None:
        self.authors = authors
        self.changed.emit()


def _merged(workspace: Workspace, kind: NameKind, ids: Sequence[str]) -> Mapping[str, str]:
    """The survivors of those ids that others stand for now."""
    pairs = ((id, workspace.survivors(kind, [id])) for id in ids if id)
    return {id: survivor for id, found in pairs for survivor in found if survivor != id}
