"""The list of campaigns: what is asked, the pages of the answer, and what is done to the chosen ones."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal

from app.services.ports import CampaignRow, ListQuery, Workspace
from app.ui.jobs import JobContext, Runner
from app.ui.viewmodels.commands import Imported, WorkspaceCommands

PAGE = 200
LOADING_AFTER = 300
"""Milliseconds before "Loading" is said."""

Shelf = Literal["", "archived", "bin"]
State = Literal["waiting", "loading", "full", "empty", "no match", "error"]


class Filter(Struct, frozen=True, kw_only=True):
    """What the list is asked. ``shelf``: "" shows what is neither archived nor in the bin."""

    search: str = ""
    status: str = ""
    template: str = ""
    label: str = ""
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
            archived=self.shelf == "archived",
            bin=self.shelf == "bin",
            limit=limit,
            after=after,
        )


class CampaignsViewModel(QObject):
    """Reads on the database lane; a newer question drops the older one's answer."""

    replaced = Signal(object, bool)
    """Rows of a new question, and whether more follow."""
    appended = Signal(object, bool)
    refreshed = Signal(object, bool)
    """Rows of the same question, read again."""
    state_changed = Signal(str)
    counted = Signal(int)
    done = Signal(str, object)
    """A command's name and the campaigns that it was about."""
    travelled = Signal(str, str)
    """"undo" or "redo", and what it was about."""
    imported = Signal(object)

    def __init__(
        self, workspace: Workspace, commands: WorkspaceCommands, jobs: Runner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._commands = commands
        self._jobs = jobs
        self._rows: list[CampaignRow] = []
        self._more = False
        self._paging = False
        self._reading = False
        self._stale = False
        self.filter = Filter()
        self.state: State = "waiting"
        self.error: Exception | None = None
        self._patience = QTimer(self, singleShot=True, interval=LOADING_AFTER)
        self._patience.timeout.connect(lambda: self._set_state("loading"))

    def ask(self, **changes: str) -> None:
        """Change the question: ``search``, ``status``, ``template``, ``label``, ``shelf``."""
        asked = replace(self.filter, **changes)
        if asked != self.filter:
            self.filter = asked
            self.load()

    def load(self) -> None:
        """Read the first page."""
        self._paging = False
        self._patience.start()
        self._read(PAGE, self._on_replaced)

    def refresh(self) -> None:
        """Read again what is shown: somebody has written."""
        if self.state in ("waiting", "loading", "error"):
            self.load()
        elif self._paging:
            self._stale = True
        else:
            self._read(max(PAGE, len(self._rows)), self._on_refreshed)

    def load_more(self) -> None:
        """Read the next page, unless something is on its way."""
        if self._paging or self._reading or not self._more:
            return
        self._paging = True
        query = self.filter.query(PAGE, self._rows[-1])
        self._jobs.run("database", lambda _: self._workspace.rows(query), self._on_page, self._on_failed, key="rows")

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

    def _read(self, limit: int, then: Callable[[list[CampaignRow], int], None]) -> None:
        asked = self.filter
        self._reading = True

        def work(context: JobContext) -> list[CampaignRow]:
            return self._workspace.rows(asked.query(limit))

        self._jobs.run("database", work, lambda rows: then(rows, limit), self._on_failed, key="rows")
        self._jobs.run("database", lambda _: self._workspace.count(asked.query(None)), self._on_counted, key="count")

    def _on_replaced(self, rows: list[CampaignRow], limit: int) -> None:
        self._keep(rows, limit)
        self.replaced.emit(rows, self._more)
        self._settle()

    def _on_refreshed(self, rows: list[CampaignRow], limit: int) -> None:
        self._keep(rows, limit)
        self.refreshed.emit(rows, self._more)
        self._settle()

    def _on_page(self, rows: list[CampaignRow]) -> None:
        self._paging = False
        known = {row.id for row in self._rows}
        self._rows += [row for row in rows if row.id not in known]
        self._more = len(rows) == PAGE
        self.appended.emit(rows, self._more)
        if self._stale:
            self._stale = False
            self.refresh()

    def _on_counted(self, count: int) -> None:
        self.counted.emit(count)

    def _on_done(self, command: str, campaigns: tuple[str, ...]) -> None:
        self.refresh()
        self.done.emit(command, campaigns)

    def _on_travelled(self, way: str, what: str) -> None:
        self.refresh()
        self.travelled.emit(way, what)

    def _on_imported(self, imported: Imported) -> None:
        self.refresh()
        self.imported.emit(imported)

    def _on_failed(self, error: Exception) -> None:
        self._paging = self._reading = False
        self._patience.stop()
        self.error = error
        self._set_state("error")

    def _keep(self, rows: list[CampaignRow], limit: int) -> None:
        self._reading = False
        self._rows = list(rows)
        self._more = len(rows) == limit

    def _settle(self) -> None:
        self._patience.stop()
        if self._rows:
            self._set_state("full")
        else:
            self._set_state("no match" if self.filter.narrowed else "empty")

    def _set_state(self, state: State) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)
