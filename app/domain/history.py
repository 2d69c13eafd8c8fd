"""Undo: which group of edits is next, and whether it may still be taken back. Pure; the journal feeds it."""

from collections.abc import Iterable, Sequence
from typing import Any, Literal

from msgspec import Struct

from app.domain import paths
from app.domain.edits import (
    Create,
    Edit,
    Erase,
    Exclude,
    Include,
    Insert,
    Move,
    Remove,
    SetValue,
    Unset,
    path_of,
)
from app.domain.tree import same

OriginName = Literal["user", "cli", "sync", "bulk"]
GroupKind = Literal["edit", "undo", "redo"]

HUMAN: tuple[OriginName, ...] = ("user", "cli", "bulk")


class JournalRow(Struct, frozen=True, kw_only=True):
    """One edit as the journal keeps it. ``at`` is an instant in UTC."""

    seq: int
    group: str
    campaign: str
    author: str
    origin: OriginName
    edit: Edit
    inverse: Edit
    at: str


class Group(Struct, frozen=True, kw_only=True):
    """Edits that are undone together. ``target`` is the group that an undo or a redo was about."""

    id: str
    kind: GroupKind
    origin: OriginName
    first_seq: int
    last_seq: int
    target: str | None = None
    label: str = ""


class Stacks(Struct, frozen=True):
    """What can be undone and redone, the next one last."""

    undo: tuple[Group, ...] = ()
    redo: tuple[Group, ...] = ()


def stacks(groups: Iterable[Group], origins: Sequence[OriginName] = HUMAN) -> Stacks:
    """Replays the groups, oldest first. A new edit by one of ``origins`` clears what could be redone."""
    undo: dict[str, Group] = {}
    redo: dict[str, Group] = {}
    for group in groups:
        if group.kind == "edit":
            if group.origin in origins:
                undo[group.id] = group
                redo.clear()
        elif group.kind == "undo" and group.target in undo:
            redo[group.target] = undo.pop(group.target)
        elif group.kind == "redo" and group.target in redo:
            undo[group.target] = redo.pop(group.target)
    return Stacks(tuple(undo.values()), tuple(redo.values()))


def stands(record: Any, edit: Edit) -> bool:
    """Whether what ``edit`` did is still so in ``record``: only then can it be taken back without loss to others."""
    if record is None:
        return isinstance(edit, Erase)
    try:
        match edit:
            case SetValue():
                return same(paths.get(record, edit.path), edit.value)
            case Insert():
                return same(paths.get(record, path_of(edit)), edit.item)
            case Move():
                paths.get(record, edit.path)
                return True
            case Include():
                return edit.value in paths.get(record, edit.path)
            case Exclude():
                return edit.value not in paths.get(record, edit.path)
            case Create():
                return same({**record, "changed": None}, {**edit.record, "changed": None})
            case Remove() | Unset() | Erase():
                return not _exists(record, path_of(edit))
    except KeyError:
        return False


def _exists(record: Any, path: str) -> bool:
    try:
        paths.get(record, path)
    except KeyError:
        return False
    return True
