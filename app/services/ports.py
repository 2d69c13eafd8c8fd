"""The doors to the world: what services need of storage, pictures, the network, the system. Adapters implement them."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Any, Literal, Protocol

from msgspec import Struct

from app.domain.campaign import Campaign, Product
from app.domain.edits import Edit
from app.domain.history import Group, GroupKind, JournalRow, OriginName
from app.domain.message import MediaKind
from app.domain.tree import Tree
from app.layout.placed import Placement


class Clock(Protocol):
    """Time, from outside, so that tests decide it."""

    def now(self) -> datetime:
        """The instant, aware, in UTC."""
        ...

    def zone(self) -> tzinfo:
        """The zone in which dates print (``TZ``, else the system's)."""
        ...


class Stored(Struct, frozen=True, kw_only=True):
    """A campaign as the workspace holds it. ``seq`` is the last journal row about it, ``bin`` when it was deleted."""

    campaign: Campaign
    bin: str | None = None
    seq: int = 0


class Named(Struct, frozen=True, kw_only=True):
    """A label or a subscription category."""

    id: str
    name: str
    color: str = ""
    description: str = ""
    key: str = ""


class CampaignRow(Struct, frozen=True, kw_only=True):
    """A line of the list. ``labels`` and ``categories`` are names; ``errors`` and ``warnings`` are counts of issues,
    None until the campaign was checked. ``place`` is unique, and the higher, the newer the change."""

    id: str
    name: str
    template: str
    status: str
    labels: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    shared: bool = False
    archived: bool = False
    errors: int | None = None
    warnings: int | None = None
    created: str = ""
    changed: str = ""
    place: int = 0


SortColumn = Literal["changed", "created", "name", "status", "template"]


class ListQuery(Struct, frozen=True, kw_only=True):
    """What the list shows. ``archived`` and ``bin``: None shows neither set apart, True only those, False none of them.
    ``label`` and ``category`` are a name or an id. ``search``: every word is the beginning of a word, a quoted phrase
    stands as it is; case and accents don't count. ``after`` is the last row of the page before."""

    search: str = ""
    label: str | None = None
    category: str | None = None
    status: str | None = None
    template: str | None = None
    archived: bool | None = False
    bin: bool | None = False
    limit: int | None = None
    sort: SortColumn = "changed"
    ascending: bool = False
    after: CampaignRow | None = None


class MediaInfo(Struct, frozen=True, kw_only=True):
    """A picture, video or sound in the workspace. Pixels and bytes; ``kind`` as in the document."""

    sha256: str
    kind: MediaKind
    mime: str
    width: int | None
    height: int | None
    bytes: int
    filename: str = ""


class NewRow(Struct, frozen=True, kw_only=True):
    """An edit about to enter the journal."""

    campaign: str
    edit: Edit
    inverse: Edit


class Checkup(Struct, frozen=True, kw_only=True):
    """What one check of a workspace file found; ``detail`` is a sentence for people."""

    check: str
    ok: bool
    detail: str = ""


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


class Reader(MediaFiles, Protocol):
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

    def count(self, query: ListQuery) -> int:
        """How many lines the query has without its limit."""
        ...

    def groups(self, campaign: str | None) -> list[Group]:
        """The journal's groups of one campaign, or of the whole workspace, oldest first."""
        ...

    def group_rows(self, group: str) -> list[JournalRow]:
        """The edits of one group, oldest first."""
        ...

    def journal_since(self, seq: int, limit: int = 1000) -> list[JournalRow]:
        """Edits behind ``seq``, oldest first."""
        ...

    def last_seq(self) -> int:
        """The newest journal row's number, 0 for an empty journal."""
        ...

    def labels(self) -> list[Named]:
        """The workspace's labels."""
        ...

    def categories(self) -> list[Named]:
        """The workspace's subscription categories."""
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


class Transaction(Reader, Protocol):
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

    def put_label(self, label: Named) -> None:
        """Keep a label under its id. Where another has the same name but for case, accents and spaces, the lower id
        survives and the other becomes its alias."""
        ...

    def put_category(self, category: Named) -> None:
        """Keep a subscription category, by the same rule."""
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

    def data_version(self) -> int:
        """Changes whenever another connection committed (SQLite's ``data_version``), seen from this thread."""
        ...

    def backup(self, to: Path) -> None:
        """A consistent copy, while others write. Raises ``UserError``."""
        ...

    def examine(self) -> list[Checkup]:
        """What ``galley doctor`` finds, one result a check."""
        ...

    def prepare(self) -> None:
        """Load what this thread's first write would otherwise wait for. Nothing is written, nothing is waited for."""
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


class Picture(Struct, frozen=True, kw_only=True):
    """A checked file: its real type, the upright picture's pixels (None for video and audio), its frames."""

    kind: MediaKind
    mime: str
    width: int | None
    height: int | None
    frames: int = 1


class PictureTools(Protocol):
    """Looking into picture files and making copies of them; hostile bytes expected."""

    def inspect(self, data: bytes, name: str = "") -> Picture:
        """Reads the header. Raises ``UserError``: not a picture, video or sound that messages can hold; over 40
        megapixels by its header; over the limit of its kind (``services.pictures.limits``)."""
        ...

    def fit(self, data: bytes, *, ratio: float | None, max_width: int, max_bytes: int) -> bytes:
        """Upright by its EXIF, cropped to ``ratio`` (width / height; None keeps it) around the centre, at most
        ``max_width`` pixels wide and ``max_bytes`` large. Raises ``UserError``."""
        ...


class Fetched(Struct, frozen=True, kw_only=True):
    """A file from the network."""

    data: bytes
    mime: str


class PictureFetcher(Protocol):
    """Pictures by URL: https, public addresses, 10 s, 20 MB."""

    def fetch(self, url: str) -> Fetched:
        """Raises ``UserError`` with the reason, fit for a placeholder."""
        ...


class Resources(Protocol):
    """Files shipped with the product."""

    def text(self, name: str) -> str:
        """A text file below ``resources``."""
        ...

    def data(self, name: str) -> bytes:
        """A binary file below ``resources``."""
        ...

    def names(self, folder: str) -> list[str]:
        """The files in a folder below ``resources``, sorted, as ``folder/name``."""
        ...

    def path(self, name: str) -> Path:
        """Where a file lies, for what can only read from disk."""
        ...


Theme = Literal["light", "dark"]
"""The surroundings that a card is drawn in."""

Paper = Literal["png", "pdf"]


class Panel(Struct, frozen=True, kw_only=True):
    """A card to be drawn. ``surroundings`` is the colour of the list behind it, ``title`` and ``caption`` stand over it
    on a wall, ``notice`` says there what is wrong with it: all of them only where they are not empty."""

    placement: Placement
    surroundings: str = ""
    title: str = ""
    caption: str = ""
    notice: str = ""


class Drawing(Protocol):
    """Drawing to files, with the pictures of one workspace."""

    def card(self, panel: Panel, *, scale: float, theme: Theme = "light") -> bytes:
        """A PNG of ``round(width * scale)`` x ``round(height * scale)`` pixels, nothing in it but pixels, the same
        bytes every time. Raises ``UserError`` for a card without a size and for one too large to draw."""
        ...

    def wall(self, panels: Sequence[Panel], *, paper: Paper, title: str = "") -> bytes:
        """Cards side by side, each with its caption: a PNG at 2 pixels a unit, or a PDF of one page at 1 point a unit.
        Raises ``UserError`` where it is too large to draw."""
        ...


class AppSettings(Protocol):
    """What this person's Galley remembers over workspaces (last workspace, window size, product)."""

    def get(self, key: str, default: Any = None) -> Any:
        """A remembered value (JSON)."""
        ...

    def set(self, key: str, value: Any) -> None:
        """Remember a value; a failure to write is not an error."""
        ...


Location = Literal["local", "network", "cloud"]


class Places(Protocol):
    """Folders, and what kind of disk a path is on."""

    def kind(self, path: Path) -> tuple[Location, str]:
        """Whether a file there is safe for SQLite; with the name of the share or service ("Dropbox", "nfs")."""
        ...

    def default_workspace(self) -> Path:
        """Where a first workspace goes."""
        ...
