"""The list of campaigns: what is asked, the pages of the answer, and what is done to the chosen ones."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from app.services.ports import CampaignRow, ListQuery, Period, Workspace
from app.ui.jobs import Runner
from app.ui.viewmodels.commands import Imported, WorkspaceCommands
from app.ui.viewmodels.paging import PAGE, PagedList
from app.ui.viewmodels.results.periods import month_period

Shelf = Literal["", "archived", "bin"]


class Filter(Struct, frozen=True, kw_only=True):
    """What the list is asked. ``sent_month``: YYYY-MM. ``shelf``: "" shows what is neither archived nor in the bin."""

    search: str = ""
    status: str = ""
    template: str = ""
    label: str = ""
    category: str = ""
    sent_month: str = ""
    shelf: Shelf = ""

    @property
    def narrowed(self) -> bool:
        """Whether it leaves anything out that a fresh list would show."""
        return self != Filter()

    def query(self, limit: int | None = PAGE, after: CampaignRow | None = None) -> ListQuery:
        """The question to the workspace."""
        return ListQuery(
            search=self.search.strip(),
            status=self.status or None,
            template=self.template or None,
            label=self.label or None,
            category=self.category or None,
            sent=month_period(self.sent_month) if self.sent_month else Period(),
            archived=self.shelf == "archived",
            bin=self.shelf == "bin",
            limit=limit,
            after=after,
        )


class CampaignsViewModel(PagedList[CampaignRow]):
    """The campaigns that fit ``filter``, and the commands on them."""

    counted = Signal(int)
    done = Signal(str, object)
    """A command's name and the campaigns that it was about."""
    travelled = Signal(str, str)
    """"undo" or "redo", and what it was about."""
    imported = Signal(object)

    def __init__(
        self, workspace: Workspace, commands: WorkspaceCommands, jobs: Runner, parent: QObject | None = None
    ) -> None:
        super().__init__("rows", jobs, parent)
        self._workspace = workspace
        self._commands = commands
        self.filter = Filter()

    def ask(self, **changes: str) -> None:
        """Change the question: parts of ``Filter`` by name."""
        asked = replace(self.filter, **changes)
        if asked != self.filter:
            self.filter = asked
            self.load()

    def reader(self, limit: int, after: CampaignRow | None) -> Callable[[], list[CampaignRow]]:
        query = self.filter.query(limit, after)
        return lambda: self._workspace.rows(query)

    def counter(self) -> Callable[[], int]:
        query = self.filter.query(None)
        return lambda: self._workspace.count(query)

    def on_counted(self, count: int) -> None:
        self.counted.emit(count)

    def key(self, row: CampaignRow) -> str:
        return row.id

    def narrowed(self) -> bool:
        return self.filter.narrowed

    def run(self, command: str, campaigns: Sequence[str]) -> None:
        """Carry out ``duplicate``, ``archive``, ``unarchive``, ``bin`` or ``restore``; ``done`` follows the storing."""
        work = self._by_name()[command]
        chosen = tuple(campaigns)
        if chosen:
            self._jobs.run("database", lambda _: work(chosen), lambda _: self._on_done(command, chosen))

    def back(self, command: str, campaigns: Sequence[str]) -> None:
        """Take a command back."""
        opposite = {"archive": "unarchive", "unarchive": "archive", "bin": "restore", "restore": "bin"}
        self.run(opposite[command], campaigns)

    def undo(self) -> None:
        """Take back the workspace's newest change."""
        self._jobs.run("database", lambda _: self._commands.undo(), lambda what: self._on_travelled("undo", what))

    def redo(self) -> None:
        """Do again what was taken back."""
        self._jobs.run("database", lambda _: self._commands.redo(), lambda what: self._on_travelled("redo", what))

    def add_files(self, paths: Sequence[Path]) -> None:
        """Import files."""
        self._jobs.run("database", lambda _: self._commands.add_files(tuple(paths)), self._on_imported)

    def add_samples(self) -> None:
        """Put the sample campaigns in."""
        self._jobs.run("database", lambda _: self._commands.add_samples(), self._on_imported)

    def _by_name(self) -> dict[str, Callable[[Sequence[str]], object]]:
        commands = self._commands
        return {
            "duplicate": commands.duplicate,
            "archive": lambda campaigns: commands.archive(campaigns, True),
            "unarchive": lambda campaigns: commands.archive(campaigns, False),
            "bin": commands.to_bin,
            "restore": commands.restore,
        }

    def _on_done(self, command: str, campaigns: tuple[str, ...]) -> None:
        self.refresh()
        self.done.emit(command, campaigns)

    def _on_travelled(self, way: str, what: str) -> None:
        self.refresh()
        self.travelled.emit(way, what)

    def _on_imported(self, imported: Imported) -> None:
        self.refresh()
        self.imported.emit(imported)
