"""A workspace with a team for tests of the window: a store in memory, secrets in a dictionary, jobs by hand."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.bootstrap import Services
from app.domain.edits import SetValue
from app.services.ports import Connection
from app.sync.ports import Barred, Offline
from app.ui.jobs import ManualJobs
from app.ui.viewmodels.team.team import TeamModel
from tests.fake_team import FakeTeam, MemoryStore
from tests.fakes import FakeClock
from tests.made import campaign, slide
from tests.ui.fakes import MemorySettings

PASSWORD = "open sesame"
SERVER = Connection(location="https://team.example", workspace="spring", user="ada")
FOLDER = Connection(location="/team")


class Secrets:
    """``kept``: there is a keyring."""

    def __init__(self) -> None:
        self.known: dict[tuple[str, str], str] = {}
        self.kept = True

    def get(self, service: str, user: str) -> str | None:
        return self.known.get((service, user))

    def set(self, service: str, user: str, secret: str) -> bool:
        self.known[service, user] = secret
        return self.kept

    def forget(self, service: str, user: str) -> None:
        self.known.pop((service, user), None)


class Stores:
    """One team; ``away``, ``barred`` and ``about`` are what it says instead of an answer."""

    def __init__(self) -> None:
        self.team = FakeTeam()
        self.away = ""
        self.barred: Barred | None = None
        self.opened: list[MemoryStore] = []
        self.asked: list[Connection] = []

    def open(self, connection: Connection, secret: str) -> Any:
        self.asked.append(connection)
        store = self.team.connect(connection.user or "ada")
        self.opened.append(store)
        hello = store.hello

        def greeted() -> Any:
            if self.away:
                raise Offline(self.away)
            if self.barred:
                raise self.barred
            if not connection.is_folder and secret != PASSWORD:
                raise Barred("team.example does not know this user and password.", "secret")
            return hello()

        store.hello = greeted  # type: ignore[method-assign]
        return store


class Watchmaker:
    """A stopwatch that a test moves."""

    def __init__(self) -> None:
        self.time = 0.0

    def __call__(self) -> float:
        return self.time


class Bench:
    """``told`` gathers what the model says."""

    def __init__(self, folder: Path) -> None:
        self.stores, self.secrets = Stores(), Secrets()
        self.settings = MemorySettings()
        self.services = Services(
            author="ann", clock=FakeClock(), stores=self.stores, secrets=self.secrets, settings=self.settings
        )
        self.workspace = self.services.create(folder / "here.galley", "both")
        self.other = self.services.create(folder / "there.galley", "both")
        self.jobs = ManualJobs()
        self.clock = Watchmaker()
        self.told: list[tuple[str, Any]] = []
        self.made: list[TeamModel] = []
        self.team = self.model()

    def model(self) -> TeamModel:
        team = TeamModel(self.services, self.workspace, self.jobs, now=self.clock)
        for name in ("synced", "undone", "disconnected", "failed"):
            getattr(team, name).connect(lambda value, name=name: self.told.append((name, value)))
        self.made.append(team)
        return team

    def connect(self, connection: Connection = FOLDER, secret: str | None = None) -> None:
        self.team.connect_to(connection, secret, lambda _: None, self._fail)
        self.jobs.run_all()

    def after(self, seconds: float) -> None:
        """So much time goes by, and the alarm rings."""
        self.clock.time += seconds
        self.team.schedule.ring()
        self.jobs.run_all()

    def sync(self) -> None:
        self.team.sync()
        self.jobs.run_all()

    def share(self, number: int = 1, title: str = "Spring", workspace: Any = None) -> str:
        """A new campaign that is shared."""
        made = campaign(number, slide("s1", title), name=f"Campaign {number}", shared=True)
        self.services.editing(workspace or self.workspace).create([made])
        return made.id

    def edit(self, id: str, title: str, workspace: Any = None) -> None:
        edit = SetValue("message/slides/s1/title/text", title)
        self.services.editing(workspace or self.workspace).apply(id, [edit])

    def elsewhere(self) -> None:
        """The other one syncs."""
        syncing = self.services.syncing(self.other)
        if syncing.connection() is None:
            syncing.connect(FOLDER)
        syncing.sync()

    def title(self, id: str) -> str:
        stored = self.workspace.get(id)
        assert stored is not None
        return stored.campaign.message.slides[0].title.text

    def close(self) -> None:
        for each in self.made:
            each.stop()
            each.deleteLater()
        self.jobs.run_all()
        self.services.__exit__(None, None, None)

    @staticmethod
    def _fail(error: Exception) -> None:
        raise error


Made = Callable[[], Bench]
