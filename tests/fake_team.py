"""A team store in memory that behaves as the server does: one number for every write, tombstones, a log, roles, and a
backup that brings back an earlier state while the numbers go on."""

import copy
import hashlib
import threading
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, field

from app.domain.tree import Tree
from app.sync.ports import Barred, Known
from app.sync.values import (
    COLLECTIONS,
    Asset,
    Clash,
    Collection,
    Event,
    Hello,
    Outcome,
    Page,
    Refused,
    Remote,
    Role,
    Stored,
    Write,
)


@dataclass
class Kept:
    """What a backup holds. ``stamps``: the number of each collection's last write."""

    workspace: str = ""
    records: dict[Collection, dict[str, Remote]] = field(default_factory=lambda: {each: {} for each in COLLECTIONS})
    stamps: dict[Collection, int] = field(default_factory=lambda: dict.fromkeys(COLLECTIONS, 0))
    log: dict[tuple[Collection, str], list[Event]] = field(default_factory=dict)
    files: dict[str, tuple[Asset, bytes]] = field(default_factory=dict)


class FakeTeam:
    """The server. ``writes`` counts what was stored, ``epoch`` how often it was set back. Without ``history`` it keeps
    no log."""

    roles, log, restores = True, True, True

    def __init__(self, page_size: int = 100, *, history: bool = True) -> None:
        self.kept = Kept()
        self.epoch = 0
        self.page_size = page_size
        self.writes = 0
        self.lock = threading.Lock()
        self._history = history
        self._last = 0

    def connect(self, user: str = "ada", role: Role = "editor") -> "MemoryStore":
        return MemoryStore(self, user, role)

    def backup(self) -> Kept:
        return copy.deepcopy(self.kept)

    def restore(self, kept: Kept) -> None:
        self.kept = copy.deepcopy(kept)
        self.epoch += 1

    def current(self, collection: Collection) -> dict[str, Tree]:
        """The records that are there."""
        return {id: each.data for id, each in self.kept.records[collection].items() if each.data is not None}

    def put(self, write: Write, user: str) -> Outcome:
        """One write; under the lock."""
        records = self.kept.records[write.collection]
        there = records.get(write.id)
        if there and there.data is None:
            there = None
        if (there.revision if there else None) != write.revision:
            return Clash(there)
        if write.data is None and there is None:
            return Stored("")
        self._last += 1
        self.writes += 1
        self.kept.stamps[write.collection] = self._last
        records.pop(write.id, None)
        records[write.id] = Remote(write.collection, write.id, str(self._last), copy.deepcopy(write.data))
        if self._history:
            now, data = records[write.id].revision, records[write.id].data
            event = Event(at=f"2026-03-01T09:00:00.{self._last:06}Z", user=user, data=data, revision=now)
            self.kept.log.setdefault((write.collection, write.id), []).insert(0, event)
        return Stored(str(self._last))

    def behind(self, collection: Collection, number: int, *, deleted: bool) -> tuple[list[Remote], bool]:
        """The next page's records, in the order of their writes, and whether there are no more."""
        found = [
            each
            for each in self.kept.records[collection].values()
            if int(each.revision) > number and (deleted or each.data is not None)
        ]
        return found[: self.page_size], len(found) <= self.page_size


class MemoryStore:
    """One person's connection."""

    def __init__(self, team: FakeTeam, user: str = "ada", role: Role = "editor") -> None:
        self.team = team
        self.user = user
        self.role: Role = role
        self.closed = False

    def hello(self) -> Hello:
        return Hello(workspace=self.team.kept.workspace, role=self.role, user=self.user)

    def adopt(self, workspace: str) -> None:
        with self.team.lock:
            if self.team.kept.workspace not in ("", workspace):
                raise Barred("This store belongs to another workspace")
            self.team.kept.workspace = workspace

    def changes(self, cursors: Mapping[Collection, str | None], known: Known) -> Generator[Page, None, None]:
        for collection, cursor in cursors.items():
            yield from self._listing(collection, cursor)

    def _listing(self, collection: Collection, cursor: str | None) -> Generator[Page, None, None]:
        began = self.team.kept.stamps[collection]
        known, _, epoch = (cursor or "").partition(".")
        fresh = not known or int(known) > began or int(epoch or 0) != self.team.epoch
        number = 0 if fresh else int(known)
        first, last = True, False
        while not last:
            with self.team.lock:
                records, last = self.team.behind(collection, number, deleted=not fresh)
            number = int(records[-1].revision) if records else max(number, 0)
            # What is deleted while everything is listed has a number behind ``began``.
            reached = began if fresh and last else min(number, began) if fresh else number
            page = Page(
                collection=collection,
                records=tuple(copy.deepcopy(records)),
                cursor=f"{reached}.{self.team.epoch}" if self.team.epoch else str(reached),
                fresh=fresh and first,
                last=last,
            )
            yield page
            first = False

    def older(self, revision: str, than: str) -> bool:
        return int(revision) < int(than)

    def write(self, writes: Sequence[Write]) -> list[Outcome]:
        with self.team.lock:
            if self.role == "reader":
                return [Refused("You may only read here") for _ in writes]
            return [self.team.put(write, self.user) for write in writes]

    def assets(self, hashes: Sequence[str]) -> dict[str, Asset]:
        return {sha256: self.team.kept.files[sha256][0] for sha256 in hashes if sha256 in self.team.kept.files}

    def put_asset(self, asset: Asset, data: bytes) -> Refused | None:
        if self.role == "reader":
            return Refused("You may only read here")
        self.team.kept.files.setdefault(asset.sha256, (asset, data))
        return None

    def asset(self, sha256: str) -> bytes | None:
        data = self.team.kept.files[sha256][1] if sha256 in self.team.kept.files else None
        return data if data is not None and hashlib.sha256(data).hexdigest() == sha256 else None

    def history(self, collection: Collection, id: str) -> list[Event]:
        return list(self.team.kept.log.get((collection, id), []))

    def close(self) -> None:
        self.closed = True
