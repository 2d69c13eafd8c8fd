"""Inbox tabs: the words under which readers find messages. They stand in the messages and nowhere else."""

from collections.abc import Callable, Iterator

from msgspec import Struct

from app.domain.campaign import Campaign
from app.domain.edits import SetValue
from app.domain.errors import UserError
from app.domain.history import OriginName
from app.domain.naming import tidy
from app.services.changes import Changed
from app.services.editing import Editing
from app.services.filing import Progress
from app.services.organising.names import quiet
from app.services.ports import Workspace

PATH = "message/inbox_tags"
SOME = 500
"""Campaigns between two words on the progress."""


class Tab(Struct, frozen=True, kw_only=True):
    """A tab as it is written, and how many campaigns, none of them in the bin, have it."""

    name: str
    campaigns: int


class InboxTabs:
    """The inbox tabs of one workspace. Reading them looks at every message: seconds in the largest workspaces."""

    def __init__(self, workspace: Workspace, editing: Editing, origin: OriginName = "bulk") -> None:
        self._workspace = workspace
        self._editing = editing
        self._origin: OriginName = origin

    def tabs(self) -> list[Tab]:
        """All that messages use, by name."""
        found = [Tab(name=name, campaigns=campaigns) for name, campaigns in self._workspace.tabs().items()]
        return sorted(found, key=lambda tab: (tab.name.casefold(), tab.name))

    def rename(self, tab: str, name: str, progress: Progress = quiet) -> tuple[Changed, ...]:
        """Another name in all messages: one step to undo. A name that another tab has merges the two. Raises
        ``UserError``."""
        good = tidy(name)
        if not good:
            raise UserError("The inbox tab has no name", next_step="Give it one")
        return self._write(tab, lambda old: good if old == tab else old, "Rename inbox tab", progress)

    def merge(self, tab: str, into: str, progress: Progress = quiet) -> tuple[Changed, ...]:
        """The messages of the one get the other in its place, as it is written: one step to undo."""
        return self._write(tab, lambda old: into if old == tab else old, "Merge inbox tabs", progress)

    def remove(self, tab: str, progress: Progress = quiet) -> tuple[Changed, ...]:
        """Take it out of all messages: one step to undo."""
        return self._write(tab, lambda old: None if old == tab else old, "Remove inbox tab", progress)

    def _write(
        self, tab: str, change: Callable[[str], str | None], label: str, progress: Progress
    ) -> tuple[Changed, ...]:
        edits = {
            campaign.id: [SetValue(PATH, _changed(campaign, change))] for campaign in self._campaigns(tab, progress)
        }
        return self._editing.apply_many(edits, origin=self._origin, label=label) if edits else ()

    def _campaigns(self, tab: str, progress: Progress) -> Iterator[Campaign]:
        ids = self._workspace.with_tab(tab)
        for number, id in enumerate(ids):
            if number % SOME == 0:
                progress(number, len(ids))
            if stored := self._workspace.get(id):
                yield stored.campaign


def _changed(campaign: Campaign, change: Callable[[str], str | None]) -> list[str]:
    new = (change(tab) for tab in campaign.message.inbox_tags)
    return list(dict.fromkeys(tab for tab in new if tab is not None))
