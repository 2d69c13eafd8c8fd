"""The team stores that have to keep the contract. Each adapter adds a line to ``TEAMS``."""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, Protocol

from app.domain.tree import Tree
from app.remote.folder.store import FolderStore
from app.sync.ports import RemoteStore
from app.sync.values import COLLECTIONS, Collection, Remote, Role, Write
from tests.fake_team import FakeTeam
from tests.remote.kinto_server import kinto_team, on_postgres
from tests.server.postgres import lacking


class Team(Protocol):
    """A place that several people connect to. ``roles``: it can tell readers; ``log``: it knows who wrote what;
    ``restores``: it can be set back (else neither of the last two is called)."""

    roles: bool
    log: bool
    restores: bool

    def connect(self, user: str = "ada", role: Role = "editor") -> RemoteStore: ...

    def backup(self) -> Any: ...

    def restore(self, kept: Any) -> None: ...


@contextmanager
def memory(_folder: Path) -> Iterator[Team]:
    yield FakeTeam()


class FolderTeam:
    """A folder that everybody may write into; nobody has to say who they are."""

    roles = log = restores = False

    def __init__(self, path: Path) -> None:
        self._path = path

    def connect(self, user: str = "ada", role: Role = "editor") -> RemoteStore:
        return FolderStore(self._path)

    def backup(self) -> Any:
        raise NotImplementedError

    def restore(self, kept: Any) -> None:
        raise NotImplementedError


@contextmanager
def folder(path: Path) -> Iterator[Team]:
    (path / "team").mkdir()
    yield FolderTeam(path / "team")


@contextmanager
def kinto(_folder: Path) -> Iterator[Team]:
    with kinto_team() as team:
        yield team


@contextmanager
def kinto_on_postgres(_folder: Path) -> Iterator[Team]:
    with kinto_team(on_postgres) as team:
        yield team


TEAMS: dict[str, Callable[[Path], AbstractContextManager[Team]]] = {
    "folder": folder,
    "kinto": kinto,
    "memory": memory,
}
if "CI" in os.environ and not lacking():
    TEAMS["kinto on PostgreSQL"] = kinto_on_postgres


class Follower:
    """Somebody who only reads, and remembers what the engine would."""

    def __init__(self, store: RemoteStore) -> None:
        self.store = store
        self.cursors: dict[Collection, str | None] = dict.fromkeys(COLLECTIONS)
        self.records: dict[tuple[Collection, str], Remote] = {}
        self.heard: list[Remote] = []
        """What came since ``pull`` began last."""
        self.fresh: set[Collection] = set()

    def known(self, collection: Collection) -> Mapping[str, str]:
        return {id: each.revision for (where, id), each in self.records.items() if where == collection}

    def pull(self, pages: int | None = None) -> "Follower":
        """Read what there is, or no more than ``pages`` pages."""
        self.heard, self.fresh = [], set()
        for number, page in enumerate(self.store.changes(dict(self.cursors), self.known), 1):
            self._take(page.collection, page.records)
            self.cursors[page.collection] = page.cursor
            self.fresh |= {page.collection} if page.fresh else set()
            if number == pages:
                break
        return self

    def _take(self, collection: Collection, records: tuple[Remote, ...]) -> None:
        self.heard += records
        for each in records:
            if each.data is None:
                self.records.pop((collection, each.id), None)
            else:
                self.records[collection, each.id] = each

    def data(self, collection: Collection = "campaigns") -> dict[str, Tree]:
        return {id: each.data for (where, id), each in self.records.items() if where == collection and each.data}


def create(id: str, collection: Collection = "campaigns", **data: object) -> Write:
    return Write(collection, id, {"id": id, **data}, None)
