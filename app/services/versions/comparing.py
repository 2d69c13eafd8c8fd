"""Two documents side by side: the fields that differ, in the words of the form."""

from collections.abc import Sequence

from msgspec import Struct

from app.domain.campaign import Campaign, to_tree
from app.domain.deltas import Delta, DeltaKind, deltas
from app.domain.paths import split
from app.domain.tree import Tree, is_object
from app.domain.worddiff import Span, spans
from app.services.versions.names import Names
from app.services.versions.places import Places
from app.services.versions.values import as_json, readable, summary


class Difference(Struct, frozen=True, kw_only=True):
    """One field that differs. ``place`` leads to it in the words of the form (language, slide, field, part);
    ``old`` and ``new`` are what people read, "" for nothing. ``spans``: texts word by word, empty for all else.

    ``moved`` is the order of a list: ``old`` and ``new`` number its elements by their old places.
    """

    path: str
    kind: DeltaKind
    place: tuple[str, ...]
    old: str = ""
    new: str = ""
    spans: tuple[Span, ...] = ()


class Comparison(Struct, frozen=True, kw_only=True):
    """What differs, in the order of the document."""

    differences: tuple[Difference, ...] = ()

    @property
    def same(self) -> bool:
        """Nothing differs that people write."""
        return not self.differences


def compare(one: Campaign, other: Campaign, names: Names | None = None) -> Comparison:
    """What leads from ``one`` to ``other``."""
    comparing = Comparing((to_tree(other), to_tree(one)), names or Names())
    return Comparison(differences=tuple(map(comparing.difference, deltas(to_tree(one), to_tree(other)))))


class Comparing:
    """Tells differences by the places that the first of ``trees`` (documents) has that knows them."""

    def __init__(self, trees: Sequence[Tree], names: Names) -> None:
        self._names = names
        self._places = Places(trees, names)

    def difference(self, delta: Delta) -> Difference:
        """One of them in the words of the form."""
        moved = delta.kind == "moved"
        old, new = _order(delta) if moved else self._values(delta)
        return Difference(
            path=delta.path,
            kind=delta.kind,
            place=self._places.words(delta.path, order=moved),
            old=old,
            new=new,
            spans=spans(old, new) if self._is_text(delta) else (),
        )

    def _values(self, delta: Delta) -> tuple[str, str]:
        if any(is_object(value) and "id" in value for value in (delta.old, delta.new)):
            return (summary(delta.old) if delta.old else "", summary(delta.new) if delta.new else "")
        field = self._places.field(delta.path)
        old, new = (readable(value, delta.path, field, self._names) for value in (delta.old, delta.new))
        if old == new and delta.kind == "changed":
            return as_json(delta.old), as_json(delta.new)
        return old, new

    def _is_text(self, delta: Delta) -> bool:
        """Whether people write it, word by word."""
        if not (isinstance(delta.old, str) and isinstance(delta.new, str)):
            return False
        field = self._places.field(delta.path)
        return split(delta.path)[-1] in _WRITTEN or (field is not None and field.kind in ("text", "long_text"))


_WRITTEN = ("name", "text", "alt", "copy", "value")


def _order(delta: Delta) -> tuple[str, str]:
    number = {id: str(n) for n, id in enumerate(delta.old, 1)}
    return ", ".join(number.values()), ", ".join(number[id] for id in delta.new)
