"""Edits: what people do to a campaign, as frozen values, each with its inverse.

An edit works on the *record*: the document's plain tree, plus ``@bin``, the instant at which it was deleted (or None).
"""

import json
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import msgspec
from msgspec import Struct

from app.domain import paths
from app.domain.errors import UserError
from app.domain.tree import Tree, is_list, is_object, same

BIN = "@bin"


class SetValue(Struct, frozen=True, tag="set", tag_field="do", forbid_unknown_fields=True, omit_defaults=True):
    """Put ``value`` at ``path``; the last step may be a new key of an object, in front of the key ``before``
    (None, or a key that is gone: last). The order of keys is part of custom data and of imported messages."""

    path: str
    value: Any
    before: str | None = None


class Unset(Struct, frozen=True, tag="unset", tag_field="do", forbid_unknown_fields=True):
    """Take the key at ``path`` out of its object."""

    path: str


class Insert(Struct, frozen=True, tag="insert", tag_field="do", forbid_unknown_fields=True):
    """Put ``item`` (an object with an id) into the list at ``path``, behind the element ``after`` (None: first).

    An ``after`` that is gone puts it last.
    """

    path: str
    item: dict[str, Any]
    after: str | None = None


class Remove(Struct, frozen=True, tag="remove", tag_field="do", forbid_unknown_fields=True):
    """Take the element at ``path`` out of its list."""

    path: str


class Move(Struct, frozen=True, tag="move", tag_field="do", forbid_unknown_fields=True):
    """Put the element at ``path`` behind its sibling ``after`` (None: first)."""

    path: str
    after: str | None = None


class Include(Struct, frozen=True, tag="include", tag_field="do", forbid_unknown_fields=True):
    """Put ``value`` into the list of texts at ``path``, which holds each text once, behind the text ``after`` (None:
    first). An ``after`` that is gone puts it last; a value that is there already stays where it is."""

    path: str
    value: str
    after: str | None = None


class Exclude(Struct, frozen=True, tag="exclude", tag_field="do", forbid_unknown_fields=True):
    """Take ``value`` out of the list of texts at ``path``, if it is there."""

    path: str
    value: str


class Create(Struct, frozen=True, tag="create", tag_field="do", forbid_unknown_fields=True):
    """Bring the campaign into being."""

    record: dict[str, Any]


class Erase(Struct, frozen=True, tag="erase", tag_field="do", forbid_unknown_fields=True):
    """Undo of ``Create``: the campaign is gone."""


Edit = SetValue | Unset | Insert | Remove | Move | Include | Exclude | Create | Erase
Step = tuple[Edit, Edit]
"""An edit and the edit that takes it back."""


class EditRefused(UserError):
    """An edit that does not fit the document it was meant for."""


def encode_edit(edit: Edit) -> str:
    """The edit as JSON text."""
    try:
        return msgspec.json.encode(edit).decode()
    except UnicodeEncodeError:  # half characters, which UTF-8 can't hold
        return json.dumps(msgspec.to_builtins(edit), separators=(",", ":"))


def decode_edit(text: str) -> Edit:
    """The edit behind ``encode_edit``'s text."""
    return msgspec.convert(json.loads(text), Edit)


def path_of(edit: Edit) -> str:
    """The place that an edit changes, as a stored path."""
    match edit:
        case SetValue() | Unset() | Remove() | Move() | Include() | Exclude():
            return edit.path
        case Insert():
            return paths.join((*paths.split(edit.path), str(edit.item.get("id", ""))))
        case Create() | Erase():
            return ""


def apply(record: Tree | None, edit: Edit) -> tuple[Tree | None, Edit]:
    """The record after ``edit``, and the edit that takes it back. ``record`` itself is left as it was.

    Raises ``EditRefused`` where the place does not exist.
    """
    if isinstance(edit, Create):
        if record is not None:
            raise EditRefused("The campaign exists already")
        return edit.record, Erase()
    if record is None:
        raise EditRefused("The campaign is not in this workspace any more")
    if isinstance(edit, Erase):
        return None, Create(record)
    steps = paths.split(edit.path)
    try:
        if isinstance(edit, Insert):
            return _at(record, steps, partial(_insert, edit))
        if isinstance(edit, Include | Exclude):
            return _at(record, steps, partial(_gather, edit))
        if not steps:
            raise KeyError("")
        return _at(record, steps[:-1], partial(_change, edit, steps[-1]))
    except (KeyError, TypeError, AttributeError):
        raise EditRefused("That place is not in the campaign any more", f"Nothing is at {edit.path}") from None


def apply_all(record: Tree | None, edits: Sequence[Edit]) -> tuple[Tree | None, list[Edit]]:
    """The record after all ``edits`` in turn, and the inverses in the order in which they are to be applied."""
    inverses: list[Edit] = []
    for edit in edits:
        record, inverse = apply(record, edit)
        inverses.append(inverse)
    return record, inverses[::-1]


def perform(record: Tree | None, edits: Sequence[Edit]) -> tuple[Tree | None, list[Step]]:
    """The record after all ``edits`` in turn, and each edit that changed something, with its inverse."""
    steps: list[Step] = []
    for edit in edits:
        after, inverse = apply(record, edit)
        if not same(record, after):
            steps.append((edit, inverse))
        record = after
    return record, steps


def _at(node: Any, steps: paths.Steps, change: Callable[[Any], tuple[Any, Edit]]) -> tuple[Any, Edit]:
    """``node`` with ``change`` carried out at ``steps``; everything off the path is shared."""
    if not steps:
        return change(node)
    inner, inverse = _at(paths.child(node, steps[0]), steps[1:], change)
    if is_object(node):
        return {**node, steps[0]: inner}, inverse
    index = paths.position(node, steps[0])
    return [*node[:index], inner, *node[index + 1 :]], inverse


def _insert(edit: Insert, items: Any) -> tuple[Any, Edit]:
    if not is_list(items):
        raise KeyError(edit.path)
    items = list(items)
    if any(item["id"] == edit.item["id"] for item in items):
        raise EditRefused("That element is in the campaign already")
    items.insert(_behind(items, edit.after), edit.item)
    return items, Remove(path_of(edit))


def _gather(edit: Include | Exclude, values: Any) -> tuple[Any, Edit]:
    if not is_list(values):
        raise KeyError(edit.path)
    if isinstance(edit, Include):
        if edit.value in values:
            return values, edit
        before = 0 if edit.after is None else values.index(edit.after) + 1 if edit.after in values else len(values)
        return [*values[:before], edit.value, *values[before:]], Exclude(edit.path, edit.value)
    if edit.value not in values:
        return values, edit
    index = values.index(edit.value)
    rest = [*values[:index], *values[index + 1 :]]
    return rest, Include(edit.path, edit.value, values[index - 1] if index else None)


def _behind(items: list[Any], after: str | None) -> int:
    if after is None:
        return 0
    try:
        return paths.position(items, after) + 1
    except KeyError:
        return len(items)


def _change(edit: SetValue | Unset | Remove | Move, step: str, parent: Any) -> tuple[Any, Edit]:
    if isinstance(edit, SetValue):
        return _set(parent, step, edit)
    if isinstance(edit, Unset):
        rest = {**parent}
        keys = [*rest, None]
        return rest, SetValue(edit.path, rest.pop(step), keys[keys.index(step) + 1])
    items = list(parent)
    index = paths.position(items, step)
    before: str | None = items[index - 1]["id"] if index else None
    item = items.pop(index)
    if isinstance(edit, Remove):
        return items, Insert(paths.join(paths.split(edit.path)[:-1]), item, before)
    items.insert(_behind(items, edit.after), item)
    return items, Move(edit.path, before)


def _set(parent: Any, step: str, edit: SetValue) -> tuple[Any, Edit]:
    if is_object(parent):
        inverse: Edit = SetValue(edit.path, parent[step]) if step in parent else Unset(edit.path)
        return _with_key(parent, step, edit), inverse
    index = paths.position(parent, step)
    return [*parent[:index], edit.value, *parent[index + 1 :]], SetValue(edit.path, parent[index])


def _with_key(parent: Tree, step: str, edit: SetValue) -> Tree:
    if step in parent or edit.before not in parent:
        return {**parent, step: edit.value}
    keys = list(parent)
    keys.insert(keys.index(edit.before), step)
    return {key: edit.value if key == step else parent[key] for key in keys}
