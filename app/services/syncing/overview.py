"""What of a workspace waits for the team, or for the person, by name."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from app.domain.history import stacks
from app.services.ports import Reader
from app.services.syncing.standing import Standing
from app.sync.states import waits
from app.sync.values import COLLECTIONS, Collection, Mine

SHOWN = 50
"""Records that are named; the others are counted."""
Found = list[tuple[Collection, Mine]]


class Counts(Struct, frozen=True, kw_only=True):
    """Of records: those that are to be sent, those with places to choose, those that the store does not take."""

    waiting: int = 0
    conflicts: int = 0
    refused: int = 0


class Entry(Struct, frozen=True, kw_only=True):
    """One record. ``reason``: why the store does not take it."""

    collection: Collection
    id: str
    name: str
    reason: str = ""


class Overview(Struct, frozen=True, kw_only=True):
    """``can_undo``: a sync has changed something here that can be taken back."""

    counts: Counts = Counts()
    waiting: tuple[Entry, ...] = ()
    conflicts: tuple[Entry, ...] = ()
    refused: tuple[Entry, ...] = ()
    can_undo: bool = False


def counts(reader: Reader) -> Counts:
    """How many records wait, and for whom."""
    conflicts, refused = _troubles(reader)
    waiting = sum(len(Standing(reader).waiting(collection, refused=False)) for collection in COLLECTIONS)
    return Counts(waiting=waiting, conflicts=len(conflicts), refused=len(refused))


def overview(reader: Reader) -> Overview:
    """The same with names, as far as people read."""
    conflicts, refused = _troubles(reader)
    standing = Standing(reader)
    waiting = {collection: standing.waiting(collection, refused=False) for collection in COLLECTIONS}
    every: list[tuple[Collection, str]] = [(of, id) for of in reversed(COLLECTIONS) for id in waiting[of]]
    first = every[:SHOWN]
    found = {of: standing.read(of, [id for at, id in first if at == of]) for of in COLLECTIONS}
    return Overview(
        counts=Counts(
            waiting=sum(map(len, waiting.values())),
            conflicts=len(conflicts),
            refused=len(refused),
        ),
        waiting=tuple(_entry(of, id, found[of].get(id)) for of, id in first),
        conflicts=tuple(_entry(of, mine.id, mine) for of, mine in conflicts[:SHOWN]),
        refused=tuple(_entry(of, mine.id, mine) for of, mine in refused[:SHOWN]),
        can_undo=bool(stacks(reader.groups(None), ("sync",)).undo),
    )


def names(reader: Reader, wanted: Sequence[tuple[Collection, str]]) -> Mapping[tuple[Collection, str], str]:
    """What records are called that are here, deleted campaigns included; "" for those that are not."""
    campaigns = reader.document_rows([id for of, id in wanted if of == "campaigns"])
    found: dict[tuple[Collection, str], str] = dict.fromkeys(wanted, "")
    found |= {("campaigns", id): each.document["name"] for id, each in campaigns.items()}
    others: set[Collection] = {of for of, _ in wanted if of != "campaigns"}
    for of in others:
        every = _names(reader, of)
        found |= {(at, id): every.get(id, "") for at, id in wanted if at == of}
    return found


def _names(reader: Reader, of: Collection) -> Mapping[str, str]:
    if of == "segments":
        return {each.id: each.name for each in reader.segments()}
    return {id: tree["name"] for id, tree in reader.name_records("labels" if of == "labels" else "categories").items()}


def _troubles(reader: Reader) -> tuple[Found, Found]:
    """Records with places to choose, and those that the store does not take as they are."""
    troubles, standing = reader.team_troubles(), Standing(reader)
    every: Found = [
        (of, mine) for of in COLLECTIONS for mine in standing.read(of, [id for at, id in troubles if at == of]).values()
    ]
    held: Found = [(of, mine) for of, mine in every if mine.agreed and mine.agreed.held]
    refused: Found = [(of, mine) for of, mine in every if mine.agreed and mine.agreed.refused and not waits(mine)]
    return held, refused


def _entry(of: Collection, id: str, mine: Mine | None) -> Entry:
    reason = mine.agreed.refused if mine and mine.agreed else ""
    return Entry(collection=of, id=id, name=_name(mine), reason=reason)


def _name(mine: Mine | None) -> str:
    """A record that is deleted here is called what the store calls it."""
    tree = (mine.data or (mine.agreed.base if mine.agreed else None)) if mine else None
    return str((tree or {}).get("name", ""))
