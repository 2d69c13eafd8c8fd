"""What a mutation reports, and what it is to be remembered by."""

from collections.abc import Sequence

from msgspec import Struct

from app.domain.edits import Step
from app.domain.history import GroupKind, OriginName
from app.services.ports import NewRow, Stored, Transaction


class Changed(Struct, frozen=True, kw_only=True):
    """What happened to one campaign.

    ``stored`` is the campaign now (None: it is gone, or was taken back to where it was filed, along with others),
    ``paths`` the stored paths that changed (the empty path: all of
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


Journaled = tuple[str, Sequence[Step]]
"""A campaign (or a key of ``ports.name_key``), and what was done to it."""


def enter(transaction: Transaction, done: Sequence[Journaled], note: Note, *, author: str, at: str) -> int:
    """Write what was done into the journal; the last row's number. Without steps nothing is written."""
    return transaction.append(
        [NewRow(campaign=key, edit=edit, inverse=inverse) for key, steps in done for edit, inverse in steps],
        group=note.group,
        kind=note.kind,
        origin=note.origin,
        author=author,
        at=at,
        target=note.target,
        label=note.label,
    )
