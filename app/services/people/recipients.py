"""The recipients of a workspace: importing, looking, keeping, removing, and the data that stands in for the rest."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from app.domain.campaign import MAX_DEPTH, depth
from app.domain.errors import UserError
from app.domain.recipient import Attribute, AttributeKind, People, Recipient, Role
from app.services.people import changing, guessing, importing, planning
from app.services.people.changing import Removed
from app.services.people.counting import recount
from app.services.people.finding import Finding
from app.services.people.samples import put_samples
from app.services.people.values import Column, Imported, Plan, Progress, Table, Watch
from app.services.personalising import SAMPLE_DATA
from app.services.ports import RecipientQuery, Resources, Workspace

Cancelled = Callable[[], bool]


def _quiet(done: int, total: int) -> None:
    pass


def _never() -> bool:
    return False


class Recipients:
    """The recipients of one workspace. ``find`` finds the one to look at next.

    Long work tells ``progress`` how far it is (of 0 where the end is not known) and asks ``cancelled``; where that says
    yes it raises ``Stopped``, and nothing was changed. Whatever can't be done raises ``UserError``.
    """

    def __init__(self, workspace: Workspace, resources: Resources) -> None:
        self._workspace = workspace
        self._resources = resources
        self.find = Finding(workspace)

    def read(self, path: Path, progress: Progress = _quiet, cancelled: Cancelled = _never) -> Table:
        """Look through a CSV or JSON file, and guess what its columns are. Nothing is stored."""
        return guessing.read(path, Watch(progress, cancelled))

    def plan(
        self,
        table: Table,
        mapping: Sequence[Column] | None = None,
        progress: Progress = _quiet,
        cancelled: Cancelled = _never,
    ) -> Plan:
        """What an import of ``table`` would do, with the guessed mapping or another one. Nothing is stored."""
        people = self._workspace.people()
        samples = people.total if people.made_up else 0
        return planning.plan(table, table.mapping if mapping is None else mapping, samples, Watch(progress, cancelled))

    def carry_out(self, plan: Plan, progress: Progress = _quiet, cancelled: Cancelled = _never) -> Imported:
        """Import what was planned: all of it or nothing. A known recipient takes over the columns of the file and
        keeps the rest; sample recipients leave."""
        return importing.carry_out(self._workspace, plan, Watch(progress, cancelled))

    def people(self) -> People:
        """What is known of all together."""
        return self._workspace.people()

    def page(self, query: RecipientQuery) -> list[Recipient]:
        """A page of them."""
        return self._workspace.recipients(query)

    def count(self, query: RecipientQuery) -> int:
        """How many a query has on all its pages."""
        return self._workspace.count_recipients(query)

    def recipient(self, identity: str) -> Recipient | None:
        """The one of that identity."""
        return self._workspace.recipient(identity)

    def keep(self, identity: str, kept: bool = True) -> Recipient:
        """Make somebody a test recipient, or (``kept`` false) no longer."""
        return changing.keep(self._workspace, identity, kept)

    def remove(self, identities: Sequence[str] | None) -> Removed:
        """Remove these recipients; None removes all. ``restore`` takes it back."""
        return changing.remove(self._workspace, identities)

    def restore(self, removed: Removed) -> int:
        """Take a removal back: how many are back. Those that came again since stay as they are."""
        return changing.restore(self._workspace, removed)

    def recount(self) -> People:
        """Count attributes and events anew."""
        with self._workspace.transaction() as transaction:
            recount(transaction, transaction.people().attributes)
        return self._workspace.people()

    def set_role(self, attribute: str, role: Role | None) -> tuple[Attribute, ...]:
        """Say which part an attribute plays; another one that played it plays none. All attributes."""
        return changing.set_role(self._workspace, attribute, role)

    def set_kind(self, attribute: str, kind: AttributeKind) -> int:
        """Convert an attribute's values; those that can't be converted stay as they are: how many."""
        return changing.set_kind(self._workspace, attribute, kind)

    def add_samples(self) -> int:
        """Add the sample recipients: how many. Beside real ones they are refused, because they would be counted."""
        with self._workspace.transaction() as transaction:
            added = put_samples(transaction, self._resources)
        if not added:
            raise UserError("There are recipients already", "Samples would be counted with them", "Remove them first")
        return added

    def sample_data(self) -> dict[str, Any]:
        """What templates read besides profiles: ``Event``, ``Catalog``, ``Linked`` and so on, by name."""
        return self._workspace.setting(SAMPLE_DATA) or {}

    def set_sample_data(self, data: Any) -> None:
        """Keep it: a JSON object."""
        if not isinstance(data, dict):
            raise UserError("Sample data is no JSON object", "", 'Write it as {"Event": {...}, "Catalog": {...}}')
        if depth(data) > MAX_DEPTH:
            raise UserError("Sample data nests too deep", f"There are more than {MAX_DEPTH} levels", "Make it flatter")
        with self._workspace.transaction() as transaction:
            transaction.set_setting(SAMPLE_DATA, data)
