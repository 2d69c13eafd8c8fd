"""A table of campaigns on its way in: what its columns are, what each row becomes, and carrying that out."""

from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.errors import UserError
from app.services.sheets.sheets import Sheets
from app.services.sheets.values import Column, Drafted, SheetPlan, SheetTable
from app.ui.jobs import Runner
from app.ui.viewmodels.exchange.steps import StepsModel

PLANNED_AFTER = 150
"""Milliseconds after the last choice."""


class SheetModel(StepsModel):
    """``plan`` is None while it is being made anew; ``row`` is the one in hand, by its place in it."""

    columns_changed = Signal()
    plan_changed = Signal()
    row_changed = Signal()

    def __init__(self, sheets: Sheets, path: Path, jobs: Runner, parent: QObject | None = None) -> None:
        super().__init__(jobs, parent)
        self._sheets = sheets
        self.path = path
        self.table: SheetTable | None = None
        self.columns: tuple[Column, ...] = ()
        self.plan: SheetPlan | None = None
        self.row = 0
        self.imported: tuple[str, ...] = ()
        self._soon = QTimer(self, singleShot=True, interval=PLANNED_AFTER)
        self._soon.timeout.connect(self._plan)

    def start(self) -> None:
        """Look into the file."""
        self.go("reading")
        self.run("files", lambda progress: self._sheets.read(self.path, progress), self._on_read)

    @property
    def rows(self) -> Sequence[Drafted]:
        """What becomes of each row."""
        return self.plan.rows if self.plan else ()

    @property
    def in_hand(self) -> Drafted | None:
        """The row that is looked at."""
        return self.rows[self.row] if self.row < len(self.rows) else None

    @property
    def ready(self) -> bool:
        """Whether there is something that can be imported."""
        return self.step == "asking" and self.plan is not None and bool(self.plan.campaigns)

    @property
    def refused(self) -> int:
        """How many rows are left out."""
        return sum(row.campaign is None for row in self.rows)

    def choose(self, index: int, field: str) -> None:
        """Say what a column is: one of ``sheets.fields.FIELDS``, or ``LEAVE_OUT``."""
        columns = tuple(
            replace(column, field=field) if place == index else column for place, column in enumerate(self.columns)
        )
        if columns != self.columns:
            self.cancel()
            self.columns, self.plan, self.error = columns, None, None
            self.columns_changed.emit()
            self.plan_changed.emit()
            self._soon.start()

    def look_at(self, row: int) -> None:
        """Take another row in hand."""
        if row != self.row:
            self.row = row
            self.row_changed.emit()

    def carry_out(self) -> None:
        """Import what was planned."""
        plan = self.plan
        if plan is not None and self.ready:
            self.go("working")
            self.run("database", lambda progress: self._sheets.carry_out(plan, progress=progress), self._on_imported)

    def cancel(self) -> None:
        self._soon.stop()
        super().cancel()

    def _plan(self) -> None:
        table, columns = self.table, self.columns
        if table is not None:
            self.run(
                "files",
                lambda progress: self._sheets.plan(table, columns, progress),
                self._on_planned,
                self._on_unplanned,
            )

    def _on_read(self, table: SheetTable) -> None:
        self.table, self.columns = table, table.columns
        self.go("asking")
        self.columns_changed.emit()
        self.plan_changed.emit()
        self._plan()

    def _on_planned(self, plan: SheetPlan) -> None:
        self.plan = plan
        self.row = min(self.row, max(len(plan.rows) - 1, 0))
        self.plan_changed.emit()
        self.row_changed.emit()

    def _on_unplanned(self, error: Exception) -> None:
        """What can be mended by another choice is said in place."""
        if not isinstance(error, UserError):
            self.fail(error)
            return
        self.error, self.plan = error, None
        self.plan_changed.emit()

    def _on_imported(self, _count: int) -> None:
        if self.plan is not None:
            self.imported = tuple(campaign.id for campaign in self.plan.campaigns)
        self.go("done")
