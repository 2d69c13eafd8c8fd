"""A workspace in memory, and a clock that tests set: what the ports promise, without a disk."""

import json
import re
import threading
import unicodedata
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any

import msgspec

from app.domain.campaign import Campaign, Product, decode, encode, strict
from app.domain.errors import UserError
from app.domain.history import Group, GroupKind, JournalRow, OriginName
from app.domain.tree import Tree
from app.services.ports import CampaignRow, Checkup, ListQuery, MediaInfo, Named, NewRow, Stored

TERM = re.compile(r'"([^"]*)("|$)|(\S+)')
RESOURCES = Path(__file__).parents[1] / "resources"


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


@dataclass
class State:
    """What a file holds. Documents are text, so that nobody can change them by reference."""

    documents: dict[str, tuple[str, str | None]] = field(default_factory=dict)
    counts: dict[str, tuple[int, int]] = field(default_factory=dict)
    journal: tuple[JournalRow, ...] = ()
    groups: dict[str, Group] = field(default_factory=dict)
    labels: tuple[Named, ...] = ()
    categories: tuple[Named, ...] = ()
    media: dict[str, tuple[MediaInfo, bytes]] = field(default_factory=dict)
    fitted: dict[tuple[str, str], bytes] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)

    def copy(self) -> "State":
        """One that can be changed without changing this one: every value in it is immutable."""
        return replace(self, **{name: dict(value) for name, value in vars(self).items() if isinstance(value, dict)})


@dataclass
class FakeFile:
    """What lies under a path."""

    id: str = field(default_factory=lambda: str(uuid.uuid4()))
    state: State = field(default_factory=State)
    version: int = 0
    read_only: bool = False
    lock: threading.RLock = field(default_factory=threading.RLock)


class FakeReader:
    """Reading of a state."""

    @property
    def state(self) -> State:
        raise NotImplementedError

    def get(self, campaign: str) -> Stored | None:
        found = self.state.documents.get(campaign)
        seqs = [row.seq for row in self.state.journal if row.campaign == campaign]
        return Stored(campaign=decode(found[0]), bin=found[1], seq=max(seqs, default=0)) if found else None

    def _campaigns(self) -> list[tuple[Campaign, str | None]]:
        return [(decode(text), bin) for text, bin in self.state.documents.values()]

    def resolve(self, reference: str) -> list[tuple[str, str]]:
        all_ = [(campaign.id, campaign.name, bin) for campaign, bin in self._campaigns()]
        exact = [(id, name) for id, name, _ in all_ if id == reference]
        named = [(id, name) for id, name, bin in all_ if name == reference and bin is None]
        begun = [(id, name) for id, name, _ in all_ if len(reference) >= 4 and id.startswith(reference)]
        return exact or named or begun

    def rows(self, query: ListQuery) -> list[CampaignRow]:
        found = [self._row(campaign) for campaign, bin in self._campaigns() if self._matches(query, campaign, bin)]
        found.sort(key=lambda row: _sort_key(query, row), reverse=not query.ascending)
        if query.after is not None:
            last = _sort_key(query, query.after)
            found = [row for row in found if _sort_key(query, row) != last]
            found = [row for row in found if (_sort_key(query, row) > last) == query.ascending]
        return found[: query.limit]

    def count(self, query: ListQuery) -> int:
        return len(self.rows(msgspec.structs.replace(query, limit=None, after=None)))

    def _matches(self, query: ListQuery, campaign: Campaign, bin: str | None) -> bool:
        texts = [campaign.name, *(text.text for slide in campaign.message.slides for text in (slide.title, slide.body))]
        texts += [label.name for label in self.state.labels if label.id in campaign.labels]
        written = f" {_folded(' '.join(texts))} "
        return (
            query.archived in (None, campaign.archived)
            and query.bin in (None, bin is not None)
            and query.status in (None, campaign.status)
            and query.template in (None, campaign.message.template)
            and _member(query.label, campaign.labels, self.state.labels)
            and _member(query.category, campaign.categories, self.state.categories)
            and all(_term(*found) in written for found in TERM.findall(query.search))
        )

    def _row(self, campaign: Campaign) -> CampaignRow:
        errors, warnings = self.state.counts.get(campaign.id, (None, None))
        return CampaignRow(
            id=campaign.id,
            name=campaign.name,
            template=campaign.message.template,
            status=campaign.status,
            labels=tuple(label.name for label in self.state.labels if label.id in campaign.labels),
            categories=tuple(each.name for each in self.state.categories if each.id in campaign.categories),
            shared=campaign.shared,
            archived=campaign.archived,
            errors=errors,
            warnings=warnings,
            created=campaign.created,
            changed=campaign.changed,
            place=_place(campaign.changed, list(self.state.documents).index(campaign.id)),
        )

    def groups(self, campaign: str | None) -> list[Group]:
        about = {row.group for row in self.state.journal if campaign in (None, row.campaign)}
        return [group for group in self.state.groups.values() if group.id in about]

    def group_rows(self, group: str) -> list[JournalRow]:
        return [row for row in self.state.journal if row.group == group]

    def journal_since(self, seq: int, limit: int = 1000) -> list[JournalRow]:
        return [row for row in self.state.journal if row.seq > seq][:limit]

    def last_seq(self) -> int:
        return self.state.journal[-1].seq if self.state.journal else 0

    def labels(self) -> list[Named]:
        return list(self.state.labels)

    def categories(self) -> list[Named]:
        return list(self.state.categories)

    def media_info(self, sha256: str) -> MediaInfo | None:
        return self.state.media[sha256][0] if sha256 in self.state.media else None

    def media_bytes(self, sha256: str) -> bytes | None:
        return self.state.media[sha256][1] if sha256 in self.state.media else None

    def all_media(self) -> list[MediaInfo]:
        return [info for info, _ in reversed(self.state.media.values())]

    def fitted(self, sha256: str, slot: str) -> bytes | None:
        return self.state.fitted.get((sha256, slot))

    def linked(self, url: str) -> str | None:
        return self.state.links.get(url)

    def setting(self, key: str) -> Any:
        return json.loads(self.state.settings.get(key, "null"))


class FakeTransaction(FakeReader):
    """A write in progress, on a copy."""

    def __init__(self, state: State) -> None:
        self._state = state.copy()

    @property
    def state(self) -> State:
        return self._state

    def record(self, campaign: str) -> Tree | None:
        found = self.state.documents.get(campaign)
        return {**json.loads(found[0]), "@bin": found[1]} if found else None

    def put(self, campaign: str, record: Tree | None) -> None:
        if record is None:
            self.state.documents.pop(campaign, None)
            return
        document = strict({key: value for key, value in record.items() if key != "@bin"})
        self.state.documents[campaign] = (encode(document), record.get("@bin"))

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
        seq = self.last_seq()
        new = [
            JournalRow(
                seq=number,
                group=group,
                campaign=row.campaign,
                author=author,
                origin=origin,
                edit=row.edit,
                inverse=row.inverse,
                at=at,
            )
            for number, row in enumerate(rows, seq + 1)
        ]
        self.state.journal = (*self.state.journal, *new)
        last = self.last_seq()
        known = self.state.groups.get(group)
        self.state.groups[group] = (
            msgspec.structs.replace(known, last_seq=last)
            if known
            else Group(id=group, kind=kind, origin=origin, first_seq=seq + 1, last_seq=last, target=target, label=label)
        )
        return last

    def put_label(self, label: Named) -> None:
        self.state.labels = (*(each for each in self.state.labels if each.id != label.id), label)

    def put_category(self, category: Named) -> None:
        self.state.categories = (*(each for each in self.state.categories if each.id != category.id), category)

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


class FakeWorkspace(FakeReader):
    """One open file."""

    def __init__(self, path: Path = Path("made-up.galley"), file: FakeFile | None = None, *, read_only: bool = False):
        self.path = path
        self.file = file or FakeFile()
        self.id = self.file.id
        self.read_only = read_only or self.file.read_only
        self.closed = False

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
            self.file.state = transaction.state
            self.file.version += 1

    def data_version(self) -> int:
        return self.file.version

    def backup(self, to: Path) -> None:
        to.write_text(json.dumps(self.state.documents), encoding="utf-8")

    def examine(self) -> list[Checkup]:
        return [Checkup(check="file", ok=True)]

    def prune(self) -> int:
        return 0

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


def _sort_key(query: ListQuery, row: CampaignRow) -> tuple[str, int]:
    return ("" if query.sort == "changed" else _folded(getattr(row, query.sort)), row.place)


def _place(changed: str, number: int) -> int:
    return int("".join(filter(str.isdigit, changed))) * 1000 + number


def _term(phrase: str, closed: str, word: str) -> str:
    return f" {_folded(phrase or word)}" + (" " if closed == '"' else "")


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(sign for sign in plain if not unicodedata.combining(sign)).split())


def _member(wanted: str | None, ids: Sequence[str], known: Sequence[Named]) -> bool:
    return wanted is None or any(each.id in ids and wanted in (each.id, each.name) for each in known)
