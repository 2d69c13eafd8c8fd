"""What the list of campaigns is asked: search, filters, and how they become a question to the workspace."""

from datetime import date, timedelta
from typing import Any, Literal

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from app.domain.tree import Tree
from app.services.ports import CampaignRow, Grouping, ListQuery
from app.ui.viewmodels.paging import PAGE
from app.ui.viewmodels.periods import Moment, Range, days, instants
from app.ui.viewmodels.results.periods import month_period

Shelf = Literal["", "archived", "bin"]


class Filter(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the list is asked. ``shelf``: "" shows what is neither archived nor in the bin. ``label`` and ``category``
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
            sent=days(self.sent, moment),
            faulty=True if self.faulty else None,
            synced=False if self.unsynced else None,
            archived=self.shelf == "archived",
            bin=self.shelf == "bin",
            limit=limit,
            after=after,
        )


def of_group(by: Grouping, key: str) -> Filter:
    """What shows the campaigns of one group of results alone."""
    if by == "month":
        last = date.fromisoformat(month_period(key).end) - timedelta(days=1)
        return Filter(sent=Range(span="between", first=f"{key}-01", last=last.isoformat()))
    return replace(Filter(), **{by: key})


def encoded(asked: Filter) -> Tree:
    """The filter as JSON has it, without what leaves nothing out."""
    return msgspec.to_builtins(asked)


def decoded(stored: Any) -> Filter | None:
    """What ``encoded`` made; None for anything else."""
    try:
        return msgspec.convert(stored, Filter)
    except (msgspec.ValidationError, ValueError):
        return None
