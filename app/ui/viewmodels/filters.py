"""What the list of campaigns is asked: search, filters, and how they become a question to the workspace."""

from typing import Any, Literal

import msgspec
from msgspec import Struct

from app.domain.tree import Tree
from app.services.ports import CampaignRow, ListQuery
from app.ui.viewmodels.paging import PAGE
from app.ui.viewmodels.periods import Moment, Range, days, instants

Shelf = Literal["", "archived", "bin", "any"]


class Filter(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the list is asked. ``shelf``: "" shows what is neither archived nor in the bin, "any" the archive,
    too. ``sent``: on any day in it, as far as that was reported. ``label`` and ``category``
    are an id or a name. ``faulty``: only what has errors; ``unsynced``: only what the team store has not as it is."""

    search: str = ""
    status: str = ""
    template: str = ""
    label: str = ""
    category: str = ""
    author: str = ""
    created: Range = Range()
    changed: Range = Range()
    sent: Range = Range()
    faulty: bool = False
    unsynced: bool = False
    shelf: Shelf = ""

    @property
    def narrowed(self) -> bool:
        """Whether it leaves anything out that a fresh list would show."""
        return self != Filter()

    def query(self, limit: int | None = PAGE, after: CampaignRow | None = None, *, moment: Moment) -> ListQuery:
        """The question to the workspace, for who asks it at ``moment``."""
        return ListQuery(
            search=self.search.strip(),
            status=self.status or None,
            template=self.template or None,
            label=self.label or None,
            category=self.category or None,
            author=self.author or None,
            created=instants(self.created, moment),
            changed=instants(self.changed, moment),
            reported=days(self.sent, moment),
            faulty=True if self.faulty else None,
            synced=False if self.unsynced else None,
            archived=None if self.shelf == "any" else self.shelf == "archived",
            bin=self.shelf == "bin",
            limit=limit,
            after=after,
        )


def encoded(asked: Filter) -> Tree:
    """The filter as JSON has it, without what leaves nothing out."""
    return msgspec.to_builtins(asked)


def decoded(stored: Any) -> Filter | None:
    """What ``encoded`` made; None for anything else."""
    try:
        return msgspec.convert(stored, Filter)
    except (msgspec.ValidationError, ValueError):
        return None
