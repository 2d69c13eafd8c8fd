"""What travels between a workspace and its team store, and what is remembered of it."""

from typing import Any, Literal

from msgspec import UNSET, Struct, UnsetType

from app.domain.tree import Tree

Collection = Literal["labels", "categories", "segments", "campaigns"]
COLLECTIONS: tuple[Collection, ...] = ("labels", "categories", "segments", "campaigns")
"""What refers to another one comes behind it."""

Role = Literal["owner", "editor", "reader"]
What = Literal["pushed", "pulled", "merged", "conflict", "deleted", "refused"]


class Remote(Struct, frozen=True):
    """A record as the team store has it. ``data`` is None where it was deleted there. ``revision`` says which state of
    the record this is; only the adapter reads it."""

    collection: Collection
    id: str
    revision: str
    data: Tree | None


class Broken(Struct, frozen=True):
    """Something in the store that can't be read as a record, and why, in a sentence for people. It is left alone on
    both sides. ``id`` is "" where it can't be told whose place it takes."""

    id: str
    reason: str


class Page(Struct, frozen=True, kw_only=True):
    """Some of what changed in one collection, oldest first, and the cursor behind it. ``fresh``: the first page of a
    listing of everything, because the store can't say what changed (it was restored, or was never asked). ``broken``
    is told anew by every listing."""

    collection: Collection
    records: tuple[Remote, ...]
    cursor: str
    fresh: bool = False
    last: bool = True
    broken: tuple[Broken, ...] = ()


class Write(Struct, frozen=True):
    """A record to store, or (``data`` None) to delete. It succeeds only where the store still has ``revision``; None:
    where it has nothing under that id."""

    collection: Collection
    id: str
    data: Tree | None
    revision: str | None


class Stored(Struct, frozen=True):
    """The write was done. ``revision`` is the new one."""

    revision: str


class Clash(Struct, frozen=True):
    """The store has something else than was expected: ``theirs``, or (None) nothing."""

    theirs: Remote | None


class Refused(Struct, frozen=True):
    """The store does not take it, and won't: the person may not write, or the record does not suit it."""

    reason: str


Outcome = Stored | Clash | Refused


class Hello(Struct, frozen=True, kw_only=True):
    """Who one is to the store. ``workspace`` is the id of the workspace that the store was connected to first, "" while
    there was none."""

    workspace: str
    role: Role
    user: str = ""


class Asset(Struct, frozen=True, kw_only=True):
    """A picture, video or sound as the store lists it. Bytes; ``sha256`` in hexadecimal digits."""

    sha256: str
    filename: str
    mime: str
    size: int


class Event(Struct, frozen=True, kw_only=True):
    """One line of the store's own log about a record: who wrote it, when (an instant in UTC), and what stood in it
    afterwards (None: deleted), at which revision ("": nobody says)."""

    at: str
    user: str
    data: Tree | None
    revision: str = ""


class Held(Struct, frozen=True):
    """A place that both sides changed, each to something else. Mine stays in the document, theirs in the base; ``base``
    is what both began with. UNSET: there was nothing. The empty path is the whole record."""

    path: str
    base: Any | UnsetType = UNSET


class Agreed(Struct, frozen=True):
    """What this workspace knows the store to have: the revision, and the record (``base``) as it was then. Where
    ``revision`` is empty the store has nothing, and only the last three count.

    ``held`` waits for the person to choose. ``refused``: why the store did not take what is here; it is tried again
    once the record is another than ``mark`` says. ``sent``: what was sent last, as long as no answer came (JSON as
    ``states.spelled`` writes it, "" of a deletion): if the store has just that, it was taken; what stands there as it
    was sent is nobody else's.
    """

    revision: str
    base: Tree
    held: tuple[Held, ...] = ()
    refused: str = ""
    mark: int = 0
    sent: str = ""


class Mine(Struct, frozen=True):
    """A record as this workspace has it. ``data``: what of it is meant for the team (None: it is deleted, or not
    shared). ``mark`` grows with every change of it. ``agreed`` is None where the store is not known to have it."""

    id: str
    data: Tree | None
    mark: int
    agreed: Agreed | None
