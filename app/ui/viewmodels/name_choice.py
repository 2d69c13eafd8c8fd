"""Labels (or subscriptions) of the chosen campaigns: which all, some or none of them have, and what is to change."""

from collections.abc import Mapping, Sequence
from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from app.domain.folding import folded
from app.domain.naming import tidy
from app.services.ports import LABELS, Named, NameKind, Workspace
from app.ui.jobs import Runner
from app.ui.viewmodels.commands import NameChange
from app.ui.viewmodels.errands import Errands
from app.ui.viewmodels.interruptible import interruptible

Share = Literal["all", "some", "none"]
"""How many of the chosen campaigns have it, or shall have it."""


class NameLine(Struct, frozen=True, kw_only=True):
    """A label as the picker shows it. ``count``: how many campaigns of the workspace have it, None until that is
    known; ``changed``: somebody wants it otherwise than it is. Of a new one ``id`` is empty."""

    id: str
    name: str
    color: str = ""
    share: Share = "none"
    count: int | None = None
    changed: bool = False


class NameChoice(QObject):
    """Reads when it is told to; ``changed`` follows, and every choice. Until it is known who has what, every name
    counts as one that some have: left alone it changes nothing. ``among``: how many of the campaigns have each (id),
    where that is known already; then it is not read."""

    changed = Signal()

    def __init__(
        self,
        workspace: Workspace,
        kind: NameKind,
        campaigns: Sequence[str],
        jobs: Runner,
        parent: QObject | None = None,
        *,
        among: Mapping[str, int] | None = None,
    ) -> None:
        super().__init__(parent)
        self.kind: NameKind = kind
        self.campaigns = tuple(campaigns)
        self._workspace = workspace
        self._jobs = Errands(self, jobs)
        self._names: Sequence[Named] | None = None
        self._among = among
        self._usage: Mapping[str, int] | None = None
        self._wanted: dict[str, bool] = {}
        self._new: list[str] = []
        self.replacing = False

    @property
    def known(self) -> bool:
        """Whether the names have been read."""
        return self._names is not None

    @property
    def dirty(self) -> bool:
        """Whether there is anything to apply."""
        return self.replacing or bool(self._wanted or self._new)

    @property
    def change(self) -> NameChange:
        """What is to be applied."""
        add = tuple(line.id for line in self._lines() if line.id and line.share == "all")
        if self.replacing:
            return NameChange(add=add, new=tuple(self._new), replace=True)
        return NameChange(
            add=tuple(id for id, on in self._wanted.items() if on),
            remove=tuple(id for id, on in self._wanted.items() if not on),
            new=tuple(self._new),
        )

    def read(self) -> None:
        """Read the names, then who has them."""
        workspace, kind, campaigns = self._workspace, self.kind, self.campaigns
        self._jobs.run("lists", interruptible(workspace, lambda _: _names(workspace, kind)), self._on_names)
        if self._among is None:
            among = interruptible(workspace, lambda _: workspace.usage_among(kind, campaigns))
            self._jobs.run("lists", among, self._on_among)
        self._jobs.run("database", interruptible(workspace, lambda _: workspace.usage(kind)), self._on_usage)

    def lines(self, search: str = "") -> list[NameLine]:
        """New ones, then those that some of the campaigns have, then the others; of those what fits ``search``."""
        asked = folded(search)
        return [line for line in self._lines() if asked in folded(line.name)]

    def creatable(self, search: str) -> str:
        """The name that could be made of what is searched for, "" where there is one or nothing is asked."""
        name = tidy(search)
        taken = {folded(line.name) for line in self._lines()}
        return name if self.known and name and folded(name) not in taken else ""

    def create(self, name: str) -> None:
        """Have a new one, for all."""
        self._new.append(name)
        self.changed.emit()

    def toggle(self, line: NameLine) -> None:
        """Give it to all, or to none; what only some have comes back after that."""
        if not line.id:
            self._new.remove(line.name)
        else:
            self._want(line.id, _next(line.share, self._share(line.id)))
        self.changed.emit()

    def replace_all(self, on: bool) -> None:
        """Whether all that are not ticked are to go. What only some have is not ticked, then."""
        self.replacing = on
        self.changed.emit()

    def _want(self, id: str, share: Share) -> None:
        if share == self._share(id):
            self._wanted.pop(id, None)
        else:
            self._wanted[id] = share == "all"

    def _share(self, id: str) -> Share:
        """As it is now."""
        if self._among is None:
            return "some"
        count = self._among.get(id, 0)
        share: Share = "none" if not count else "all" if count >= len(self.campaigns) else "some"
        return "none" if self.replacing and share == "some" else share

    def _lines(self) -> list[NameLine]:
        new = [NameLine(id="", name=name, share="all", changed=True) for name in self._new]
        names = sorted(self._names or (), key=lambda named: not (self._among or {}).get(named.id))
        return [*new, *map(self._line, names)]

    def _line(self, named: Named) -> NameLine:
        now, wanted = self._share(named.id), self._wanted.get(named.id)
        return NameLine(
            id=named.id,
            name=named.name,
            color=named.color,
            share=now if wanted is None else "all" if wanted else "none",
            count=None if self._usage is None else self._usage.get(named.id, 0),
            changed=wanted is not None,
        )

    def _on_names(self, names: Sequence[Named]) -> None:
        self._names = names
        self.changed.emit()

    def _on_among(self, among: Mapping[str, int]) -> None:
        self._among = among
        for id, on in tuple(self._wanted.items()):
            self._want(id, "all" if on else "none")
        self.changed.emit()

    def _on_usage(self, usage: Mapping[str, int]) -> None:
        self._usage = usage
        self.changed.emit()


def _names(workspace: Workspace, kind: NameKind) -> Sequence[Named]:
    return workspace.labels() if kind == LABELS else workspace.categories()


def _next(share: Share, now: Share) -> Share:
    """Some, all, none, and some again; without some only all and none."""
    if share == "some":
        return "all"
    if share == "all":
        return "none"
    return "some" if now == "some" else "all"
