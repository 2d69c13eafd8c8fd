"""What an import would do, without doing it; and the recipients that it would write."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from app.domain.errors import UserError
from app.domain.recipient import Attribute, Event, Recipient
from app.services import files
from app.services.people.blocks import Blocks
from app.services.people.counting import Tally
from app.services.people.events import in_order
from app.services.people.sources.base import MAX_BYTES, Row, Source, stamp_of
from app.services.people.taking import Taking
from app.services.people.values import Column, Notes, Plan, RowNote, Table, Watch

Taken = tuple[int, Recipient | Sequence[RowNote]]
"""The number of a row, and the recipient, or what is wrong."""

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


def plan(table: Table, mapping: Sequence[Column], samples: int, watch: Watch) -> Plan:
    """Look at every row as ``mapping`` takes it. Raises ``UserError`` for a mapping that can't be, and ``Stopped``."""
    taking = Taking(mapping)
    sieve = Sieve(repeating=taking.of_events)
    good = sieve.good(taken_rows(table, taking, watch))
    prepared = Blocks(_grouped(good) if taking.of_events else good)
    return Plan(
        table=table,
        mapping=tuple(mapping),
        prepared=prepared,
        recipients=len(sieve.rows),
        events=sieve.events,
        errors=sieve.errors.all(),
        notes=sieve.notes.all(),
        attributes=sieve.tally.attributes(attributes_of(taking)),
        event_names=sieve.tally.events(),
        samples=samples,
    )


class Sieve:
    """Lets good rows pass, and takes note of the others. ``rows`` are the last ones of each recipient; ``repeating``
    says that one may have several."""

    def __init__(self, *, repeating: bool) -> None:
        self.rows: dict[str, int] = {}
        self.errors = Noted()
        self.notes = Noted()
        self.tally = Tally()
        self.events = 0
        self._repeating = repeating

    def good(self, rows: Iterable[Taken]) -> Iterator[Recipient]:
        """The recipients among the rows."""
        for number, taken in rows:
            if not isinstance(taken, Recipient):
                self.errors.add(taken)
                continue
            before = self.rows.get(taken.identity)
            if before is not None and not self._repeating:
                self.notes.add([_repeated(before, number)])
            self.rows[taken.identity] = number
            self.events += len(taken.events)
            self.tally.add(taken.attributes, taken.events)
            yield taken


def _grouped(recipients: Iterable[Recipient]) -> Iterator[Recipient]:
    """Each recipient once, with the events of all their rows."""
    events: dict[str, list[Event]] = {}
    for recipient in recipients:
        events.setdefault(recipient.identity, []).extend(recipient.events)
    return (Recipient(identity=identity, events=in_order(tuple(own))) for identity, own in events.items())


def attributes_of(taking: Taking) -> tuple[Attribute, ...]:
    """The attributes that a mapping names; none where rows are events."""
    if taking.of_events:
        return ()
    return tuple(Attribute(name=column.name, kind=column.kind, role=column.role) for column in taking.columns)


def taken_rows(table: Table, taking: Taking, watch: Watch) -> Iterator[Taken]:
    """Every row. Raises ``UserError`` and ``Stopped``."""
    source: Source = table.source
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
