"""Records as they travel, and back."""

from collections.abc import Iterator
from typing import Any
from zlib import crc32

import msgspec

from app.domain.campaign import MAX_DEPTH, Campaign, strict
from app.domain.errors import UserError
from app.domain.segments import Segment
from app.domain.tree import Tree, depth, is_object
from app.services.ports import ALIAS, Category, Named, NameKind, unpack_name
from app.sync.states import spelled

SHARED = "shared"
TOO_DEEP = f"It nests deeper than {MAX_DEPTH} levels"
FIELDS: dict[NameKind, frozenset[str]] = {
    "labels": frozenset((*Named.__struct_fields__, ALIAS)),
    "categories": frozenset((*Category.__struct_fields__, ALIAS)),
}


class Unfit(Exception):
    """What came can't be stored here. ``str`` says why, in a sentence for people."""


def campaign_out(document: Tree) -> Tree:
    """A campaign's document as it travels."""
    return {key: value for key, value in document.items() if key != SHARED}


def campaign_in(id: str, tree: Tree, spelling: bytes | None = None) -> Campaign:
    """The shared campaign that came under ``id``; how it is ``spelled``, where that is known. Raises ``Unfit``."""
    if tree.get("id") != id or spelling is None or not is_shallow(spelling):
        _refuse_other_id(id, tree)
    try:
        return strict({**tree, SHARED: True}, "What came")
    except UserError as error:
        raise Unfit(error.sentence()) from None


def name_in(kind: NameKind, id: str, tree: Tree) -> tuple[Named, str | None]:
    """The label or subscription that came under ``id``, and what it leads to. Raises ``Unfit``."""
    _refuse_other_id(id, tree)
    if not FIELDS[kind] >= tree.keys():
        raise Unfit("It was made by a newer version of Galley: update this one, then sync again")
    try:
        return unpack_name(kind, tree)
    except UserError as error:
        raise Unfit(error.sentence()) from None


def segment_out(segment: Segment) -> Tree | None:
    """A segment as it travels; None of a list of recipients, which never does."""
    if segment.rule is None:
        return None
    return {key: value for key, value in msgspec.to_builtins(segment).items() if key != "members"}


def segment_in(id: str, tree: Tree) -> Segment:
    """The segment that came under ``id``. Raises ``Unfit``."""
    _refuse_other_id(id, tree)
    try:
        segment = msgspec.convert(tree, Segment)
    except msgspec.ValidationError as error:
        raise Unfit(f"It is no segment that this version of Galley knows: {error}") from None
    if segment.rule is None:
        raise Unfit("It is a list of recipients, and those are not taken from a team")
    return segment


def mark_of(tree: Tree | None) -> int:
    """What tells one state of a label, a subscription or a segment from the next."""
    return crc32(spelled(tree))


def is_shallow(spelling: bytes) -> bool:
    """Whether a record holds too few lists and objects to nest deeper than ``MAX_DEPTH``."""
    return spelling.count(b"{") + spelling.count(b"[") < MAX_DEPTH


def files_of(document: Tree) -> Iterator[str]:
    """The hashes of the files that a campaign's document shows."""
    for slide in document["message"]["slides"]:
        yield from _hash(slide["media"])
        yield from _hash(slide["icon"])
    for variant in document["variants"]:
        for value in variant["values"].values():
            yield from _hash(value)


def _hash(media: Any) -> Iterator[str]:
    sha256 = media.get("sha256") if is_object(media) else None
    if isinstance(sha256, str):
        yield sha256


def _refuse_other_id(id: str, tree: Tree) -> None:
    if tree.get("id") != id:
        raise Unfit(f"It has another id inside than it is kept under: {tree.get('id')}")
    if depth(tree) > MAX_DEPTH:
        raise Unfit(TOO_DEEP)
