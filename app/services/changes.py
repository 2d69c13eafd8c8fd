"""What a mutation reports, and what it is to be remembered by."""

from msgspec import Struct

from app.domain.history import GroupKind, OriginName
from app.services.ports import Stored


class Changed(Struct, frozen=True, kw_only=True):
    """What happened to one campaign.

    ``stored`` is the campaign now (None: it is gone), ``paths`` the stored paths that changed (the empty path: all of
    it), ``seq`` the last journal row about it. ``group`` is None where nothing changed. ``label`` says what was done,
    or what was undone or redone.
    """

    id: str
    stored: Stored | None
    paths: tuple[str, ...] = ()
    seq: int
    group: str | None = None
    label: str = ""


class Note(Struct, frozen=True, kw_only=True):
    """What the journal keeps about a group beside its edits (see ``domain.history.Group``)."""

    group: str
    origin: OriginName
    kind: GroupKind = "edit"
    target: str | None = None
    label: str = ""
