"""The record that edits work on: the document's tree and ``@bin``."""

from typing import Any

import msgspec

from app.domain.campaign import MAX_DEPTH, Campaign, Instant, from_tree, to_tree
from app.domain.edits import BIN, Edit, EditRefused, SetValue, Unset
from app.domain.paths import join
from app.domain.tree import Tree, depth, is_list, is_object, same


def pack(campaign: Campaign, bin: str | None) -> Tree:
    """The record of a campaign; ``bin`` is the instant at which it was deleted."""
    return {**to_tree(campaign), BIN: bin}


def unpack(record: Tree | None) -> tuple[Campaign, str | None]:
    """The campaign and its ``bin``. Raises ``EditRefused`` where there is none, or schema 1 does not allow it."""
    if record is None:
        raise EditRefused("The campaign is not in this workspace any more")
    if depth(record) > MAX_DEPTH:
        raise EditRefused("That change does not fit the campaign", f"It nests deeper than {MAX_DEPTH} levels")
    try:
        return from_tree(document(record)), msgspec.convert(record.get(BIN), Instant | None)
    except msgspec.ValidationError as error:
        raise EditRefused("That change does not fit the campaign", str(error), "Correct the value") from None


def document(record: Tree) -> Tree:
    """The document's tree in a record."""
    return {key: value for key, value in record.items() if key != BIN}


def differences(old: Any, new: Any, at: tuple[str, ...] = ()) -> list[Edit]:
    """The edits that turn one tree into another. A list whose elements came, went or moved is set as a whole."""
    if is_object(old) and is_object(new):
        gone = [Unset(join((*at, key))) for key in old if key not in new]
        return [*gone, *(edit for key in new for edit in _at_key(old, new, key, at))]
    if (ids := _ids(old)) and ids == _ids(new):
        pairs = zip(ids, old, new, strict=True)
        return [edit for id, one, other in pairs for edit in differences(one, other, (*at, id))]
    return [] if same(old, new) else [SetValue(join(at), new)]


def _at_key(old: Tree, new: Tree, key: str, at: tuple[str, ...]) -> list[Edit]:
    place = (*at, key)
    return differences(old[key], new[key], place) if key in old else [SetValue(join(place), new[key])]


def _ids(items: Any) -> list[str]:
    """The ids of a list's elements, all of them or none."""
    ids: list[Any] = [item.get("id") if is_object(item) else None for item in items] if is_list(items) else []
    return ids if all(isinstance(id, str) for id in ids) and len(set(ids)) == len(ids) else []
