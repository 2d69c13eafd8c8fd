"""Labels and subscriptions that come into being in the step that first gives them to campaigns."""

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

from app.domain.edits import Create, Edit
from app.domain.ids import new_id
from app.services.organising.names import good_name
from app.services.organising.subscriptions import new_category
from app.services.ports import CATEGORIES, LABELS, Named, NameKind, Reader, name_key, pack_name


class Arrivals(Struct, frozen=True, kw_only=True):
    """``ids`` stand for the names that were asked for; ``edits`` (by ``name_key``) make those that are new."""

    ids: tuple[str, ...] = ()
    edits: Mapping[str, Sequence[Edit]] = {}


def arriving(reader: Reader, kind: NameKind, names: Sequence[str]) -> Arrivals:
    """What ``names`` need. One that the workspace has already is taken as it is. Raises ``UserError`` for a name that
    can't be one."""
    ids: list[str] = []
    new: list[Named] = []
    make = _MAKERS[kind](reader)
    for name in dict.fromkeys(good_name(kind, each) for each in names):
        there = reader.named(kind, name)
        if there is None:
            new.append(make(name))
        ids.append(there or new[-1].id)
    edits = {name_key(kind, each.id): [Create(pack_name(each))] for each in new}
    return Arrivals(ids=tuple(ids), edits=edits)


def _labels(_: Reader) -> Callable[[str], Named]:
    return lambda name: Named(id=new_id(), name=name)


def _categories(reader: Reader) -> Callable[[str], Named]:
    """Each behind the one before, with a key of its own."""
    known = list(reader.categories())

    def make(name: str) -> Named:
        made = new_category(name, known)
        known.append(made)
        return made

    return make


_MAKERS: Mapping[NameKind, Callable[[Reader], Callable[[str], Named]]] = {LABELS: _labels, CATEGORIES: _categories}
