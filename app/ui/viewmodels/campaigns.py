"""The list of campaigns: what is asked, the pages of the answer, and what comes in."""

from array import array
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from app.services.ports import CampaignRow, ListQuery, SortColumn, Workspace
from app.ui.jobs import JobContext, Runner
from app.ui.viewmodels.commands import Imported, WorkspaceCommands
from app.ui.viewmodels.filters import Filter, Shelf
from app.ui.viewmodels.interruptible import interruptible
from app.ui.viewmodels.listing import Listing
from app.ui.viewmodels.periods import Moment
from app.ui.viewmodels.places import rows_of

__all__ = ["CampaignsViewModel", "Filter", "Shelf"]


class Order(Struct, frozen=True):
    """What the list is sorted by."""

    column: SortColumn = "changed"
    ascending: bool = False


MATCH = Order("match")


class Question:
    """``Source`` over a workspace."""

    def __init__(self, workspace: Workspace, query: ListQuery) -> None:
        self._workspace = workspace
        self._query = query

    def rows(self, limit: int) -> list[CampaignRow]:
        return self._workspace.rows(replace(self._query, limit=limit))

    def count(self) -> int:
        return self._workspace.count(self._query)

    def places(self) -> "array[int]":
        return self._workspace.places(self._query)

    def rows_at(self, places: Sequence[int]) -> list[CampaignRow]:
        return self._workspace.rows_at(places)

    def place(self, row: CampaignRow) -> int:
        return row.place

    def interrupted(self, stop: Callable[[], bool]) -> AbstractContextManager[None]:
        return self._workspace.interrupted(stop)


class CampaignsViewModel(Listing[CampaignRow]):
    """The campaigns that fit ``filter``, and the imports into them."""

    order_changed = Signal()
    imported = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        commands: WorkspaceCommands,
        jobs: Runner,
        moment: Callable[[], Moment],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(jobs, parent)
        self._moment = moment
        self._workspace = workspace
        self._commands = commands
        self._usual = Order()
        self._searched: Order | None = None
        self.filter = Filter()

    @property
    def order(self) -> Order:
        """What the list is sorted by now: with a search by what fits best, until somebody says otherwise."""
        if self.filter.search.strip():
            return self._searched or MATCH
        return self._usual

    def ask(self, **changes: Any) -> None:
        """Change parts of the question, by the names of ``Filter``."""
        self.put(replace(self.filter, **changes))

    def put(self, asked: Filter) -> None:
        """Ask something else altogether."""
        if asked == self.filter:
            return
        order, self.filter = self.order, asked
        if not asked.search.strip():
            self._searched = None
        if self.order != order:
            self.order_changed.emit()
        self.load()

    def sort(self, order: Order) -> None:
        """Sort by something else."""
        if order == self.order:
            return
        if self.filter.search.strip():
            self._searched = order
        if order != MATCH:
            self._usual = order
        self.order_changed.emit()
        self.load("sorted")

    def query(self) -> ListQuery:
        """What is asked now, in its order."""
        order = self.order
        query = self.filter.query(None, moment=self._moment())
        return replace(query, sort=order.column, ascending=order.ascending)

    def question(self) -> Question:
        return Question(self._workspace, self.query())

    def narrowed(self) -> bool:
        return self.filter.narrowed

    def ids_at(self, places: "array[int]", then: Callable[[list[str]], object], key: str | None = None) -> None:
        """The ids of the campaigns at these places."""
        read = interruptible(self._workspace, lambda _: self._workspace.ids_at(places))
        self._jobs.run("lists", read, then, key=key)

    def locate(self, campaigns: Sequence[str], then: Callable[[dict[str, int]], None]) -> None:
        """In which rows campaigns stand now, without those that are not in the list. A later call drops this one's
        answer."""
        order = self.places

        def work(context: JobContext) -> dict[str, int]:
            wanted = self._workspace.places_of(campaigns)
            context.check()
            rows = rows_of(order, wanted)
            return {id: rows[place] for id, place in zip(campaigns, wanted, strict=True) if place in rows}

        self._jobs.run("lists", interruptible(self._workspace, work), then, key="locate")

    def add_files(self, paths: Sequence[Path]) -> None:
        """Import files."""
        self._jobs.run("database", lambda _: self._commands.add_files(tuple(paths)), self._on_imported)

    def add_samples(self) -> None:
        """Put the sample campaigns in."""
        self._jobs.run("database", lambda _: self._commands.add_samples(), self._on_imported)

    def _on_imported(self, imported: Imported) -> None:
        self.refresh()
        self.imported.emit(imported)
