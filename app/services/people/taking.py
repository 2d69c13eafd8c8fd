"""Rows become recipients, by a mapping."""

from collections.abc import Callable, Sequence
from typing import Any

from msgspec import Struct

from app.domain.errors import UserError
from app.domain.recipient import Event, Recipient
from app.services.people import events
from app.services.people.kinds import CONVERT, FORMS, as_text, clean, is_empty
from app.services.people.sources.base import Row
from app.services.people.values import Column, RowNote

LONGEST = 1024
"""Characters of an identity."""
EVENT_LIST = 'a list such as [{"name": "Charged", "at": "2026-01-31T12:00:00Z", "properties": {}}]'
TIME = "a time such as 2026-01-31T12:00:00Z"

Convert = Callable[[Any], Any]


class Cell(Struct, frozen=True):
    """A column in use: where it stands, what its cells become, and how to say what they should be."""

    place: int
    column: Column
    convert: Convert
    form: str


class Taking:
    """Takes rows by ``mapping``, which has a column for each header, in order. Raises ``UserError`` for a mapping that
    makes no sense."""

    def __init__(self, mapping: Sequence[Column]) -> None:
        self._identity, self._identity_column = _only(mapping, "identity", "who a recipient is")
        self._event = _optional(mapping, "event")
        self._time = _optional(mapping, "event_time")
        self._cells = tuple(_cell(place, column) for place, column in enumerate(mapping) if _is_value(column))
        self.columns = tuple(cell.column for cell in self._cells if cell.column.target != "events")
        """Those that become attributes, or properties of events."""
        self.replaces_events = any(cell.column.target == "events" for cell in self._cells)
        _refuse_twins(self.columns)

    @property
    def of_events(self) -> bool:
        """Whether each row is an event."""
        return self._event is not None

    def take(self, row: Row) -> Recipient | list[RowNote]:
        """The recipient of a row, with the event that it may be; or everything that is wrong with the row."""
        wrong: list[RowNote] = []
        identity = self._named(row, wrong)
        values: dict[str, Any] = {}
        happened: tuple[Event, ...] = ()
        for cell in self._cells:
            value = row.cells[cell.place]
            if value is None or value == "":
                continue
            try:
                value = cell.convert(value)
            except (ValueError, OverflowError):
                wrong.append(_refused(row, cell.column.header, cell.form))
                continue
            if cell.column.target == "events":
                happened = value
            elif not is_empty(value):
                values[cell.column.name] = value
        if self._event is not None:
            happened, values = self._happened(row, self._event, values, wrong), {}
        return wrong or Recipient(identity=identity, attributes=values, events=happened)

    def _named(self, row: Row, wrong: list[RowNote]) -> str:
        cell = row.cells[self._identity]
        identity = "" if isinstance(cell, bool | list | dict) or cell is None else clean(as_text(cell)).strip()
        if not identity:
            what, advice = "there is no identity", "Fill it in, or leave the row out"
        elif len(identity) > LONGEST:
            what, advice = f"the identity is longer than {LONGEST} characters", "Shorten it"
        else:
            return identity
        wrong.append(RowNote(row=row.number, column=self._identity_column.header, what=what, advice=advice))
        return ""

    def _happened(self, row: Row, place: int, properties: dict[str, Any], wrong: list[RowNote]) -> tuple[Event, ...]:
        cell = row.cells[place]
        name = "" if cell is None else clean(as_text(cell)).strip()
        if not name:
            wrong.append(RowNote(row=row.number, what="there is no event", advice="Fill it in, or leave the row out"))
        at = ""
        if self._time is not None:
            try:
                at = events.instant(row.cells[self._time])
            except (ValueError, OverflowError, OSError):
                wrong.append(_refused(row, "", TIME))
        return (Event(name=name, at=at, properties=properties),)


def _only(mapping: Sequence[Column], target: str, what: str) -> tuple[int, Column]:
    found = [(place, column) for place, column in enumerate(mapping) if column.target == target]
    if not found:
        raise UserError(f"No column says {what}", "", "Name one of them identity, or choose one")
    if len(found) > 1:
        raise UserError(f"Two columns say {what}", ", ".join(column.header for _, column in found), "Choose one")
    return found[0]


def _optional(mapping: Sequence[Column], target: str) -> int | None:
    found = [place for place, column in enumerate(mapping) if column.target == target]
    if len(found) > 1:
        raise UserError(f"Two columns are the {target.replace('_', ' ')}", "", "Choose one")
    return found[0] if found else None


def _is_value(column: Column) -> bool:
    return column.target in ("attribute", "events") or bool(column.target == "identity" and column.name)


def _cell(place: int, column: Column) -> Cell:
    if column.target == "events":
        return Cell(place, column, events.events, EVENT_LIST)
    return Cell(place, column, CONVERT[column.kind], FORMS[column.kind])


def _refuse_twins(columns: Sequence[Column]) -> None:
    for what, keys in (
        ("attribute", [column.name for column in columns]),
        ("role", [column.role for column in columns if column.role]),
    ):
        twin = next((key for key in keys if keys.count(key) > 1), None)
        if twin is not None:
            raise UserError(f"Two columns become the same {what}", str(twin), "Choose another for one of them")
    if any(not column.name.strip() for column in columns):
        raise UserError("A column has no name", "", "Name the attribute that it becomes, or leave it out")


def _refused(row: Row, header: str, form: str) -> RowNote:
    return RowNote(row=row.number, column=header, what=f"it is not {form}", advice="Change the cell, or its kind")
