"""``PATH=VALUE`` as people type it on a command line, made into edits."""

from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from app.domain import paths
from app.domain.campaign import MAX_DEPTH, TooDeep, parse_json
from app.domain.edits import BIN, Edit, EditRefused, SetValue, apply
from app.domain.elements import is_element, with_ids
from app.domain.errors import UserError
from app.domain.record import pack, unpack
from app.domain.tree import Tree, depth, is_object

FIXED = frozenset({"id", "schema", "created", "changed", "origin", BIN})
"""What a campaign gets by being made, imported, edited or deleted, and not by hand."""


class Assignment(Struct, frozen=True):
    """A dotted path, lists by index, and the text of a value: JSON, else a string."""

    path: str
    value: str


def parse(text: str) -> Assignment:
    """``PATH=VALUE`` at the first equals sign. Raises ``UserError``."""
    path, sign, value = text.partition("=")
    if not path or not sign:
        raise UserError(f"{text!r} is not PATH=VALUE", next_step="Write for example name='Spring sale'")
    return Assignment(path, value)


def edits(record: Tree, assignments: Sequence[Assignment]) -> list[Edit]:
    """The edits behind ``assignments``, each of which may build on those before it.

    A value that is JSON, but not of the kind the place takes, is taken as a string where the place takes one.
    Raises ``UserError`` naming the path: it does not exist, can't be set by hand, or does not take the value.
    """
    made: list[Edit] = []
    unsure: list[str] = []
    fitting: Tree = record
    for assignment in assignments:
        path = _place(record, assignment.path)
        values = [_whole(path, value, assignment.path) for value in _values(assignment, len(paths.split(path)))]
        good = next((settled for value in values if (settled := _settled(fitting, SetValue(path, value)))), None)
        if good is None:
            unsure.append(assignment.path)
            made.append(SetValue(path, values[0]))
        else:
            fitting = good
            made.append(SetValue(path, _value(good, path, values)))
        record = apply(record, made[-1])[0] or record
    _refuse_misfit(record, unsure or [assignment.path for assignment in assignments])
    return made


def _place(record: Tree, dotted: str) -> str:
    try:
        path = paths.from_dotted(record, dotted)
    except KeyError as error:
        raise UserError(
            f"{dotted} is not in the campaign",
            f"There is nothing at {error.args[0]!r}",
            "Take a path that galley show has; a list of plain values is set as a whole",
        ) from None
    *parent, last = paths.split(path)
    if (parent or [last])[0] in FIXED or (last == "id" and is_element(paths.join(parent))):
        raise _fixed(dotted)
    return path


def _fixed(dotted: str) -> UserError:
    return UserError(f"{dotted} can't be set", "Galley keeps it", "Leave it out")


def _values(assignment: Assignment, depth_there: int) -> list[Any]:
    """What the text may mean, the likeliest first. Raises ``UserError`` for JSON too deep for its place."""
    try:
        value = parse_json(assignment.value)
        if depth(value) + depth_there > MAX_DEPTH:
            raise TooDeep
    except TooDeep as error:
        raise UserError(f"{assignment.path} can't be set like that", str(error), "Make it flatter") from None
    except ValueError:
        return [assignment.value]
    return [value] if isinstance(value, str) else [value, assignment.value]


def _whole(path: str, value: Any, dotted: str) -> Any:
    """``value`` with every id it needs: fresh ones, and for an element that is replaced its own."""
    value = with_ids(path, value)
    if not is_element(path) or not is_object(value):
        return value
    own = paths.split(path)[-1]
    if value.get("id", own) != own:
        raise _fixed(f"{dotted}.id")
    return {**value, "id": own}


def _settled(record: Tree, edit: Edit) -> Tree | None:
    """The record after ``edit`` as schema 1 spells it, None where it does not allow it."""
    try:
        return pack(*unpack(apply(record, edit)[0]))
    except EditRefused:
        return None


def _value(settled: Tree, path: str, values: list[Any]) -> Any:
    """What stands at ``path`` now, defaults filled in: later assignments may build on them."""
    try:
        return paths.get(settled, path)
    except KeyError:
        return values[0]


def _refuse_misfit(record: Tree, dotted: Sequence[str]) -> None:
    try:
        unpack(record)
    except EditRefused as error:
        raise UserError(f"{', '.join(dotted)} can't be set like that", error.happened, error.next_step) from None
