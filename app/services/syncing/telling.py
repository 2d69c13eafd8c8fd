"""What waits for the person, in the words of the form: each place with what stands on either side."""

from collections.abc import Sequence
from typing import Any, Literal

import msgspec
from msgspec import UNSET, Struct

from app.domain import paths
from app.domain.deltas import Delta
from app.domain.message import Media
from app.domain.tree import Tree, is_object
from app.domain.worddiff import Span
from app.services.syncing.clashes import Clash, is_order
from app.services.syncing.conflicts import Conflict
from app.services.syncing.wire import Unfit, campaign_in
from app.services.versions.comparing import Comparing
from app.services.versions.names import Names
from app.services.versions.places import ELEMENTS, SLIDE, SLIDE_LIST, WHOLE
from app.services.versions.values import as_json, shown, summary
from app.sync.merge.elements import by_id
from app.sync.merge.places import value_at
from app.sync.states import WHOLE as WHOLE_PATH

Kind = Literal["value", "picture", "order", "whole"]
OF_NAMES: dict[str, str] = {
    "name": "Name",
    "description": "Description",
    "color": "Colour",
    "key": "Key",
    "alias_of": "Part of",
    "names": "Name",
    "subscribed": "Subscribed from the start",
    "position": "Place in the list",
    "rule": "Rule",
}
"""The fields of labels, subscriptions and segments."""


class Told(Struct, frozen=True, kw_only=True):
    """What one side has. ``spans``: how it differs from what both began with, where people wrote it. ``media`` is a
    picture, ``items`` an order. ``reason``: why it can't be taken. Nothing at all: there is nothing."""

    text: str = ""
    spans: tuple[Span, ...] = ()
    media: Media | None = None
    items: tuple[str, ...] = ()
    reason: str = ""


class Line(Struct, frozen=True, kw_only=True):
    """One place. ``place`` leads to it as in ``Difference``; ``slide`` is the id of the slide that it belongs to.
    ``before`` is what both began with."""

    path: str
    kind: Kind
    place: tuple[str, ...]
    mine: Told
    theirs: Told
    slide: str = ""
    before: str = ""


def tell(conflict: Conflict, names: Names) -> tuple[Line, ...]:
    """Every place, those of slides first and in the order of the slides."""
    telling = _Telling(conflict, names)
    order = [*(by_id(value_at(conflict.mine, "message/slides")) or {})]
    lines = [telling.line(each) for each in conflict.fields]
    return tuple(sorted(lines, key=lambda line: order.index(line.slide) if line.slide in order else len(order)))


class _Telling:
    def __init__(self, conflict: Conflict, names: Names) -> None:
        self._conflict = conflict
        self._names = names
        self._refused = _refusal(conflict)
        campaign = conflict.collection == "campaigns"
        trees = [conflict.mine, *([] if self._refused else [conflict.theirs])]
        self._comparing = Comparing(trees, names) if campaign else None

    def line(self, clash: Clash) -> Line:
        steps = paths.split(clash.path)
        slide = steps[2] if steps[:2] == SLIDE_LIST and len(steps) > 2 else ""
        if clash.path == WHOLE_PATH:
            return self._whole(clash)
        begun: Any = clash.base
        if self._comparing is not None and is_order(begun) and by_id(value_at(self._conflict.mine, clash.path)):
            place = self._comparing.difference(Delta(path=clash.path, kind="moved", old=begun, new=begun)).place
            mine, theirs = (Told(items=self._items(clash.path, begun, ids)) for ids in (clash.mine, clash.theirs))
            before = ", ".join(self._items(clash.path, begun, begun))
            return Line(
                path=clash.path, kind="order", place=place, mine=mine, theirs=theirs, slide=slide, before=before
            )
        return self._value(clash, slide)

    def _whole(self, clash: Clash) -> Line:
        mine, theirs = (_summary(tree) for tree in (self._conflict.mine, self._conflict.theirs))
        place = (self._names.word(WHOLE),)
        refused = Told(text=theirs, reason=self._refused)
        return Line(path=clash.path, kind="whole", place=place, mine=Told(text=mine), theirs=refused)

    def _items(self, path: str, begun: Sequence[str], ids: Any) -> tuple[str, ...]:
        """Elements by their texts, those without one by their old places."""
        trees = (self._conflict.theirs, self._conflict.mine)
        found = {id: each for tree in trees for id, each in (by_id(value_at(tree, path)) or {}).items()}
        numbers = {id: str(n) for n, id in enumerate(begun, 1)}
        frame = self._names.word(SLIDE if paths.split(path) == SLIDE_LIST else ELEMENTS[paths.split(path)[-1]][0])
        texts = {id: " ".join(summary(each).split()) for id, each in found.items()}
        return tuple(texts.get(id) or frame.format(n=numbers.get(id, "")).strip() for id in ids)

    def _value(self, clash: Clash, slide: str) -> Line:
        base, mine, theirs = (None if value is UNSET else value for value in (clash.base, clash.mine, clash.theirs))
        pictured = any(is_object(value) and "kind" in value and "mime" in value for value in (base, mine, theirs))
        place, before, _ = self._read(clash.path, None, base)
        sides: list[Told] = []
        for value in (mine, theirs):
            read_place, text, spans = self._read(clash.path, base, value)
            place = read_place or place
            sides.append(Told(text=text, spans=spans, media=_media(value) if pictured else None))
        return Line(
            path=clash.path,
            kind="picture" if pictured else "value",
            place=place,
            mine=sides[0],
            theirs=sides[1],
            slide=slide,
            before=before,
        )

    def _read(self, path: str, base: Any, value: Any) -> tuple[tuple[str, ...], str, tuple[Span, ...]]:
        """Place, text, and how the text became so."""
        if self._comparing is None:
            return self._of_a_name(path), self._plain(path, value), ()
        kind = "added" if base is None else "removed" if value is None else "changed"
        found = self._comparing.difference(Delta(path=path, kind=kind, old=base, new=value))
        return found.place, found.new, found.spans

    def _of_a_name(self, path: str) -> tuple[str, ...]:
        first, *rest = paths.split(path)
        word = self._names.word(OF_NAMES.get(first, first.replace("_", " ")))
        return (*(self._names.language(code) for code in rest), word)

    def _plain(self, path: str, value: Any) -> str:
        return as_json(value) if is_object(value) else shown(value, self._names.word)


def _media(value: Any) -> Media | None:
    try:
        return msgspec.convert(value, Media | None)
    except msgspec.ValidationError:
        return None


def _refusal(conflict: Conflict) -> str:
    """Why theirs can't stand here as a whole, "" where it can."""
    if conflict.collection != "campaigns":
        return ""
    try:
        campaign_in(conflict.id, conflict.theirs)
    except Unfit as unfit:
        return str(unfit)
    return ""


def _summary(tree: Tree) -> str:
    """A record as a whole: its name, and what its first slide says."""
    slides = by_id(value_at(tree, "message/slides")) or {}
    first = next((text for each in slides.values() if (text := str(value_at(each, "title/text") or ""))), "")
    return "\n".join(filter(None, (str(tree.get("name", "")), first)))
