"""Campaigns out of tables: look through a file, plan, carry out."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from app.domain.campaign import Campaign, Product
from app.domain.edits import Create, Edit
from app.domain.errors import UserError
from app.domain.history import OriginName
from app.domain.instants import stamp
from app.services import files
from app.services.people.sources.base import MAX_BYTES, Row, stamp_of
from app.services.ports import LABELS, Clock, Named, VersionKind, Workspace, name_key, pack_name
from app.services.sheets import reading
from app.services.sheets.drafting import Arrival, draft
from app.services.sheets.naming import Naming
from app.services.sheets.values import Column, Drafted, Progress, SheetPlan, SheetTable, quiet

SOME = 100
LABEL = "Import"


class Creating(Protocol):
    """What importing needs of ``services.editing``."""

    def create(
        self, campaigns: Iterator[Campaign], *, origin: OriginName, label: str, also: Mapping[str, Sequence[Edit]]
    ) -> object:
        """Store new campaigns, and the labels of ``also``, as one step to undo. Raises ``UserError``."""
        ...


class Keeping(Protocol):
    """What happens to documents that come from outside (``services.versions.automatic``)."""

    def __call__(self, campaigns: Sequence[Campaign], kind: VersionKind) -> object:
        """Keep a version of each. Raises ``UserError``."""
        ...


class Sheets:
    """Tables into one workspace, on behalf of ``author``."""

    def __init__(
        self,
        workspace: Workspace,
        editing: Creating,
        clock: Clock,
        author: str = "",
        keep: Keeping = lambda campaigns, kind: None,
    ) -> None:
        self._workspace = workspace
        self._editing = editing
        self._clock = clock
        self._author = author
        self._keep = keep

    def read(self, path: Path, progress: Progress = quiet) -> SheetTable:
        """Look through a CSV file and guess what its columns are; nothing is stored. Raises ``UserError``."""
        return reading.read(path, progress)

    def plan(self, table: SheetTable, columns: Sequence[Column] | None = None, progress: Progress = quiet) -> SheetPlan:
        """What an import would bring, with the guessed columns or others; nothing is stored. Raises ``UserError``."""
        mapping = table.columns if columns is None else columns
        source = table.source
        if stamp_of(files.inspect(source.path, MAX_BYTES)) != source.stamp:
            raise UserError(
                f"{source.path} has changed", "It was written to since it was looked through", "Open it again"
            )
        product: Product = self._workspace.setting("product") or "both"
        arrival = Arrival(at=stamp(self._clock.now()), author=self._author, product=product)
        naming = Naming(self._workspace)
        rows: list[Drafted] = []
        for row in source.rows():
            if not len(rows) % SOME:
                progress(len(rows), table.count)
            if isinstance(row, Row):
                rows.append(draft(row, mapping, naming, arrival))
            else:
                rows.append(Drafted(row=row.row, reason=row.what))
        progress(len(rows), table.count)
        return SheetPlan(table=table, rows=tuple(rows), labels=_used(naming.fresh, rows))

    def carry_out(self, plan: SheetPlan, *, origin: OriginName = "user", progress: Progress = quiet) -> int:
        """Store what was planned, all of it or nothing, as one step to undo; how many campaigns. Raises ``UserError``
        where there are none."""
        campaigns = plan.campaigns
        if not campaigns:
            raise UserError(f"No row of {plan.table.source.path} can be imported", "", "Say what its columns are")
        also = {name_key(LABELS, label.id): [Create(pack_name(label))] for label in plan.labels}
        self._editing.create(_told(campaigns, progress), origin=origin, label=LABEL, also=also)
        self._keep(campaigns, "import")
        return len(campaigns)


def _used(labels: Sequence[Named], rows: Sequence[Drafted]) -> tuple[Named, ...]:
    """Without those that only rows asked for that are refused."""
    used = {id_ for row in rows if row.campaign for id_ in row.campaign.labels}
    return tuple(label for label in labels if label.id in used)


def _told(campaigns: Sequence[Campaign], progress: Progress) -> Iterator[Campaign]:
    for done, campaign in enumerate(campaigns):
        if not done % SOME:
            progress(done, len(campaigns))
        yield campaign
    progress(len(campaigns), len(campaigns))
