"""People of one team, each with a workspace in memory, over the services that screens call."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from app.bootstrap import Services
from app.domain.campaign import Campaign
from app.domain.edits import Edit, SetValue
from app.services.ports import Connection, ListQuery
from app.services.syncing.syncing import Synced
from app.sync.ports import RemoteStore
from app.sync.values import Role
from tests.fake_people import FakePersonaliser
from tests.fake_team import FakeTeam
from tests.fakes import FakeClock, FakeFile, FakeWorkspace
from tests.fakes_measure import FakeMeasure
from tests.made import campaign, slide
from tests.ui.fakes import CheckoutResources

TITLE = "message/slides/s1/title/text"


class NoSecrets:
    """Nothing is kept."""

    def get(self, service: str, user: str) -> str | None:
        return None

    def set(self, service: str, user: str, secret: str) -> bool:
        return False

    def forget(self, service: str, user: str) -> None:
        return


class Member:
    """``role`` and ``trouble`` (what the store raises) may be set at any time. ``asked`` counts connections."""

    def __init__(self, team: FakeTeam, name: str = "ada", role: Role = "editor", at: datetime | None = None) -> None:
        self.team = team
        self.name = name
        self.role: Role = role
        self.trouble: Exception | None = None
        self.asked = 0
        self.clock = FakeClock(at or datetime(2026, 3, 2, 9, tzinfo=UTC))
        self.workspace: Any = FakeWorkspace(file=FakeFile())
        self.services = Services(
            author=name,
            clock=self.clock,
            stores=self,
            secrets=NoSecrets(),
            personaliser=FakePersonaliser(),
            measure=FakeMeasure(),
            resources=CheckoutResources(),
        )
        self.syncing = self.services.syncing(self.workspace)
        self.syncing.connect(Connection(location="/srv/team"))

    def open(self, connection: Connection, secret: str) -> RemoteStore:
        """``TeamStores``."""
        self.asked += 1
        if self.trouble is not None:
            raise self.trouble
        return self.team.connect(self.name, self.role)

    def write(self, *campaigns: Campaign) -> None:
        self.services.editing(self.workspace).create(list(campaigns))

    def shares(self, number: int = 1, title: str = "Hello", **fields: Any) -> str:
        """A campaign of this person's in the team; its id."""
        made = campaign(number, slide("s1", title), shared=True, **fields)
        self.write(made)
        self.sync()
        return made.id

    def edit(self, id: str, *edits: Edit) -> None:
        self.services.editing(self.workspace).apply(id, list(edits))

    def retitle(self, id: str, title: str) -> None:
        self.edit(id, SetValue(TITLE, title))

    def delete(self, ids: Sequence[str]) -> None:
        self.services.library(self.workspace).delete(list(ids))

    def sync(self, **how: Any) -> Synced:
        return self.syncing.sync(**how)

    def campaign(self, id: str) -> Campaign:
        stored = self.workspace.get(id)
        assert stored is not None, "there is none"
        return stored.campaign

    def title(self, id: str) -> str:
        return self.campaign(id).message.slides[0].title.text

    def ids(self) -> set[str]:
        """The campaigns that are not in the bin."""
        return {row.id for row in self.workspace.rows(ListQuery(archived=None))}
