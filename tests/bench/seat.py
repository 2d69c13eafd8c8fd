"""Somebody at work in a workspace of a team, every request to the team's server counted."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import requests
from requests.adapters import HTTPAdapter

from app.bootstrap import Services
from app.domain.edits import SetValue
from app.remote.kinto.store import KintoStore
from app.services.ports import Connection, ListQuery, Workspace
from app.sync.engine.report import Report
from app.sync.ports import RemoteStore
from app.system.settings import FileSettings
from tests.server.running import Person


class Counted(HTTPAdapter):
    """Requests on their way to the server."""

    def __init__(self) -> None:
        super().__init__()
        self.requests = 0

    def send(self, *how: Any, **more: Any) -> requests.Response:
        """Count one request, and send it."""
        self.requests += 1
        return super().send(*how, **more)


class CountedStores:
    """``TeamStores`` of one server. ``requests`` grows."""

    def __init__(self) -> None:
        self.transport = Counted()

    def open(self, connection: Connection, secret: str) -> RemoteStore:
        """See ``ports.TeamStores``."""
        at = connection.location, connection.workspace, connection.user, secret
        return KintoStore(*at, transport=self.transport)


class Seat:
    """``person`` at an open workspace."""

    def __init__(self, services: Services, workspace: Workspace, person: Person, stores: CountedStores) -> None:
        self.workspace = workspace
        self._services = services
        self._stores = stores
        self._password = person.password
        self._syncing = services.syncing(workspace)
        self._syncing.connect(connection_of(person))
        self.last = Report()

    @property
    def requests(self) -> int:
        """How many went to the server until now."""
        return self._stores.transport.requests

    def sync(self) -> Report:
        """As ``galley remote sync`` does it; what came of it."""
        self.last = self._syncing.sync(self._password).report
        return self.last

    def campaigns(self, count: int) -> list[str]:
        """The ids of so many campaigns of the list, the newest ones."""
        return [row.id for row in self.workspace.rows(ListQuery(limit=count))]

    def title(self, campaigns: list[str], text: str) -> None:
        """Write a title into the first slide of each."""
        editing = self._services.editing(self.workspace)
        for campaign in campaigns:
            editing.apply(campaign, [SetValue("message/slides/s0/title/text", text)])


@contextmanager
def seat(path: Path, person: Person) -> Generator[Seat]:
    """Real services over the workspace at ``path``; nothing of the person's own is read or written."""
    settings = FileSettings(path.with_suffix(".json"))
    with Services(author=person.user.capitalize(), settings=settings) as services:
        vars(services)["stores"] = stores = CountedStores()
        workspace = services.open(path)
        try:
            yield Seat(services, workspace, person, stores)
        finally:
            workspace.close()


def connection_of(person: Person) -> Connection:
    """Where their team is."""
    return Connection(location=person.url, workspace=person.workspace, user=person.user)
