"""The list of recipients: what is asked, the pages of the answer, and what is known of all together."""

from collections.abc import Callable
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from app.domain.recipient import People, Recipient
from app.services.ports import RecipientQuery, Workspace
from app.ui.jobs import Runner
from app.ui.viewmodels.paging import PAGE, PagedList


class Asked(Struct, frozen=True, kw_only=True):
    """What the list is asked. ``kept``: test recipients only."""

    search: str = ""
    kept: bool = False

    def query(self, limit: int | None = PAGE, after: Recipient | None = None) -> RecipientQuery:
        """The question to the workspace."""
        return RecipientQuery(
            search=self.search.strip(), kept=self.kept or None, after=after.identity if after else None, limit=limit
        )


class Known(Struct, frozen=True, kw_only=True):
    """What is known of all, how many are test recipients, and how many the question finds."""

    people: People = People()
    kept: int = 0
    found: int = 0


class RecipientsViewModel(PagedList[Recipient]):
    """The recipients that fit what is asked."""

    known_changed = Signal(object)

    def __init__(self, workspace: Workspace, jobs: Runner, parent: QObject | None = None) -> None:
        super().__init__("recipients", jobs, parent)
        self._workspace = workspace
        self.asked = Asked()
        self.known = Known()

    def ask(self, **changes: Any) -> None:
        """Change the question: ``search``, ``kept``."""
        asked = replace(self.asked, **changes)
        if asked != self.asked:
            self.asked = asked
            self.load()

    def reader(self, limit: int, after: Recipient | None) -> Callable[[], list[Recipient]]:
        query = self.asked.query(limit, after)
        return lambda: self._workspace.recipients(query)

    def counter(self) -> Callable[[], Known]:
        workspace, query = self._workspace, self.asked.query(None)

        def count() -> Known:
            return Known(
                people=workspace.people(),
                kept=workspace.count_recipients(RecipientQuery(kept=True)),
                found=workspace.count_recipients(query),
            )

        return count

    def on_counted(self, count: Known) -> None:
        self.known = count
        self.known_changed.emit(count)

    def key(self, row: Recipient) -> str:
        return row.identity

    def narrowed(self) -> bool:
        return self.asked != Asked()
