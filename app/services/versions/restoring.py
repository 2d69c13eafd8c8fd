"""The way from what is stored back to a document of before."""

from collections.abc import Sequence

from msgspec import Struct

from app.domain.campaign import Campaign, to_tree
from app.domain.edits import Edit
from app.domain.record import differences
from app.domain.tree import Tree
from app.services.ports import CATEGORIES, LABELS, NameKind, Reader
from app.services.versions.names import name_of_gone

KEPT = ("id", "created", "changed", "author", "shared")
"""What stays as it is now: where the campaign comes from, when it was changed, and whom it is shared with."""


class Way(Struct, frozen=True, kw_only=True):
    """``lost`` are the names of the labels and subscriptions that are no more, and were left out."""

    edits: tuple[Edit, ...]
    lost: tuple[str, ...] = ()


def way(reader: Reader, stored: Campaign, document: Campaign) -> Way:
    """How ``stored`` becomes ``document`` again."""
    now, wanted = to_tree(stored), to_tree(document)
    wanted.update({key: now[key] for key in KEPT})
    lost = [*_without_gone(reader, LABELS, wanted), *_without_gone(reader, CATEGORIES, wanted)]
    return Way(edits=tuple(differences(now, wanted)), lost=tuple(lost))


def _without_gone(reader: Reader, kind: NameKind, wanted: Tree) -> Sequence[str]:
    """Leaves in ``wanted`` those that there are; the names of the others."""
    every = reader.labels() if kind == LABELS else reader.categories()
    known = {named.id for named in every}
    alive = reader.survivors(kind, wanted[kind])
    wanted[kind] = [id for id in alive if id in known]
    return [name_of_gone(reader, kind, id) for id in alive if id not in known]
