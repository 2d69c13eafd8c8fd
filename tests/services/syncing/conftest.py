"""Two people, each with a workspace in memory, and the team that they share."""

from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from app.domain.campaign import Campaign
from app.domain.edits import Edit, SetValue
from app.domain.errors import UserError
from app.services.editing import Editing
from app.services.filing import Filing
from app.services.organising.labels import Labels
from app.services.ports import Connection, MediaInfo
from app.services.syncing.conflicts import Conflicts
from app.services.syncing.local import LocalRun
from app.services.syncing.sharing import Sharing
from app.services.syncing.syncing import Synced, Syncing
from app.services.versions.automatic import Automatic
from app.sync.ports import Barred, RemoteStore
from tests.fake_team import FakeTeam
from tests.fakes import FakeClock, FakeWorkspace
from tests.made import campaign, uuid
from tests.services.syncing.desks import Desk, made_desk
from tests.services.syncing.members import Member

PLACE = Connection(location="/team")
SERVER = Connection(location="https://team.example", workspace="shop", user="ada")
ONE, TWO = uuid(1), uuid(2)
TITLE = "message/slides/s1/title/text"


def look(name: str, data: bytes) -> MediaInfo:
    """What a picture is: its name begins with its kind; text is none."""
    if name.endswith(".txt"):
        raise UserError("That is no picture")
    from hashlib import sha256

    sha = sha256(data).hexdigest()
    return MediaInfo(sha256=sha, kind="gif", mime="image/gif", width=3, height=2, bytes=len(data), filename=name)


class FakeStores:
    """Opens connections to one team; ``opened`` is what was asked for, with the secret."""

    def __init__(self, team: FakeTeam, user: str) -> None:
        self.team = team
        self.user = user
        self.opened: list[tuple[Connection, str]] = []
        self.stores: list[Any] = []
        self.wrap: Any = lambda store: store

    def open(self, connection: Connection, secret: str) -> RemoteStore:
        if "nowhere" in connection.location:
            raise Barred("There is no team at nowhere.")
        self.opened.append((connection, secret))
        self.stores.append(self.wrap(self.team.connect(self.user)))
        return self.stores[-1]


class FakeSecrets:
    """A keyring; ``safe`` is whether it keeps anything beyond this run."""

    def __init__(self) -> None:
        self.safe = True
        self.kept: dict[tuple[str, str], str] = {}

    def get(self, service: str, user: str) -> str | None:
        return self.kept.get((service, user))

    def set(self, service: str, user: str, secret: str) -> bool:
        self.kept[service, user] = secret
        return self.safe

    def forget(self, service: str, user: str) -> None:
        self.kept.pop((service, user), None)


class Seat:
    """Somebody at work."""

    def __init__(self, team: FakeTeam, name: str) -> None:
        self.clock = FakeClock(tick=timedelta(seconds=1))
        self.workspace: Any = FakeWorkspace(Path(f"{name}.galley"))
        self.keep = Automatic(self.workspace, self.clock, name).syncing
        self.editing = Editing(self.workspace, self.clock, name)
        filing = Filing(self.workspace, self.clock, name)
        self.labels = Labels(self.workspace, filing)
        self.sharing = Sharing(self.workspace, filing)
        self.conflicts = Conflicts(self.workspace, self.clock, name, self.keep)
        self.stores, self.secrets = FakeStores(team, name), FakeSecrets()
        self.syncing = Syncing(self.workspace, self.clock, name, self.stores, self.secrets, look, self.keep)
        self.syncing.connect(PLACE)

    def create(self, *campaigns: Campaign, shared: bool = True) -> None:
        self.editing.create([replace(each, shared=shared) for each in campaigns])

    def set(self, path: str, value: Any, id: str = ONE) -> None:
        self.edit([SetValue(path, value)], id)

    def edit(self, edits: Iterable[Edit], id: str = ONE) -> None:
        self.editing.apply(id, [*edits])

    def sync(self, **wishes: Any) -> Synced:
        return self.syncing.sync(**wishes)

    def told(self, **wishes: Any) -> list[tuple[str, str]]:
        return [(line.what, line.id) for line in self.sync(**wishes).report.lines]

    def run(self) -> LocalRun:
        return LocalRun(self.workspace, self.clock, look, self.keep)

    def get(self, id: str = ONE) -> Campaign:
        stored = self.workspace.get(id)
        assert stored, f"no campaign {id}"
        return stored.campaign

    def bin(self, id: str = ONE) -> str | None:
        stored = self.workspace.get(id)
        assert stored, f"no campaign {id}"
        return stored.bin

    def title(self, id: str = ONE) -> str:
        return self.get(id).message.slides[0].title.text

    def origins(self) -> list[str]:
        return [group.origin for group in self.workspace.groups(None)]


@pytest.fixture
def team() -> FakeTeam:
    return FakeTeam(page_size=3)


@pytest.fixture
def ada(team: FakeTeam) -> Seat:
    return Seat(team, "Ada")


@pytest.fixture
def ben(team: FakeTeam) -> Seat:
    return Seat(team, "Ben")


@pytest.fixture
def both(ada: Seat, ben: Seat) -> tuple[Seat, Seat]:
    """Both have one campaign."""
    ada.create(campaign(1))
    ada.sync()
    ben.sync()
    return ada, ben


@pytest.fixture
def clash(both: tuple[Seat, Seat]) -> tuple[Seat, Seat]:
    """Both have changed its name and its title; Ben has to choose."""
    ada, ben = both
    for seat, word in ((ada, "Ada's"), (ben, "Ben's")):
        seat.edit([SetValue("name", word), SetValue(TITLE, word)])
    ada.sync()
    ben.sync()
    return ada, ben


@pytest.fixture
def desk() -> Desk:
    """Mira's, her campaign shared."""
    return made_desk()


@pytest.fixture
def olena(team: FakeTeam) -> Member:
    return Member(team, "olena")


@pytest.fixture
def taras(team: FakeTeam, olena: Member) -> Member:
    """Came behind Olena."""
    return Member(team, "taras")
