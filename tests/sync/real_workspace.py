"""A workspace file as the engine sees it, with what the fake one lets tests do to it."""

from collections.abc import Callable, Generator
from contextlib import contextmanager, nullcontext, suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec

from app.domain.edits import BIN, Create
from app.domain.errors import UserError
from app.domain.ids import new_id
from app.domain.instants import stamp
from app.domain.record import differences
from app.domain.segments import Segment
from app.domain.tree import Tree
from app.services.changes import Note
from app.services.filing import Filing
from app.services.organising.labels import Labels
from app.services.ports import ListQuery, MediaInfo, TeamRecord, Transaction, Workspace, name_key
from app.services.syncing.choosing import mine_of, waiting
from app.services.syncing.conflicts import Conflicts
from app.services.syncing.ledger import Ledger
from app.services.syncing.local import LocalRun
from app.services.versions.automatic import Automatic
from app.storage.workspaces import SqliteWorkspaces
from app.sync.ports import LocalChange
from app.sync.values import COLLECTIONS, Asset, Collection
from tests.fakes import FakeClock
from tests.sync.fake_workspace import Place, Row, State

EVERYTHING = ListQuery(archived=None, bin=None)
DELETED = "2026-03-01T12:00:00.000Z"


def look(name: str, data: bytes) -> MediaInfo:
    """Files of tests are no pictures."""
    raise UserError("That is no picture")


def _opened(path: Path, clock: FakeClock) -> Workspace:
    workspaces = SqliteWorkspaces(clock)
    return workspaces.open(path) if path.exists() else workspaces.create(path)


class RealWorkspace:
    """``tests.sync.fake_workspace.FakeWorkspace`` over a file."""

    def __init__(self, path: Path) -> None:
        self.clock = FakeClock(tick=timedelta(milliseconds=10))
        self.file: Workspace = _opened(path, self.clock)
        self.id = self.file.id
        self.before: Callable[[], None] = lambda: None
        self.behind: Callable[[], None] = lambda: None
        self._last: State | None = None
        self.run()

    def run(self) -> LocalRun:
        """Begin a run of the engine of its own."""
        automatic = Automatic(self.file, self.clock, "Ada")
        self._run = LocalRun(self.file, self.clock, look, automatic.syncing)
        return self._run

    # What a person does.

    def put(self, id: str, data: Tree, *, collection: Collection = "campaigns", shared: bool = True) -> None:
        if collection == "segments":
            self._put_segment(data)
            return
        record = {**data, "shared": shared, BIN: None} if collection == "campaigns" else data
        with self._writing() as (transaction, ledger):
            key = key_of(collection, id)
            before = transaction.record(key)
            ledger.edit(key, [Create(record)] if before is None else differences(before, record))

    def edit(self, id: str, change: Callable[[Tree], Tree], collection: Collection = "campaigns") -> None:
        """A name that another label has is refused, and whoever wanted it lets it be."""
        refusable = suppress(UserError) if collection == "labels" else nullcontext()
        with refusable, self._writing() as (transaction, ledger):
            before = transaction.record(key_of(collection, id)) or {}
            ledger.edit(key_of(collection, id), differences(before, {**before, **change(before)}))

    def delete(self, id: str, collection: Collection = "campaigns") -> None:
        if collection == "campaigns":
            self._set(id, BIN, DELETED)
        else:
            Labels(self.file, Filing(self.file, self.clock, "Ada")).delete(id)

    def bring_back(self, id: str) -> None:
        self._set(id, BIN, None)

    def share(self, id: str, shared: bool = True) -> None:
        self._set(id, "shared", shared)

    def choose(self, id: str, path: str, side: str, collection: Collection = "campaigns") -> None:
        conflicts = Conflicts(self.file, self.clock, "Ada", Automatic(self.file, self.clock, "Ada").syncing)
        if path in self.held(id, collection):  # choosing at another place may have settled it
            conflicts.take(id, side, [path], collection=collection)  # type: ignore[arg-type]

    def keep(self, asset: Asset, data: bytes) -> None:
        info = MediaInfo(
            sha256=asset.sha256,
            kind="image",
            mime=asset.mime,
            width=None,
            height=None,
            bytes=asset.size,
            filename=asset.filename,
        )
        with self.file.transaction() as transaction:
            transaction.add_media(info, data)

    def data(self, collection: Collection = "campaigns") -> dict[str, Tree]:
        every = self._run.read(collection, sorted(self._ids(collection)))
        return {id: mine.data for id, mine in every.items() if mine.data is not None}

    def held(self, id: str, collection: Collection = "campaigns") -> list[str]:
        """The places at which there still is something to choose."""
        mine = mine_of(self.file, collection, id)
        return [each.path for each in waiting(mine)] if mine is not None and mine.data is not None else []

    @property
    def state(self) -> State:
        """All that is committed: the very same value as long as it says the same."""
        now = State(
            rows={place: row for collection in COLLECTIONS for place, row in self._rows(collection)},
            agreed={(of, id): each.agreed for of in COLLECTIONS for id, each in self.file.team_records(of).items()},
            cursors=self._run.cursors(),
            team=self._run.team(),
            uploaded=frozenset(self.file.team_assets(["0" * 64])),
            mark=self.file.last_seq(),
        )
        self._last = self._last if now == self._last else now
        return self._last or now

    @state.setter
    def state(self, state: State) -> None:
        with self.file.transaction() as transaction:
            for (collection, id), agreed in state.agreed.items():
                transaction.put_team_records(collection, {id: TeamRecord(agreed=agreed)})
            transaction.add_team_assets([*state.uploaded])

    # LocalStore

    def own(self) -> str:
        return self.id

    def change(self) -> Any:
        return self._changing()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._run, name)

    @contextmanager
    def _changing(self) -> Generator[LocalChange, None, None]:
        with self._run.change() as change:
            yield change
            self.before()
        self.behind()

    @contextmanager
    def _writing(self) -> Generator[tuple[Transaction, Ledger], None, None]:
        with self.file.transaction() as transaction:
            ledger = Ledger(transaction, Note(group=new_id(), origin="user"), "Ada", stamp(self.clock.now()))
            yield transaction, ledger
            ledger.settle()

    def _put_segment(self, data: Tree) -> None:
        with self.file.transaction() as transaction:
            transaction.put_segment(msgspec.convert(data, Segment))

    def _set(self, id: str, key: str, value: Any) -> None:
        self.edit(id, lambda tree: {**tree, key: value})

    def _ids(self, collection: Collection) -> set[str]:
        return {id for (_, id), _ in self._rows(collection)} | {*self.file.team_records(collection)}

    def _rows(self, collection: Collection) -> list[tuple[Place, Row]]:
        if collection == "campaigns":
            standing = self.file.document_rows([row.id for row in self.file.rows(EVERYTHING)])
            return [((collection, id), row_of(each.document, each.bin, each.seq)) for id, each in standing.items()]
        if collection == "segments":
            return []
        return [((collection, id), Row(tree)) for id, tree in self.file.name_records(collection).items()]


def row_of(tree: Tree, bin: str | None, seq: int) -> Row:
    data = {key: value for key, value in tree.items() if key != "shared"}
    return Row(data, shared=tree["shared"], bin=bin is not None, mark=seq)


def key_of(collection: Collection, id: str) -> str:
    return id if collection == "campaigns" else name_key(collection, id)  # type: ignore[arg-type]
