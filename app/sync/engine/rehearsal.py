"""Both sides of a sync that changes neither: what it would do is remembered here, and forgotten."""

from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager

from msgspec.structs import replace

from app.domain.tree import Tree
from app.sync.ports import Known, LocalChange, LocalStore, RemoteStore
from app.sync.states import waits
from app.sync.values import (
    Agreed,
    Asset,
    Collection,
    Event,
    Hello,
    Mine,
    Outcome,
    Page,
    Refused,
    Stored,
    Write,
)


class RehearsedRemote:
    """Answers as ``remote`` does, and takes every write for done."""

    def __init__(self, remote: RemoteStore) -> None:
        self._remote = remote
        self._wrote = False

    def hello(self) -> Hello:
        return self._remote.hello()

    def adopt(self, workspace: str) -> None:
        pass

    def changes(self, cursors: Mapping[Collection, str | None], known: Known) -> Generator[Page, None, None]:
        if self._wrote:
            yield from (Page(collection=each, records=(), cursor=cursor or "") for each, cursor in cursors.items())
        else:
            yield from self._remote.changes(cursors, known)

    def older(self, revision: str, than: str) -> bool:
        return self._remote.older(revision, than)

    def write(self, writes: Sequence[Write]) -> list[Outcome]:
        self._wrote = True
        return [Stored("rehearsed") for _ in writes]

    def assets(self, hashes: Sequence[str]) -> dict[str, Asset]:
        return self._remote.assets(hashes)

    def put_asset(self, asset: Asset, data: bytes) -> Refused | None:
        return None

    def asset(self, sha256: str) -> bytes | None:
        return self._remote.asset(sha256)

    def history(self, collection: Collection, id: str) -> list[Event]:
        return self._remote.history(collection, id)

    def close(self) -> None:
        pass


class RehearsedLocal:
    """``local``, and over it what would have been done. Only what would wait to be sent is kept whole."""

    def __init__(self, local: LocalStore) -> None:
        self._local = local
        self._over: dict[tuple[Collection, str], Mine | None] = {}
        self._moved: dict[Collection, str | None] = {}
        self._team = local.team()

    def own(self) -> str:
        return self._local.own()

    def team(self) -> str:
        return self._team

    def cursors(self) -> dict[Collection, str | None]:
        return {**self._local.cursors(), **self._moved}

    def revisions(self, collection: Collection, ids: Sequence[str] | None = None) -> dict[str, str]:
        return self._local.revisions(collection, ids)

    def count(self, collection: Collection) -> int:
        return self._local.count(collection)

    def waiting(self, collection: Collection, *, refused: bool = False) -> list[str]:
        before = self._local.waiting(collection, refused=refused)
        mine = {id: mine for (where, id), mine in self._over.items() if where == collection}
        later = [id for id, each in mine.items() if each and waits(each, refused=refused)]
        return [*(id for id in before if id not in mine), *later]

    def read(self, collection: Collection, ids: Sequence[str]) -> dict[str, Mine]:
        found = self._local.read(collection, ids)
        return {**found, **{id: mine for id in ids if (mine := self._over.get((collection, id)))}}

    def assets_of(self, campaigns: Sequence[str]) -> dict[str, list[str]]:
        return self._local.assets_of(campaigns)

    def asset(self, sha256: str) -> tuple[Asset, bytes] | None:
        return self._local.asset(sha256)

    def expect(self, collection: Collection, records: Mapping[str, Tree]) -> None:
        pass

    def lacking(self) -> list[str]:
        return []

    @contextmanager
    def change(self) -> Generator[LocalChange, None, None]:
        yield _RehearsedChange(self)

    def keep(self, collection: Collection, mine: Mine) -> None:
        """Remember a record as it would be."""
        self._over[collection, mine.id] = mine if waits(mine) else None

    def reach(self, collection: Collection, cursor: str | None) -> None:
        """Remember a cursor."""
        self._moved[collection] = cursor

    def belong(self, team: str) -> None:
        """Remember the team."""
        self._team = team


class _RehearsedChange:
    def __init__(self, local: RehearsedLocal) -> None:
        self._local = local
        self._stored: dict[tuple[Collection, str], Tree | None] = {}

    def read(self, collection: Collection, ids: Sequence[str]) -> dict[str, Mine]:
        return self._local.read(collection, ids)

    def store(self, collection: Collection, records: Mapping[str, Tree | None]) -> dict[str, str]:
        self._stored.update({(collection, id): tree for id, tree in records.items()})
        return {}

    def agree(self, collection: Collection, agreed: Mapping[str, Agreed | None]) -> None:
        before = self.read(collection, [*agreed])
        for id, each in agreed.items():
            mine = before.get(id) or Mine(id, None, 0, None)
            data = self._stored.get((collection, id), mine.data)
            self._local.keep(collection, replace(mine, data=data, agreed=each))

    def sending(self, collection: Collection, texts: Mapping[str, str]) -> None:
        pass

    def move(self, collection: Collection, cursor: str | None) -> None:
        self._local.reach(collection, cursor)

    def join(self, team: str) -> None:
        self._local.belong(team)

    def uploaded(self, hashes: Sequence[str]) -> None:
        pass

    def forget_uploads(self) -> None:
        pass

    def keep_asset(self, asset: Asset, data: bytes) -> None:
        pass
