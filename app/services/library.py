"""The campaigns of a workspace as a whole: finding one, listing, copying, filing, putting away."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from app.domain.campaign import Campaign
from app.domain.duplicate import duplicate
from app.domain.edits import Edit
from app.domain.emptying import KEPT_DAYS, kept_since
from app.domain.errors import UserError
from app.domain.filing import archiving, deleting, restoring
from app.domain.history import OriginName
from app.domain.ids import new_id
from app.domain.instants import stamp
from app.services.changes import Changed
from app.services.copies import CopyNames
from app.services.editing import Editing
from app.services.filing import Filed, Filing, Rule
from app.services.finding import find
from app.services.naming import named
from app.services.organising.arriving import arriving
from app.services.ports import CATEGORIES, LABELS, CampaignRow, Clock, ListQuery, Stored, Workspace
from app.services.progress import Progress, quiet

__all__ = ["KEPT_DAYS", "Library"]


class Library:
    """Finding and filing in one workspace, on behalf of ``author``.

    What files several campaigns is one step to undo, passes over those that are gone, tells ``progress`` how far it is
    and raises ``UserError``; then, and where ``progress`` raises, nothing is changed.
    """

    def __init__(self, workspace: Workspace, editing: Editing, filing: Filing, clock: Clock, author: str) -> None:
        self._workspace = workspace
        self._editing = editing
        self._filing = filing
        self._clock = clock
        self._author = author

    def find(self, reference: str) -> Stored:
        """The one campaign that ``reference`` names: an id, an exact name, or the start of an id.

        Raises ``UserError`` for none and for several; the latter lists them.
        """
        return find(self._workspace, reference)

    def rows(self, query: ListQuery) -> list[CampaignRow]:
        """The lines of the list."""
        return self._workspace.rows(query)

    def duplicate(
        self,
        campaigns: Iterable[str],
        *,
        origin: OriginName = "user",
        label: str = "Duplicate",
        progress: Progress = quiet,
    ) -> tuple[Changed, ...]:
        """Copies, as new drafts with names of their own: all or none, one step to undo. Raises ``UserError`` where one
        of ``campaigns`` (ids) is gone."""
        chosen = tuple(dict.fromkeys(campaigns))
        return self._editing.create(self._copies(chosen, progress), origin=origin, label=label)

    def _copies(self, campaigns: Sequence[str], progress: Progress) -> Iterator[Campaign]:
        names = CopyNames(self._workspace)
        for done, campaign in enumerate(campaigns):
            progress(done, len(campaigns))
            stored = self._workspace.get(campaign)
            if stored is None:
                raise UserError("The campaign is not in this workspace any more", campaign, "Choose again")
            now = stamp(self._clock.now())
            yield duplicate(stored.campaign, new_id(), now, self._author, names.free(stored.campaign.name))
        progress(len(campaigns), len(campaigns))

    def label(
        self,
        campaigns: Sequence[str],
        add: Sequence[str] = (),
        remove: Sequence[str] = (),
        *,
        new: Sequence[str] = (),
        progress: Progress = quiet,
    ) -> Filed:
        """Add labels (ids) behind those that are there, and take others away. One that went into another stands for
        it; one that the workspace does not have is refused. ``new`` are names of labels that are made on the way."""
        came = arriving(self._workspace, LABELS, new)
        add = [*add, *came.ids]
        words = "Change labels" if add and remove else "Remove label" if remove else "Add label"
        return self._file(campaigns, named(LABELS, add, remove), words, progress, came.edits)

    def set_category(
        self,
        campaigns: Sequence[str],
        add: Sequence[str] = (),
        remove: Sequence[str] = (),
        *,
        replace: Sequence[str] | None = None,
        new: Sequence[str] = (),
        progress: Progress = quiet,
    ) -> Filed:
        """Like ``label``, for subscriptions; or (``replace``) let campaigns have these and the new ones, and no
        other."""
        came = arriving(self._workspace, CATEGORIES, new)
        wanted = [*(add if replace is None else replace), *came.ids]
        change = named(CATEGORIES, wanted, remove if replace is None else None)
        return self._file(campaigns, change, "Set subscription", progress, came.edits)

    def archive(self, campaigns: Iterable[str], archived: bool = True, *, progress: Progress = quiet) -> Filed:
        """Put campaigns away, or (``archived`` false) take them out again."""
        words = "Archive" if archived else "Take out of the archive"
        return self._file(campaigns, lambda _: archiving(archived), words, progress)

    def delete(self, campaigns: Iterable[str], *, progress: Progress = quiet) -> Filed:
        """Move campaigns to the bin; what lies there already keeps its day."""
        now = stamp(self._clock.now())
        return self._file(campaigns, lambda _: deleting(now), "Delete", progress)

    def restore(self, campaigns: Iterable[str], *, progress: Progress = quiet) -> Filed:
        """Take campaigns out of the bin."""
        return self._file(campaigns, lambda _: restoring(), "Restore", progress)

    def _file(
        self,
        campaigns: Iterable[str],
        rule: Rule,
        label: str,
        progress: Progress,
        also: Mapping[str, Sequence[Edit]] | None = None,
    ) -> Filed:
        return self._filing.file_by(tuple(campaigns), rule, also=also, label=label, progress=progress)

    def empty_bin(self) -> int:
        """Erase what has lain in the bin for longer than ``KEPT_DAYS``; how many campaigns these were. Raises
        ``UserError``."""
        return self._workspace.empty_bin(kept_since(self._clock.now()))
