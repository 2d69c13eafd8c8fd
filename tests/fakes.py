"""A workspace in memory, and a clock that tests set: what the ports promise, without a disk."""

import json
import threading
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any

import msgspec

from app.domain.campaign import Product, encode, strict
from app.domain.errors import UserError
from app.domain.history import Group, GroupKind, JournalRow, OriginName
from app.domain.record import unpack
from app.domain.tree import Tree
from app.services.ports import Checkup, MediaInfo, NewRow, is_name_key
from tests.fake_bin import empty_bin
from tests.fake_names import FakeNameWriter
from tests.fake_people import Crowd, FakePeopleWriter
from tests.fake_reading import FakeReader, State
from tests.fake_results import FakeResultWriter, Reported
from tests.fake_team_records import FakeTeamWriter
from tests.fake_versions import FakeVersionWriter

RESOURCES = Path(__file__).parents[1] / "resources"

FILING = ("id", "archived", "shared", "labels", "categories", "@bin")
"""What filing sees of a record."""


class FakeClock:
    """Stands at ``at``; ``tick`` moves it on after every look."""

    def __init__(self, at: datetime = datetime(2026, 3, 2, 9, 0, tzinfo=UTC), tick: timedelta = timedelta()) -> None:
        self.at = at
        self.tick = tick

    def now(self) -> datetime:
        now = self.at
        self.at += self.tick
        return now

    def zone(self) -> tzinfo:
        return UTC


class FolderResources:
    """The resources of this checkout."""

    def text(self, name: str) -> str:
        return self.path(name).read_text(encoding="utf-8")

    def data(self, name: str) -> bytes:
        return self.path(name).read_bytes()

    def names(self, folder: str) -> list[str]:
        return sorted(f"{folder}/{file.name}" for file in self.path(folder).iterdir() if file.is_file())

    def path(self, name: str) -> Path:
        return RESOURCES / name


class FakeTransaction(
    FakePeopleWriter, FakeNameWriter, FakeResultWriter, FakeTeamWriter, FakeVersionWriter, FakeReader
):
    """A write in progress, on a copy."""

    def __init__(self, state: State) -> None:
        self._state = state.copy()

    @property
    def state(self) -> State:
        return self._state

    @property
    def crowd(self) -> Crowd:
        return self._state.crowd

    @crowd.setter
    def crowd(self, crowd: Crowd) -> None:
        self._state.crowd = crowd

    @property
    def results(self) -> Reported:
        return self._state.results

    @results.setter
    def results(self, results: Reported) -> None:
        self._state.results = results

    def record(self, campaign: str) -> Tree | None:
        if is_name_key(campaign):
            return self.name_record(campaign)
        found = self.state.documents.get(campaign)
        return {**json.loads(found[0]), "@bin": found[1]} if found else None

    def put(self, campaign: str, record: Tree | None) -> None:
        if is_name_key(campaign):
            self.put_name(campaign, record)
            return
        if record is None:
            self.state.documents.pop(campaign, None)
            self.state.synced.pop(campaign, None)
            return
        document = strict({key: value for key, value in record.items() if key != "@bin"})
        self.state.documents[campaign] = (encode(document), record.get("@bin"))

    def records(self, campaigns: Sequence[str]) -> dict[str, Tree]:
        found = {campaign: self.record(campaign) for campaign in campaigns}
        return {campaign: {key: record[key] for key in FILING} for campaign, record in found.items() if record}

    def refile(self, records: Mapping[str, Tree]) -> None:
        for campaign, record in records.items():
            stored = self.record(campaign)
            assert stored, f"there is no campaign {campaign}"
            unpack({**stored, **record})
            self.put(campaign, {**stored, **record})

    def append(
        self,
        rows: Sequence[NewRow],
        *,
        group: str,
        kind: GroupKind,
        origin: OriginName,
        author: str,
        at: str,
        target: str | None = None,
        label: str = "",
    ) -> int:
        first = self.last_seq() + 1
        for seq, row in enumerate(rows, first):
            new = JournalRow(
                seq=seq,
                group=group,
                campaign=row.campaign,
                author=author,
                origin=origin,
                edit=row.edit,
                inverse=row.inverse,
                at=at,
            )
            self.state.journal = (*self.state.journal, new)
        last = self.last_seq()
        fresh = Group(id=group, kind=kind, origin=origin, first_seq=first, last_seq=last, target=target, label=label)
        known = self.state.groups.get(group, fresh)
        self.state.groups[group] = msgspec.structs.replace(known, last_seq=last)
        return last

    def set_counts(self, campaign: str, errors: int, warnings: int) -> None:
        self.state.counts[campaign] = (errors, warnings)

    def add_media(self, info: MediaInfo, data: bytes) -> None:
        self.state.media.setdefault(info.sha256, (info, data))

    def add_fitted(self, sha256: str, slot: str, data: bytes) -> None:
        self.state.fitted[sha256, slot] = data

    def link(self, url: str, sha256: str) -> None:
        self.state.links[url] = sha256

    def set_setting(self, key: str, value: Any) -> None:
        self.state.settings[key] = json.dumps(value)


@dataclass
class FakeFile:
    """What lies under a path."""

    id: str = field(default_factory=lambda: str(uuid.uuid4()))
    state: State = field(default_factory=State)
    version: int = 0
    read_only: bool = False
    lock: threading.RLock = field(default_factory=threading.RLock)


class FakeWorkspace(FakeReader):
    """One open file."""

    def __init__(self, path: Path = Path("made-up.galley"), file: FakeFile | None = None, *, read_only: bool = False):
        self.path = path
        self.file = file or FakeFile()
        self.id = self.file.id
        self.read_only = read_only or self.file.read_only
        self.closed = False
        self.prepared = False

    @property
    def state(self) -> State:
        assert not self.closed, "the workspace is closed"
        return self.file.state

    @contextmanager
    def transaction(self) -> Iterator[FakeTransaction]:
        if self.read_only:
            raise UserError(f"{self.path} is read-only", next_step="Make it writable, or use a copy")
        with self.file.lock:
            transaction = FakeTransaction(self.state)
            yield transaction
            transaction.settle_names()
            self.file.state = transaction.state
            self.file.version += 1

    def data_version(self) -> int:
        return self.file.version

    def backup(self, to: Path) -> None:
        to.write_text(json.dumps(self.state.documents), encoding="utf-8")

    def examine(self) -> list[Checkup]:
        return [Checkup(check="memory", ok=True)]

    def mend(self) -> int:
        return 0

    def prepare(self) -> None:
        self.prepared = True

    def prune(self) -> int:
        return 0

    def empty_bin(self, before: str) -> int:
        if self.read_only:
            return 0
        with self.transaction() as transaction:
            return empty_bin(transaction, before)

    def close(self) -> None:
        self.closed = True


class FakeWorkspaces:
    """Files by path. Nothing is written to the disk, but what lies there already is in the way."""

    def __init__(self) -> None:
        self.files: dict[Path, FakeFile] = {}

    def create(self, path: Path, product: Product | None = None) -> FakeWorkspace:
        if path in self.files or path.exists():
            raise UserError(f"{path} exists already", next_step="Choose another name")
        self.files[path] = FakeFile()
        workspace = FakeWorkspace(path, self.files[path])
        if product:
            with workspace.transaction() as transaction:
                transaction.set_setting("product", product)
        return workspace

    def open(self, path: Path, *, read_only: bool = False) -> FakeWorkspace:
        if path not in self.files:
            raise UserError(f"{path} does not exist", next_step="Check the name")
        return FakeWorkspace(path, self.files[path], read_only=read_only)
