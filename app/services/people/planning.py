"""What an import would do, without doing it; and the recipients that it would write."""

from collections.abc import Iterator, Sequence
from itertools import islice

from app.domain.errors import UserError
from app.domain.recipient import Attribute, Recipient
from app.services import files
from app.services.people.counting import Tally
from app.services.people.sources.base import MAX_BYTES, Row, stamp_of
from app.services.people.taking import Taking
from app.services.people.values import Column, Notes, Plan, RowNote, Table, Watch

KEPT = 1000
"""Notes that are written out."""
SOME = 1000
"""Rows that are taken in one go."""


class Noted:
    """Collects notes: the first ones, and a count of rows."""

    def __init__(self) -> None:
        self._first: list[RowNote] = []
        self._count = 0

    def add(self, notes: Sequence[RowNote]) -> None:
        """What is to be said about one row."""
        self._first += notes[: KEPT - len(self._first)]
        self._count += 1

    def all(self) -> Notes:
        """What was collected, by row."""
        return Notes(first=tuple(sorted(self._first, key=lambda note: note.row)), count=self._count)


def plan(table: Table, mapping: Sequence[Column], samples: int, watch: Watch = Watch()) -> Plan:
    """Look at every row as ``mapping`` takes it. Raises ``UserError`` for a mapping that can't be, and ``Stopped``."""
    taking, errors, notes, tally = Taking(mapping), Noted(), Noted(), Tally()
    last: dict[str, int] = {}
    events = 0
    for number, taken in taken_rows(table, taking, watch):
        if not isinstance(taken, Recipient):
            errors.add(taken)
            continue
        before = last.get(taken.identity)
        if before is not None and not taking.of_events:
            notes.add([_repeated(before, number)])
        last[taken.identity] = number
        events += len(taken.events)
        tally.add(taken.attributes, taken.events)
    return Plan(
        table=table,
        mapping=tuple(mapping),
        recipients=len(last),
        events=events,
        errors=errors.all(),
        notes=notes.all(),
        attributes=tally.attributes(attributes_of(taking)),
        event_names=tally.events(),
        samples=samples,
    )


def attributes_of(taking: Taking) -> tuple[Attribute, ...]:
    """The attributes that a mapping names; none where rows are events."""
    if taking.of_events:
        return ()
    return tuple(Attribute(name=column.name, kind=column.kind, role=column.role) for column in taking.columns)


def taken_rows(table: Table, taking: Taking, watch: Watch) -> Iterator[tuple[int, Recipient | Sequence[RowNote]]]:
    """Every row with its number: the recipient, or what is wrong. Raises ``UserError`` and ``Stopped``."""
    source = table.source
    if stamp_of(files.inspect(source.path, MAX_BYTES)) != source.stamp:
        raise UserError(f"{source.path} has changed", "It was written to since it was looked through", "Open it again")
    rows = iter(source.rows())
    done = 0
    while some := list(islice(rows, SOME)):
        for row in some:
            if isinstance(row, Row):
                yield row.number, taking.take(row)
            else:
                yield row.row, [row]
        done += len(some)
        watch.at(done, table.count)


def _repeated(before: int, now: int) -> RowNote:
    return RowNote(row=before, what=f"row {now} is the same recipient, and counts instead")
