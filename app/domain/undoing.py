"""Taking a group of edits back: in reverse order, each only where what it did still stands."""

from collections.abc import Iterable, Sequence

from app.domain.edits import Create, Edit, EditRefused, Erase, SetValue, Step, apply, path_of
from app.domain.history import Group, GroupKind, JournalRow, stands
from app.domain.tree import Tree, same

STAMP = "changed"
"""The path at which every group leaves the instant of the change."""


class Overtaken(Exception):
    """An edit that can't be taken back, because its place is no longer as the edit left it."""

    def __init__(self, row: JournalRow) -> None:
        super().__init__(path_of(row.edit))
        self.row = row


def is_stamp(edit: Edit) -> bool:
    """Whether the edit only says when the campaign was changed."""
    return isinstance(edit, SetValue) and edit.path == STAMP


def take_back(record: Tree | None, rows: Sequence[JournalRow], now: str) -> tuple[Tree | None, list[Step]]:
    """The record without what ``rows`` (oldest first) did, and the steps that led there.

    The stamp of before comes back where nobody has changed the campaign since; else it becomes ``now``.
    Raises ``Overtaken``.
    """
    steps: list[Step] = []
    for row in reversed(rows):
        after, step = _take_back(record, row, now)
        if not same(record, after):
            steps.append(step)
        record = after
    return record, steps


def _take_back(record: Tree | None, row: JournalRow, now: str) -> tuple[Tree | None, Step]:
    edit = row.inverse
    if not stands(record, row.edit):
        if not is_stamp(row.edit):
            raise Overtaken(row)
        edit = SetValue(STAMP, now)
    try:
        after, inverse = apply(record, edit)
    except EditRefused:
        raise Overtaken(row) from None
    return after, (edit, inverse)


def latest(groups: Iterable[Group], target: str, kind: GroupKind) -> str:
    """The newest group that did what ``target`` once did (``kind`` edit or redo), or that undid it."""
    doing = ("undo",) if kind == "undo" else ("edit", "redo")
    found = [group.id for group in groups if group.kind in doing and target in (group.id, group.target)]
    return found[-1]


def about_existence(rows: Iterable[JournalRow]) -> bool:
    """Whether a group brought a campaign into being, or took it out of it."""
    return any(isinstance(row.edit, Create | Erase) for row in rows)
