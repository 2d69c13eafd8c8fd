"""The workspace file: reading, writing, opening."""

from array import array
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Protocol

from app.domain.campaign import Product
from app.domain.history import Group, GroupKind, JournalRow, OriginName
from app.domain.tree import Tree
from app.services.ports.filing import FilingReader, FilingWriter
from app.services.ports.people import PeopleReader, PeopleWriter
from app.services.ports.results import ResultReader, ResultWriter
from app.services.ports.rows import CampaignRow, Checkup, ListQuery, MediaInfo, NewRow, Stored
from app.services.ports.team import TeamReader, TeamWriter
from app.services.ports.versions import VersionReader, VersionWriter


class MediaFiles(Protocol):
    """The pictures, videos and sounds that can be looked at."""

    def media_info(self, sha256: str) -> MediaInfo | None:
        """What is known of a stored file."""
        ...

    def media_bytes(self, sha256: str) -> bytes | None:
        """The stored original."""
        ...

    def linked(self, url: str) -> str | None:
        """The sha256 of the stored copy of an online picture: cache, never an edit."""
        ...


class Interrupted(Exception):
    """A reading that is no longer wanted has ended early."""


class Reader(MediaFiles, PeopleReader, FilingReader, VersionReader, ResultReader, TeamReader, Protocol):
    """Reading a workspace. Every call sees what was committed before it."""

    def get(self, campaign: str) -> Stored | None:
        """The campaign with that id, in the bin or not."""
        ...

    def resolve(self, reference: str) -> list[tuple[str, str]]:
        """(id, name) of the campaigns that ``reference`` names: an exact id, else exact names, else an id prefix of at
        least 4 characters. Campaigns in the bin are found by id only."""
        ...

    def rows(self, query: ListQuery) -> list[CampaignRow]:
        """The lines of the list."""
        ...

    def places(self, query: ListQuery) -> "array[int]":
        """The places (64 bits each) of all rows of the query, in its order; its ``limit`` and ``after`` don't count."""
        ...

    def rows_at(self, places: Sequence[int]) -> list[CampaignRow]:
        """The lines of the campaigns at these places, in this order, without those that are gone or moved."""
        ...

    def rows_of(self, campaigns: Sequence[str]) -> list[CampaignRow]:
        """The lines of these campaigns (ids), in this order, in the bin or not, without those that are gone."""
        ...

    def ids_at(self, places: Sequence[int]) -> list[str]:
        """The ids of the campaigns at these places, in this order, without those that are gone or moved."""
        ...

    def places_of(self, ids: Sequence[str]) -> "array[int]":
        """Where the campaigns with these ids stand now, in this order; 0 for those that are gone."""
        ...

    def authors(self) -> list[str]:
        """Who made the campaigns of the workspace: each name once, by name, without the empty one."""
        ...

    def count(self, query: ListQuery) -> int:
        """How many lines the query has without its limit."""
        ...

    def groups(self, campaign: str | None) -> list[Group]:
        """The journal's groups of one campaign, or of the whole workspace, oldest first."""
        ...

    def group_rows(self, group: str) -> list[JournalRow]:
        """The edits of one group, oldest first."""
        ...

    def group_page(self, group: str, before: int | None = None, limit: int = 500) -> list[JournalRow]:
        """Edits of one group, newest first, those before the row number ``before``."""
        ...

    def journal_since(self, seq: int, limit: int = 1000) -> list[JournalRow]:
        """Edits behind ``seq``, oldest first."""
        ...

    def last_seq(self) -> int:
        """The newest journal row's number, 0 for an empty journal."""
        ...

    def using_segment(self, segment: str) -> list[tuple[str, str]]:
        """(id, name) of the campaigns that include or exclude the segment with that id, by name; none in the bin."""
        ...

    def all_media(self) -> list[MediaInfo]:
        """Every stored file, newest first."""
        ...

    def fitted(self, sha256: str, slot: str) -> bytes | None:
        """The copy of a picture made for a slot (see ``services.media``), where there is one."""
        ...

    def setting(self, key: str) -> Any:
        """A workspace setting (JSON), None where it was never set."""
        ...


class Transaction(Reader, PeopleWriter, FilingWriter, VersionWriter, ResultWriter, TeamWriter, Protocol):
    """A write in progress: BEGIN IMMEDIATE was said, COMMIT follows on leaving, ROLLBACK on an exception."""

    def record(self, campaign: str) -> Tree | None:
        """The record as edits see it: the document's tree and ``@bin``; None where there is no such campaign."""
        ...

    def put(self, campaign: str, record: Tree | None) -> None:
        """Store the record after an edit (None: erase it) and everything derived from it (columns, membership, search).

        Raises ``UserError`` where the document breaks schema 1.
        """
        ...

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
        """Write edits into the journal, all in one group; the last one's number. The group may exist already."""
        ...

    def set_counts(self, campaign: str, errors: int, warnings: int) -> None:
        """Remember what the last check found, for the list."""
        ...

    def add_media(self, info: MediaInfo, data: bytes) -> None:
        """Keep a file; the same bytes twice are kept once."""
        ...

    def add_fitted(self, sha256: str, slot: str, data: bytes) -> None:
        """Keep a copy made for a slot."""
        ...

    def link(self, url: str, sha256: str) -> None:
        """Remember the stored copy of an online picture."""
        ...

    def set_setting(self, key: str, value: Any) -> None:
        """Remember a workspace setting (JSON)."""
        ...


class Workspace(Reader, Protocol):
    """One open workspace file. May be used from several threads: each gets its own connection."""

    path: Path
    id: str
    read_only: bool

    def transaction(self) -> AbstractContextManager[Transaction]:
        """Write. Raises ``UserError`` when the file is read-only, locked for too long, or the disk is full."""
        ...

    def interrupted(self, stop: Callable[[], bool]) -> AbstractContextManager[None]:
        """Inside, a reading of this thread ends early (``Interrupted``) soon after ``stop`` says so."""
        ...

    def data_version(self) -> int:
        """Changes whenever another connection committed (SQLite's ``data_version``), seen from this thread."""
        ...

    def backup(self, to: Path) -> None:
        """A consistent copy, while others write. Raises ``UserError``."""
        ...

    def examine(self) -> list[Checkup]:
        """What ``galley doctor`` finds, one result a check."""
        ...

    def mend(self) -> int:
        """Make anew what lists, orders and the search keep of campaigns, and let merged labels lead to what is there,
        wherever documents say otherwise; how much that was. Nothing that ``examine`` finds in documents, versions and
        reports themselves is changed. Raises ``UserError``."""
        ...

    def prepare(self) -> None:
        """Load what this thread's first write would otherwise wait for. Nothing is written, nothing is waited for."""
        ...

    def empty_bin(self, before: str) -> int:
        """Erase the campaigns that were deleted before that instant, with their versions and results, as far as the
        journal shows too that the time has passed (``domain.emptying``); how many these were. Their journal stays. A
        read-only workspace keeps all. Raises ``UserError``."""
        ...

    def prune(self) -> int:
        """Forget the journal's groups that are older than a year and not among the last 10,000; how many these were.
        A read-only workspace forgets nothing. Raises ``UserError``."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...


class Workspaces(Protocol):
    """Opening and making workspace files."""

    def create(self, path: Path, product: Product | None = None) -> Workspace:
        """A new file. Raises ``UserError`` where one exists or can't be made."""
        ...

    def open(self, path: Path, *, read_only: bool = False) -> Workspace:
        """An existing file, upgraded (with a copy beside it) where it is older. Without write permission it opens
        read-only. Raises ``UserError`` for anything that is no workspace, or one from a newer version."""
        ...
