"""The two sides of a sync: the team store and this workspace."""

from collections.abc import Generator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Literal, Protocol

from app.domain.tree import Tree
from app.sync.values import Agreed, Asset, Collection, Event, Hello, Mine, Outcome, Page, Refused, Write


class Offline(Exception):
    """The store can't be reached now. ``str`` says why, in a clause for people; nothing was lost."""


About = Literal["location", "workspace", "secret", "ca"]
"""Which part of what somebody said about a store is wrong."""


class Barred(Exception):
    """The store can't be used until the person does something. ``str`` says what and why, in a sentence; ``about`` what
    they may have to say again."""

    def __init__(self, sentence: str, about: About = "location") -> None:
        super().__init__(sentence)
        self.about: About = about


class RemoteStore(Protocol):
    """A team store. Every call may raise ``Offline`` or ``Barred``; calls come from one thread at a time, though not
    always from the same. ``older`` may be asked during any other."""

    def hello(self) -> Hello:
        """Whom the store takes this person for. The first question of every sync."""
        ...

    def adopt(self, workspace: str) -> None:
        """Let the store belong to the workspace with that id. Raises ``Barred`` where it has another one already."""
        ...

    def changes(self, cursors: Mapping[Collection, str | None], known: "Known") -> Generator[Page, None, None]:
        """What changed behind each collection's cursor (None: everything there is), collections in the order of
        ``cursors``, at least one page for each. Closing it early lets go of it.

        Behind a page's cursor lies whatever happened after that page was asked for, and what was deleted since the
        listing began. ``known`` tells the revisions that this side has seen, for stores that keep no log."""
        ...

    def older(self, revision: str, than: str) -> bool:
        """Whether a record's ``revision`` is known to be an earlier one than another of the same record."""
        ...

    def write(self, writes: Sequence[Write]) -> list[Outcome]:
        """Carry out ``writes``, each for itself, in their order; the outcomes in that order. A call that raised may
        have been carried out or not: the same writes are safe to send again. What the store has already is ``Stored``,
        or a ``Clash`` with just that."""
        ...

    def assets(self, hashes: Sequence[str]) -> dict[str, Asset]:
        """Those of ``hashes`` that the store has, whole."""
        ...

    def put_asset(self, asset: Asset, data: bytes) -> Refused | None:
        """Keep a file; one that is there already stays."""
        ...

    def asset(self, sha256: str) -> bytes | None:
        """A file, checked against its hash; None where the store has none, or not the whole of it."""
        ...

    def history(self, collection: Collection, id: str) -> list[Event]:
        """Who changed a record, newest first; empty where the store keeps no log."""
        ...

    def close(self) -> None:
        """Let go of connections."""
        ...


class Known(Protocol):
    """What this side has seen."""

    def __call__(self, collection: Collection) -> Mapping[str, str]:
        """The revisions of all records of a collection that the store is known to have, by id."""
        ...


class LocalStore(Protocol):
    """This workspace, as one run of the engine sees it: all that one of these writes is one step to undo."""

    def own(self) -> str:
        """The id of this workspace, which a store without one may take."""
        ...

    def team(self) -> str:
        """The id that the team store had when this workspace was first connected to it; "" before that."""
        ...

    def cursors(self) -> dict[Collection, str | None]:
        """How far each collection was read, in the order of ``COLLECTIONS``."""
        ...

    def revisions(self, collection: Collection, ids: Sequence[str] | None = None) -> dict[str, str]:
        """The revisions of the records that the store is known to have (``Agreed.revision`` is not empty), by id: of
        these, or (None) of all."""
        ...

    def count(self, collection: Collection) -> int:
        """How many records of it take part: are shared here, or known to the store."""
        ...

    def waiting(self, collection: Collection, *, refused: bool = False) -> list[str]:
        """The ids of the records that may differ from what the store has, in the order in which they are to be sent.
        Those that were refused as they are count only where ``refused`` says so."""
        ...

    def read(self, collection: Collection, ids: Sequence[str]) -> dict[str, Mine]:
        """Records by id; those that neither this workspace nor the store has are missing."""
        ...

    def assets_of(self, campaigns: Sequence[str]) -> dict[str, list[str]]:
        """The hashes of the files that campaigns use, by campaign, as far as the store is not known to have them."""
        ...

    def asset(self, sha256: str) -> tuple[Asset, bytes] | None:
        """A file; None where it is not here."""
        ...

    def expect(self, collection: Collection, records: Mapping[str, Tree]) -> None:
        """These have come, and may have to be stored soon: what can be got ready for that, may be, at the side."""
        ...

    def lacking(self) -> list[str]:
        """The hashes of the files that shared campaigns use, neither archived nor deleted ones, and that aren't
        here."""
        ...

    def change(self) -> AbstractContextManager["LocalChange"]:
        """One transaction: all that is done inside is there afterwards, or (an exception) nothing."""
        ...


class LocalChange(Protocol):
    """A transaction of the workspace."""

    def read(self, collection: Collection, ids: Sequence[str]) -> dict[str, Mine]:
        """See ``LocalStore.read``; as it stands now."""
        ...

    def store(self, collection: Collection, records: Mapping[str, Tree | None]) -> dict[str, str]:
        """Let the workspace have these, shared (None: deleted; what others still use stays, unshared). The ids of those
        that could not be stored as they are, with the reason: the rest is stored, and read back as it was given."""
        ...

    def agree(self, collection: Collection, agreed: Mapping[str, Agreed | None]) -> None:
        """Remember what the store has (None: nothing); behind ``store``. A record waits from now on exactly as long as
        ``states.waits`` says so."""
        ...

    def sending(self, collection: Collection, texts: Mapping[str, str]) -> None:
        """Remember in ``Agreed.sent`` what goes out now, by id; of a record that the store is not known to have,
        too."""
        ...

    def move(self, collection: Collection, cursor: str | None) -> None:
        """Everything up to that cursor was dealt with."""
        ...

    def join(self, team: str) -> None:
        """Remember which team store this workspace belongs to (``LocalStore.team``)."""
        ...

    def uploaded(self, hashes: Sequence[str]) -> None:
        """The store has these files."""
        ...

    def forget_uploads(self) -> None:
        """The store may have lost files."""
        ...

    def keep_asset(self, asset: Asset, data: bytes) -> None:
        """Keep a file that came from the store."""
        ...
