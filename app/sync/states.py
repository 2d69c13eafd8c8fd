"""What is to be done about a record, by what stands here and what stands in the team store. No clock decides anything;
revisions and contents do."""

import json
from typing import Any

from msgspec import UNSET, Struct, UnsetType
from msgspec.json import Encoder
from msgspec.structs import replace

from app.domain.tree import Tree, same
from app.sync.merge.held import project, restore, stands
from app.sync.merge.merging import begun, merge
from app.sync.merge.shape import Shape
from app.sync.merge.values import Collision
from app.sync.values import Agreed, Held, Mine, Remote, What

WHOLE = ""
"""The path of a whole record."""
_SPELLING = Encoder(order="deterministic")


class Resolution(Struct, frozen=True, kw_only=True):
    """``agreed`` is what is known of the store from now on; ``store`` what this workspace is to have (None: deleted),
    UNSET where it keeps what it has. ``what`` is told to people, None where there is nothing to tell."""

    agreed: Agreed | None
    store: Tree | UnsetType | None = UNSET
    what: What | None = None
    fields: tuple[str, ...] = ()
    reason: str = ""
    sent: bool = False


def known(mine: Mine) -> Agreed | None:
    """What the store has, as far as this workspace knows; None where it has nothing."""
    return mine.agreed if mine.agreed and mine.agreed.revision else None


def projected(mine: Mine) -> Tree | None:
    """What the store is to have: mine, but for the places that wait for the person, which stay as the store has them.
    None: nothing."""
    agreed = known(mine)
    if agreed is None or not agreed.held:
        return mine.data
    if _whole(agreed):
        return agreed.base
    return None if mine.data is None else project(mine.data, agreed.held, agreed.base)


def dirty(mine: Mine) -> bool:
    """Whether the store is to have something else than it has. By content: what was changed and changed back is not."""
    agreed = known(mine)
    return not same(projected(mine), agreed and agreed.base)


def waits(mine: Mine, *, refused: bool = False) -> bool:
    """Whether a record is to be sent: ``dirty``, and not ``refused`` as it is."""
    return (refused or not is_parked(mine)) and dirty(mine)


def is_parked(mine: Mine) -> bool:
    """Whether the store refused a record as it is."""
    return mine.agreed is not None and bool(mine.agreed.refused) and mine.agreed.mark == mine.mark


def spelled(data: Tree | None) -> bytes:
    """A record as JSON in which equal records are alike; nothing of a deletion."""
    if data is None:
        return b""
    try:
        return _SPELLING.encode(data)
    except UnicodeEncodeError:  # half characters, which UTF-8 can't hold
        return json.dumps(data, sort_keys=True, separators=(",", ":")).encode()


def resolve(mine: Mine, theirs: Remote, shape: Shape) -> Resolution:
    """The table: what becomes of ``mine``, now that the store has ``theirs``."""
    agreed = known(mine)
    if agreed and agreed.revision == theirs.revision:
        return Resolution(agreed=mine.agreed)
    if theirs.data is None:
        return _gone(mine, agreed)
    if mine.agreed and mine.agreed.sent and same(json.loads(mine.agreed.sent), theirs.data):
        return Resolution(agreed=taken(mine, theirs.revision, theirs.data), what="pushed", sent=True)
    if agreed and same(theirs.data, agreed.base):
        return Resolution(agreed=replace(agreed, revision=theirs.revision, sent=""))
    if mine.data is None:
        return Resolution(agreed=Agreed(theirs.revision, theirs.data), store=theirs.data, what="pulled")
    return _meet(mine, mine.data, theirs.revision, theirs.data, shape)


def rewound(mine: Mine, theirs: Remote) -> Resolution:
    """The store went back to ``theirs``, an earlier state: mine stays, and goes there again."""
    if theirs.data is None:
        return Resolution(agreed=None)
    return Resolution(agreed=taken(mine, theirs.revision, theirs.data))


def taken(mine: Mine, revision: str, data: Tree) -> Agreed:
    """The store has ``data`` now, and mine stays as it is."""
    held = mine.agreed.held if mine.agreed else ()
    here = mine.data
    left = held if here is None else tuple(each for each in held if stands(each, here, data))
    return Agreed(revision, data, left)


def stored(mine: Mine, before: str | None, sent: Tree | None, revision: str) -> Resolution:
    """The store took ``sent`` in place of the revision ``before``. What was typed meanwhile stays to be sent."""
    agreed = known(mine)
    if (agreed and agreed.revision) != before:
        return Resolution(agreed=mine.agreed)
    if sent is None:
        return Resolution(agreed=None, what="deleted", sent=True)
    return Resolution(agreed=taken(mine, revision, sent), what="pushed", sent=True)


def parked(mine: Mine, mark: int, reason: str) -> Resolution:
    """The store does not take what was here when the mark was ``mark``."""
    agreed = mine.agreed or Agreed("", {})
    told = replace(agreed, refused=reason, mark=mark, sent="")
    return Resolution(agreed=told, what="refused", reason=reason, sent=True)


def unfit(mine: Mine, theirs: Remote, reason: str) -> Resolution:
    """What came out can't stand here. What there is here stays, and waits for the person as a whole; what there is
    nothing of here is left alone, and never taken for deleted."""
    if theirs.data is None or (mine.data is None and known(mine) is None):
        return Resolution(agreed=mine.agreed, what="refused", reason=reason)
    base = _beginning(known(mine))
    held = Held(WHOLE, UNSET if base is None else base)
    agreed = Agreed(theirs.revision, theirs.data, (held,))
    return Resolution(agreed=agreed, what="conflict", fields=(WHOLE,), reason=reason)


def _gone(mine: Mine, agreed: Agreed | None) -> Resolution:
    if agreed is None:
        return Resolution(agreed=mine.agreed)
    if mine.data is not None and same(mine.data, _beginning(agreed)):
        return Resolution(agreed=None, store=None, what="deleted")
    return Resolution(agreed=None)


def _meet(mine: Mine, data: Tree, revision: str, theirs: Tree, shape: Shape) -> Resolution:
    agreed = known(mine)
    base = _beginning(agreed)
    held = () if agreed is None or _whole(agreed) else agreed.held
    if same(data, theirs):
        return Resolution(agreed=Agreed(revision, theirs))
    merged = merge(_begun(mine, base, theirs, shape), project(data, held, base or {}), theirs, shape)
    if same(data, base):
        return Resolution(agreed=Agreed(revision, theirs), store=theirs, what="pulled", fields=merged.taken)
    tree = restore(merged.tree, held, data)
    waiting = (*held, *map(_held, merged.collisions))
    left = tuple(each for each in waiting if stands(each, tree, theirs))
    paths = tuple(each.path for each in merged.collisions)
    return Resolution(
        agreed=Agreed(revision, theirs, left),
        store=UNSET if same(tree, data) else tree,
        what="conflict" if paths else "merged" if merged.taken else None,
        fields=paths or merged.taken,
    )


def _begun(mine: Mine, base: Tree | None, theirs: Tree, shape: Shape) -> Tree | None:
    sent = mine.agreed.sent if mine.agreed else ""
    return begun(base, json.loads(sent), theirs, shape) if sent else base


def _held(collision: Collision) -> Held:
    return Held(collision.path, collision.base)


def _beginning(agreed: Agreed | None) -> Any:
    """What both sides began with; None where each made its own."""
    if agreed is None:
        return None
    if not _whole(agreed):
        return agreed.base
    base = next(each.base for each in agreed.held if each.path == WHOLE)
    return None if base is UNSET else base


def _whole(agreed: Agreed) -> bool:
    return any(each.path == WHOLE for each in agreed.held)
