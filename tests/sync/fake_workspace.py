"""A workspace in memory as the engine sees it, honest about transactions: what ends early leaves nothing."""

from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from app.domain.campaign import from_tree
from app.domain.tree import Tree
from app.sync.states import known, projected, waits
from app.sync.values import COLLECTIONS, Agreed, Asset, Collection, Mine

Place = tuple[Collection, str]


class Row(Struct, frozen=True):
    """A record here. ``data`` is what it says, without where it is filed: it stays while the record lies in the bin."""

    data: Tree
    shared: bool = True
    bin: bool = False
    mark: int = 0


class State(Struct, frozen=True):
    """All that is committed."""

    rows: Mapping[Place, Row] = {}
    agreed: Mapping[Place, Agreed] = {}
    cursors: Mapping[Collection, str | None] = {}
    team: str = ""
    files: Mapping[str, tuple[Asset, bytes]] = {}
    uploaded: frozenset[str] = frozenset()
    mark: int = 0


def reason(collection: Collection, tree: Tree) -> str:
    """Why a record is not what schema 1 allows; "" where it is."""
    try:
        if collection == "campaigns":
            from_tree(tree)
    except msgspec.ValidationError as error:
        return str(error)
    return ""


class FakeWorkspace:
    """``commits`` counts transactions that changed something; ``before`` and ``behind`` run around each commit, and may
    raise, as a process may end there."""

    def __init__(self, id: str = "99999999-0000-4000-8000-000000000000") -> None:
        self.id = id
        self.state = State()
        self.commits = 0
        self.before: Callable[[], None] = lambda: None
        self.behind: Callable[[], None] = lambda: None

    # What a person does.

    def put(self, id: str, data: Tree, *, collection: Collection = "campaigns", shared: bool = True) -> None:
        self._row(collection, id, Row(data, shared=shared))

    def edit(self, id: str, change: Callable[[Tree], Tree], collection: Collection = "campaigns") -> None:
        row = self.state.rows[collection, id]
        self._row(collection, id, replace(row, data=change(row.data)))

    def delete(self, id: str, collection: Collection = "campaigns") -> None:
        self._row(collection, id, replace(self.state.rows[collection, id], bin=True))

    def bring_back(self, id: str) -> None:
        self._row("campaigns", id, replace(self.state.rows["campaigns", id], bin=False))

    def share(self, id: str, shared: bool = True) -> None:
        self._row("campaigns", id, replace(self.state.rows["campaigns", id], shared=shared))

    def choose(self, id: str, path: str, side: str, collection: Collection = "campaigns") -> None:
        """Decide about a held place."""
        agreed, row = self.state.agreed[collection, id], self.state.rows[collection, id]
        held = tuple(each for each in agreed.held if each.path != path)
        if side == "theirs":
            one = replace(agreed, held=tuple(each for each in agreed.held if each.path == path))
            data = projected(Mine(id, row.data, row.mark, one))
            self._row(collection, id, replace(row, data=data or row.data))
        self.state = replace(self.state, agreed={**self.state.agreed, (collection, id): replace(agreed, held=held)})

    def keep(self, asset: Asset, data: bytes) -> None:
        self.state = replace(self.state, files={**self.state.files, asset.sha256: (asset, data)})

    def data(self, collection: Collection = "campaigns") -> dict[str, Tree]:
        """What takes part, by id."""
        return {id: mine.data for id, mine in self._all(collection).items() if mine.data is not None}

    def held(self, id: str, collection: Collection = "campaigns") -> list[str]:
        agreed = self.state.agreed.get((collection, id))
        return [each.path for each in agreed.held] if agreed else []

    # LocalStore

    def own(self) -> str:
        return self.id

    def team(self) -> str:
        return self.state.team

    def cursors(self) -> dict[Collection, str | None]:
        return {collection: self.state.cursors.get(collection) for collection in COLLECTIONS}

    def revisions(self, collection: Collection, ids: Sequence[str] | None = None) -> dict[str, str]:
        known = {
            id: each.revision for (of, id), each in self.state.agreed.items() if of == collection and each.revision
        }
        return known if ids is None else {id: known[id] for id in ids if id in known}

    def count(self, collection: Collection) -> int:
        return sum(mine.data is not None or known(mine) is not None for mine in self._all(collection).values())

    def waiting(self, collection: Collection, *, refused: bool = False) -> list[str]:
        return [id for id, mine in self._all(collection).items() if waits(mine, refused=refused)]

    def read(self, collection: Collection, ids: Sequence[str]) -> dict[str, Mine]:
        found = {id: self._mine((collection, id)) for id in ids}
        return {id: mine for id, mine in found.items() if mine.data is not None or mine.agreed is not None}

    def assets_of(self, campaigns: Sequence[str]) -> dict[str, list[str]]:
        rows = {id: self.state.rows.get(("campaigns", id)) for id in campaigns}
        return {
            id: [sha for sha in files_of(row.data) if sha not in self.state.uploaded] for id, row in rows.items() if row
        }

    def asset(self, sha256: str) -> tuple[Asset, bytes] | None:
        return self.state.files.get(sha256)

    def expect(self, collection: Collection, records: Mapping[str, Tree]) -> None:
        pass

    def lacking(self) -> list[str]:
        wanted = [sha for data in self.data().values() if not data.get("archived") for sha in files_of(data)]
        return [sha for sha in dict.fromkeys(wanted) if sha not in self.state.files]

    @contextmanager
    def change(self) -> Generator["FakeChange", None, None]:
        change = FakeChange(self, self.state)
        yield change
        self.before()
        if change.state is not self.state:
            self.commits += 1
        self.state = change.state
        self.behind()

    def _row(self, collection: Collection, id: str, row: Row) -> None:
        self.state = with_row(self.state, (collection, id), row)

    def _all(self, collection: Collection) -> dict[str, Mine]:
        places = {place: None for place in (*self.state.rows, *self.state.agreed) if place[0] == collection}
        return {place[1]: self._mine(place) for place in places}

    def _mine(self, place: Place) -> Mine:
        return mine_of(self.state, place)


class FakeChange:
    """A transaction in progress."""

    def __init__(self, workspace: FakeWorkspace, state: State) -> None:
        self._workspace = workspace
        self.state = state

    def read(self, collection: Collection, ids: Sequence[str]) -> dict[str, Mine]:
        found = {id: mine_of(self.state, (collection, id)) for id in ids}
        return {id: mine for id, mine in found.items() if mine.data is not None or mine.agreed is not None}

    def store(self, collection: Collection, records: Mapping[str, Tree | None]) -> dict[str, str]:
        failed: dict[str, str] = {}
        for id, tree in records.items():
            row = self.state.rows.get((collection, id))
            if tree is not None and (why := reason(collection, tree)):
                failed[id] = why
            elif tree is not None:
                self.state = with_row(self.state, (collection, id), Row(tree))
            elif row and collection == "campaigns":
                self.state = with_row(self.state, (collection, id), replace(row, bin=True))
            elif row:
                self._drop((collection, id), row)
        return failed

    def _drop(self, place: Place, row: Row) -> None:
        if in_use(self.state, place[1], shared=False):
            self.state = with_row(self.state, place, replace(row, shared=False))
        else:
            self.state = replace(self.state, rows={key: each for key, each in self.state.rows.items() if key != place})

    def agree(self, collection: Collection, agreed: Mapping[str, Agreed | None]) -> None:
        every = {**self.state.agreed, **{(collection, id): each for id, each in agreed.items()}}
        self.state = replace(self.state, agreed={place: each for place, each in every.items() if each})

    def sending(self, collection: Collection, texts: Mapping[str, str]) -> None:
        for id, sent in texts.items():
            agreed = self.state.agreed.get((collection, id))
            if agreed or sent:
                self.agree(collection, {id: replace(agreed or Agreed("", {}), sent=sent)})

    def move(self, collection: Collection, cursor: str | None) -> None:
        self.state = replace(self.state, cursors={**self.state.cursors, collection: cursor})

    def join(self, team: str) -> None:
        self.state = replace(self.state, team=team)

    def uploaded(self, hashes: Sequence[str]) -> None:
        self.state = replace(self.state, uploaded=self.state.uploaded | {*hashes})

    def forget_uploads(self) -> None:
        self.state = replace(self.state, uploaded=frozenset())

    def keep_asset(self, asset: Asset, data: bytes) -> None:
        files = {**self.state.files, asset.sha256: (asset, data)}
        self.state = replace(self.state, files=files, uploaded=self.state.uploaded | {asset.sha256})


def with_row(state: State, place: Place, row: Row) -> State:
    mark = state.mark + 1
    return replace(state, mark=mark, rows={**state.rows, place: replace(row, mark=mark)})


def mine_of(state: State, place: Place) -> Mine:
    row, agreed = state.rows.get(place), state.agreed.get(place)
    if row is None:
        return Mine(place[1], None, 0, agreed)
    part = row.shared and not row.bin
    if place[0] != "campaigns":
        part = not row.bin and (agreed is not None or in_use(state, place[1], shared=True))
    return Mine(place[1], row.data if part else None, row.mark, agreed)


def in_use(state: State, name: str, *, shared: bool) -> bool:
    """Whether a campaign has that label (or subscription, or segment); a ``shared`` one."""
    for (collection, _), row in state.rows.items():
        if collection == "campaigns" and not row.bin and (row.shared or not shared):
            audience: Any = row.data.get("audience", {})
            used = (row.data.get("labels", ()), row.data.get("categories", ()), audience.get("include", ()))
            if any(name in names for names in used):
                return True
    return False


def files_of(data: Tree) -> list[str]:
    """The hashes of the pictures of a campaign."""
    slides = data.get("message", {}).get("slides", [])
    found = [slide.get(kind) for slide in slides for kind in ("media", "icon")]
    return [media["sha256"] for media in found if media and media.get("sha256")]
