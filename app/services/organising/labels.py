"""Labels: the team's own, for finding, reports and segments."""

from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import asdict

from app.domain.edits import Create, Edit, Erase, SetValue
from app.domain.errors import UserError
from app.domain.history import OriginName
from app.domain.ids import new_id
from app.domain.issues import Fix
from app.domain.naming import tidy
from app.services import files
from app.services.checks.labels import NameIssue, check_all
from app.services.filing import Filed, Filing, Progress
from app.services.organising import names
from app.services.organising.sheet import sheet
from app.services.ports import LABELS, ListQuery, Named, Usage, Workspace, name_key, pack_name

HEADER = ("Name", "Description", "Colour", "Campaigns", "Archived")


class Label(Named, frozen=True, kw_only=True):
    """A label, and how many campaigns have it: as the list shows them, in the archive, and in the bin."""

    campaigns: int = 0
    archived: int = 0
    binned: int = 0


class Labels:
    """The labels of one workspace. What is done to them is one step to undo, the campaigns concerned included."""

    def __init__(self, workspace: Workspace, filing: Filing, origin: OriginName = "bulk") -> None:
        self._workspace = workspace
        self._filing = filing
        self._origin: OriginName = origin

    def labels(self) -> list[Label]:
        """All of them, by name."""
        usage = self._workspace.usage_by_place(LABELS)
        return [Label(**asdict(each), **asdict(usage.get(each.id, Usage()))) for each in self._workspace.labels()]

    def find(self, reference: str) -> Named:
        """The label that goes by an id or a name. Raises ``UserError``."""
        return names.find(LABELS, self._workspace.labels(), reference)

    def touched(self, id: str) -> int:
        """How many campaigns have the label, those in the bin too."""
        return self._workspace.count(ListQuery(label=id, archived=None, bin=None))

    def create(self, name: str, color: str = "", description: str = "") -> str:
        """The id of a new label, or of the one that has this name. Raises ``UserError``."""
        good = names.good_name(LABELS, name)
        if there := self._workspace.named(LABELS, good):
            return there
        label = Named(id=new_id(), name=good, color=names.good_color(color), description=tidy(description))
        self._change(label.id, "Add label", Create(pack_name(label)))
        return label.id

    def rename(self, id: str, name: str) -> Filed:
        """Raises ``UserError``: no name, a name that another label has."""
        return self._change(self._alive(id), "Rename label", SetValue("name", names.good_name(LABELS, name)))

    def recolour(self, id: str, color: str) -> Filed:
        """``color`` is "#RRGGBB", or "" for the one that goes with the name. Raises ``UserError``."""
        return self._change(self._alive(id), "Change label colour", SetValue("color", names.good_color(color)))

    def describe(self, id: str, description: str) -> Filed:
        """Say what the label is for. Raises ``UserError``."""
        return self._change(self._alive(id), "Describe label", SetValue("description", tidy(description)))

    def merge(self, id: str, into: str, progress: Progress = names.quiet) -> Filed:
        """Every campaign of the one gets the other in its place; frozen versions and saved filters find that one.
        Raises ``UserError``."""
        return self.merge_all([id], into, progress)

    def merge_all(self, ids: Sequence[str], into: str, progress: Progress = names.quiet) -> Filed:
        """The same with several, in one step; ``into`` may be among them. Raises ``UserError``."""
        other = self._alive(into)
        ones = [one for one in dict.fromkeys(map(self._alive, ids)) if one != other]
        if not ones:
            raise UserError("A label can't be merged with itself", next_step="Choose another one")
        edits, change = names.merging(self._workspace, LABELS, ones, other)
        members = dict.fromkeys(each for one in ones for each in self._workspace.members(LABELS, one))
        return self._filing.file(
            list(members), change, also=edits, origin=self._origin, label="Merge labels", progress=progress
        )

    def delete(self, id: str, progress: Progress = names.quiet) -> Filed:
        """Take the label off every campaign, and away; it says how many campaigns these were. Raises ``UserError``."""
        return self.delete_all([id], progress)

    def delete_all(self, ids: Sequence[str], progress: Progress = names.quiet) -> Filed:
        """The same with several, in one step. Raises ``UserError``."""
        alive = list(dict.fromkeys(map(self._alive, ids)))
        gone = [each for id in alive for each in names.family(self._workspace, LABELS, id)]
        members = dict.fromkeys(each for id in alive for each in self._workspace.members(LABELS, id))
        return self._filing.file(
            list(members),
            names.without(LABELS, gone),
            also={name_key(LABELS, each): [Erase()] for each in gone},
            origin=self._origin,
            label="Delete label" if len(alive) == 1 else "Delete labels",
            progress=progress,
        )

    def issues(self) -> list[NameIssue]:
        """What CleverTap or Yespo, whichever the workspace is for, would refuse, by label; what is about all of them
        comes last."""
        return check_all(
            self._workspace.labels(),
            self._workspace.setting("product") or "both",
            lambda name: self._workspace.named(LABELS, name) is not None,
            lambda: self._workspace.usage(LABELS),
        )

    def mend(self, fix: Fix) -> Filed:
        """Carry out the repair of an issue. Raises ``UserError``."""
        return self._filing.file([], lambda _: [], also=dict(fix.also), origin=self._origin, label=fix.label)

    def sheet(self) -> bytes:
        """All labels as CSV that a spreadsheet opens as it is (see ``sheet``), harmless whatever a name begins with."""
        rows = ((each.name, each.description, each.color, each.campaigns, each.archived) for each in self.labels())
        return sheet(HEADER, rows)

    def export(self, path: Path) -> None:
        """``sheet`` into a file. Raises ``UserError``."""
        files.write(path, self.sheet())

    def _alive(self, id: str) -> str:
        return names.known(self._workspace, LABELS, id).id

    def _change(self, id: str, label: str, *edits: Edit) -> Filed:
        return self._filing.file([], lambda _: [], also={name_key(LABELS, id): edits}, origin=self._origin, label=label)
