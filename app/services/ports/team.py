"""What a workspace remembers of its team store, and what of it takes part."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from msgspec import Struct

from app.domain.campaign import Campaign
from app.domain.tree import Tree
from app.services.ports.filing import NameKind
from app.sync.values import Agreed, Collection

SHARE_NEW = "share_new"
"""The workspace setting that shares new campaigns at once."""


class TeamRecord(Struct, frozen=True, kw_only=True):
    """What is known of a record of the store. ``skipped``: the person took back that it came: while the campaign is
    not shared here, it is left as the store has it."""

    agreed: Agreed
    skipped: bool = False


class DocumentRow(Struct, frozen=True, kw_only=True):
    """A campaign's document as a plain tree, when it was deleted, and the last journal row about it."""

    document: Tree
    bin: str | None
    seq: int


class Ready(Struct, frozen=True):
    """A campaign, and what the workspace has made of it to store it: that is its own affair."""

    campaign: Campaign
    made: Any = None


class TeamReader(Protocol):
    """Reading what is known of the team store."""

    def team_records(self, collection: Collection, ids: Sequence[str] | None = None) -> dict[str, TeamRecord]:
        """What is known of these records, or (None) of all of a collection, by id."""
        ...

    def team_revisions(self, collection: Collection, ids: Sequence[str] | None = None) -> dict[str, str]:
        """The revisions of the records that the store is known to have, by id: of these, or (None) of all."""
        ...

    def team_troubles(self) -> list[tuple[Collection, str]]:
        """The records of which something is held or was refused."""
        ...

    def team_cursors(self) -> dict[Collection, str]:
        """How far each collection was read, by this schema or a newer one."""
        ...

    def unsynced(self) -> list[str]:
        """The ids of the campaigns that may differ from what the store has, the oldest change first."""
        ...

    def team_count(self) -> int:
        """How many campaigns are shared and not in the bin, or known to the store."""
        ...

    def ready(self, campaign: Campaign, came: Tree, spelling: bytes) -> Ready:
        """What ``TeamWriter.put_new`` needs of a campaign that came as ``came``, ``states.spelled`` so, and is not in
        the bin. May be called on any thread; nothing is looked up in the workspace."""
        ...

    def document_rows(self, campaigns: Sequence[str]) -> dict[str, DocumentRow]:
        """Those of ``campaigns`` (ids) that there are."""
        ...

    def name_records(self, kind: NameKind) -> dict[str, Tree]:
        """The records (``pack_name``) of all labels or categories, aliases included, by id."""
        ...

    def mentioned(self, kind: NameKind, ids: Sequence[str], *, shared: bool) -> set[str]:
        """Those of ``ids`` that campaigns have, by that id or by one that leads to it; with ``shared`` only shared
        campaigns that are not in the bin count."""
        ...

    def shared_segments(self) -> set[str]:
        """The ids of the segments that shared campaigns go by; none in the bin."""
        ...

    def team_assets(self, hashes: Sequence[str]) -> set[str]:
        """Those of ``hashes`` that the store is known to have."""
        ...

    def shown_since(self, seq: int) -> list[str]:
        """The ids of the campaigns that are shared, neither archived nor in the bin, and changed behind that number of
        the journal."""
        ...

    def coming(self) -> set[str]:
        """The campaigns of which it is known that not all of their files have come."""
        ...

    def naming_files(self, campaigns: Sequence[str]) -> list[str]:
        """Those of ``campaigns`` (ids) in whose documents the hash of a file stands, maybe some others."""
        ...

    def missing_media(self, hashes: Sequence[str]) -> list[str]:
        """Those of ``hashes`` that are not in the workspace, in their order."""
        ...


class TeamWriter(Protocol):
    """Writing it."""

    def put_team_records(self, collection: Collection, records: Mapping[str, TeamRecord | None]) -> None:
        """Remember what is known of records (None: nothing)."""
        ...

    def mark_synced(self, waiting: Mapping[str, bool]) -> None:
        """Remember of campaigns, by id, whether they wait to be sent as they are now."""
        ...

    def put_team_cursor(self, collection: Collection, cursor: str | None) -> None:
        """Remember how far a collection was read (None: not at all)."""
        ...

    def add_team_assets(self, hashes: Sequence[str]) -> None:
        """The store has these files."""
        ...

    def forget_team_assets(self) -> None:
        """It is not known which files the store has."""
        ...

    def set_coming(self, campaigns: Sequence[str]) -> None:
        """Remember that these campaigns, and no others, wait for files."""
        ...

    def put_new(self, campaigns: Sequence[Ready]) -> None:
        """Store campaigns that are not in the workspace as ``put`` does one by one."""
        ...
