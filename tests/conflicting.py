"""Campaigns that somebody here and somebody else in the team have both changed, by real syncs with a team in memory."""

from collections.abc import Callable, Sequence

from app.domain.campaign import Campaign, to_tree
from app.domain.edits import Edit, SetValue, perform
from app.domain.errors import UserError
from app.domain.tree import Tree
from app.services.editing import Editing
from app.services.filing import Filing
from app.services.ports import Clock, Connection, MediaInfo, Workspace
from app.services.syncing.local import LocalRun
from app.services.syncing.sharing import Sharing
from app.services.syncing.syncing import CONNECTION
from app.services.versions.automatic import Automatic
from app.sync.engine.engine import Engine
from app.sync.ports import Offline
from app.sync.values import Collection, Stored, Write
from tests.fake_team import FakeTeam, MemoryStore

ADDRESS = "https://team.example/v1"
TITLE = "message/slides/{}/title/text"
BODY = "message/slides/{}/body/text"


def look(name: str, data: bytes) -> MediaInfo:
    raise UserError("That is no picture")


class Team:
    """Mira, who has ``workspace``, and the others. It is what opens the team's store, too. ``online``: it answers."""

    def __init__(self, workspace: Workspace, clock: Clock, *, history: bool = True) -> None:
        self.store = FakeTeam(history=history)
        self.workspace = workspace
        self.online = True
        self._clock = clock
        self._automatic = Automatic(workspace, clock, "Mira")
        self._editing = Editing(workspace, clock, "Mira")

    def connect(self) -> None:
        """Let the workspace belong to this team, for services that ask for the connection."""
        connection = Connection(location=ADDRESS, workspace="team", user="mira")
        with self.workspace.transaction() as transaction:
            transaction.set_setting(CONNECTION, {**{f: getattr(connection, f) for f in connection.__struct_fields__}})

    def share(self, *campaigns: str) -> None:
        """Mira gives campaigns to the team."""
        Sharing(self.workspace, Filing(self.workspace, self._clock, "Mira")).share(campaigns)
        self.sync()

    def sync(self) -> None:
        """Mira's workspace and the team have the same."""
        run = LocalRun(self.workspace, self._clock, look, self._automatic.syncing)
        Engine(run, self.store.connect("mira")).sync()

    def edit(self, campaign: str, *edits: Edit) -> None:
        """Mira changes something here."""
        self._editing.apply(campaign, edits)

    def elsewhere(self, campaign: str, *edits: Edit, user: str = "Olena") -> None:
        """Somebody else changes something, in the team already."""
        self.change("campaigns", campaign, lambda tree: perform(tree, edits)[0] or {}, user)

    def change(self, collection: Collection, id: str, change: Callable[[Tree], Tree], user: str = "Olena") -> None:
        """Somebody else changes any record."""
        there = self.store.kept.records[collection][id]
        assert there.data is not None
        outcome = self.store.connect(user).write([Write(collection, id, change(there.data), there.revision)])
        assert isinstance(outcome[0], Stored)

    def both(self, campaign: Campaign, path: str, mine: object, theirs: object, user: str = "Olena") -> None:
        """One field, changed on either side of a sync."""
        self.edit(campaign.id, SetValue(path, mine))
        self.elsewhere(campaign.id, SetValue(path, theirs), user=user)
        self.sync()

    def title(self, campaign: str, slide: str) -> str:
        """As it stands here."""
        stored = self.workspace.get(campaign)
        assert stored is not None
        slides: Sequence[Tree] = to_tree(stored.campaign)["message"]["slides"]
        return next(each["title"]["text"] for each in slides if each["id"] == slide)

    # What opens it.

    def open(self, connection: Connection, secret: str) -> MemoryStore:
        if not self.online:
            raise Offline("the server does not answer")
        return self.store.connect("mira")


class Keyring:
    """Knows every password."""

    def get(self, service: str, user: str) -> str | None:
        return "password"

    def set(self, service: str, user: str, secret: str) -> bool:
        return True

    def forget(self, service: str, user: str) -> None:
        pass
