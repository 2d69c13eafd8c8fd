"""What a column of a file can become, and what choosing it does to the other columns."""

from collections.abc import Callable, Sequence
from typing import cast

from msgspec.structs import replace

from app.domain.recipient import AttributeKind
from app.services.people.values import Column, Target
from app.ui.noop import QT_TRANSLATE_NOOP
from app.ui.viewmodels.values import ROLES

Mapping = tuple[Column, ...]

TARGETS: dict[Target, str] = {
    "identity": QT_TRANSLATE_NOOP("Values", "Identity"),
    "attribute": QT_TRANSLATE_NOOP("Values", "Attribute"),
    "events": QT_TRANSLATE_NOOP("Values", "List of events"),
    "event": QT_TRANSLATE_NOOP("Values", "Event"),
    "event_time": QT_TRANSLATE_NOOP("Values", "Time of the event"),
    "leave_out": QT_TRANSLATE_NOOP("Values", "Leave out"),
}
CHOICES: dict[str, str] = {
    "identity": TARGETS["identity"],
    **ROLES,
    **{target: text for target, text in TARGETS.items() if target != "identity"},
}
"""Every choice for a column and its words: a target, or the role of an attribute."""
SINGLE: tuple[Target, ...] = ("identity", "event", "event_time")
"""Only one column can be that."""


def choice_of(column: Column) -> str:
    """What is chosen for a column."""
    return column.role if column.target == "attribute" and column.role else column.target


def chosen(mapping: Mapping, index: int, choice: str) -> Mapping:
    """``mapping`` with that choice for a column; who had it before becomes an attribute without it."""
    freed = tuple(_freed(column, choice) for column in mapping)
    return _with(freed, index, lambda column: _as(column, choice))


def with_kind(mapping: Mapping, index: int, kind: AttributeKind) -> Mapping:
    """``mapping`` with values of that kind in a column."""
    return _with(mapping, index, lambda column: replace(column, kind=kind))


def takes_kind(column: Column) -> bool:
    """Whether the kind of its values can be chosen."""
    return column.target == "attribute"


def _freed(column: Column, choice: str) -> Column:
    if choice in ROLES:
        return replace(column, role=None) if column.role == choice else column
    if choice in SINGLE and column.target == choice:
        return replace(column, target="attribute", name=column.name or column.header)
    return column


def _as(column: Column, choice: str) -> Column:
    """An identity that had a name and a role keeps them: it is an attribute as well."""
    name = column.name or column.header
    if choice in ROLES:
        return replace(column, target="attribute", role=choice, name=name)
    if choice == "attribute":
        return replace(column, target="attribute", role=None, name=name)
    return replace(column, target=cast(Target, choice), role=column.role if choice == "identity" else None)


def _with(mapping: Mapping, index: int, change: Callable[[Column], Column]) -> Mapping:
    return tuple(change(column) if number == index else column for number, column in enumerate(mapping))


def blocked(mapping: Sequence[Column]) -> bool:
    """Whether nothing can be imported, because no column says who is who."""
    return all(column.target != "identity" for column in mapping)
