"""Recipients in columns: rules over all of them at once. Every distinct value is looked at once.

A set of recipients is a *mask*: a whole number with one binary digit for each, the first recipient's the highest.
"""

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import compress
from typing import Any

from app.domain.comparing import Test, comparison, microseconds
from app.domain.naming import holds
from app.domain.recipient import Event, Recipient
from app.domain.segments import LABELS, SENDING, AnyRule, Compare, Did, Every, Not, Segment, Sent, Some

Mask = int
OUT, IN = b"0", b"1"
FLAGS = bytes.maketrans(OUT + IN, b"\0\1")
UNKNOWN = -(2**63)
"""The time of an event of which nobody knows when it was."""


class Column:
    """One attribute. Once it is asked for, the distinct values, and for each row which of them it has."""

    def __init__(self) -> None:
        self._rows: list[Any] = []
        self._coded: tuple[list[Any], array[int]] | None = None

    def put(self, row: int, value: Any) -> None:
        """The next row's value; rows that were left out since the last one have none."""
        if len(self._rows) < row:
            self._rows += [None] * (row - len(self._rows))
        self._rows.append(value)

    def where(self, test: Test, size: int) -> Mask:
        """The rows, of ``size`` in all, whose value passes."""
        values, codes = self._coding()
        verdicts = b"".join(IN if value is not None and test(value) else OUT for value in values)
        return _mask(bytes(map(verdicts.__getitem__, codes)).ljust(size, OUT))

    def _coding(self) -> tuple[list[Any], "array[int]"]:
        """Several threads may ask: the rows are let go only when what is made of them is there."""
        rows = self._rows
        if self._coded is None:
            self._coded = _coded(rows)
            self._rows = []
        return self._coded


def _coded(rows: list[Any]) -> tuple[list[Any], "array[int]"]:
    names = [value if isinstance(value, str) else (repr(value),) for value in rows]
    values = dict(zip(names, rows, strict=True))
    codes = {name: code for code, name in enumerate(values)}
    return list(values.values()), array("I", map(codes.__getitem__, names))


class Table:
    """Rows of values by name."""

    def __init__(self) -> None:
        self.size = 0
        self._columns: dict[str, Column] = {}

    def add(self, values: Mapping[str, Any]) -> None:
        """One more row."""
        for name, value in values.items():
            column = self._columns.get(name)
            if column is None:
                column = self._columns[name] = Column()
            column.put(self.size, value)
        self.size += 1

    def test(self, name: str, test: Test) -> Mask:
        """The rows whose value under that name passes."""
        column = self._columns.get(name)
        return column.where(test, self.size) if column else 0

    def where(self, rule: Compare) -> Mask:
        """The rows that a comparison is true of."""
        return self.test(rule.attribute, comparison(rule.operator, rule.value))

    @property
    def everything(self) -> Mask:
        """All rows."""
        return (1 << self.size) - 1


class Events(Table):
    """The events of one name: whose they are, when they were, their properties."""

    def __init__(self) -> None:
        super().__init__()
        self._owners = array("I")
        self._times = array("q")

    def happened(self, owner: int, event: Event) -> None:
        """One more event."""
        at = microseconds(event.at)
        self._owners.append(owner)
        self._times.append(UNKNOWN if at is None else at)
        self.add(event.properties)

    def owners(self, rule: Did) -> Iterable[int]:
        """Who did it as often as the rule says."""
        mask = common(map(self.where, rule.where), self._in_time(rule))
        done = compress(self._owners, _flags(mask, self.size))
        if rule.times == 1:
            return set(done)
        return [owner for owner, times in Counter(done).items() if times >= rule.times]

    def whose(self, name: str, test: Test) -> Iterable[int]:
        """The owners of events with a property that passes."""
        return set(compress(self._owners, _flags(self.test(name, test), self.size)))

    def _in_time(self, rule: Did) -> Mask:
        if rule.after is None and rule.before is None:
            return self.everything
        first, last = _bound(rule.after, UNKNOWN), _bound(rule.before, -UNKNOWN)
        return _mask(b"".join(IN if first < at < last else OUT for at in self._times))


class Columns:
    """All recipients, as they were when this was made."""

    def __init__(self, recipients: Iterable[Recipient]) -> None:
        self.identities: list[str] = []
        self._people = Table()
        self._events: dict[str, Events] = {}
        for row, recipient in enumerate(recipients):
            self.identities.append(recipient.identity)
            self._people.add(recipient.attributes)
            for event in recipient.events:
                events = self._events.get(event.name) or self._events.setdefault(event.name, Events())
                events.happened(row, event)
        self._rows = {identity: row for row, identity in enumerate(self.identities)}

    @property
    def everybody(self) -> Mask:
        """All of them."""
        return self._people.everything

    def where(self, rule: AnyRule, check: Callable[[], None] = lambda: None) -> Mask:
        """Those that the rule is true of, as ``domain.matching`` says. ``check`` is called now and then: it may raise
        to stop."""
        check()
        match rule:
            case Compare():
                return self._people.where(rule)
            case Did():
                events = self._events.get(rule.event)
                return self._at(events.owners(rule)) if events else 0
            case Sent():
                sendings = self._events.get(SENDING)
                return self._at(sendings.whose(LABELS, holds(rule.names))) if sendings else 0
            case Every():
                return common((self.where(each, check) for each in rule.rules), self.everybody)
            case Some():
                return together(self.where(each, check) for each in rule.rules)
            case Not():
                return self.everybody & ~self.where(rule.rule, check)

    def in_segment(self, segment: Segment, check: Callable[[], None] = lambda: None) -> Mask:
        """Those in the segment."""
        if segment.rule is None:
            return self.named(segment.members or ())
        return self.where(segment.rule, check)

    def named(self, identities: Iterable[str]) -> Mask:
        """Those with these identities."""
        return self._at(self._rows[identity] for identity in identities if identity in self._rows)

    def unknown(self, identities: Iterable[str]) -> list[str]:
        """The identities that nobody has, each once."""
        return [identity for identity in dict.fromkeys(identities) if identity not in self._rows]

    def passing(self, attribute: str, test: Test) -> Mask:
        """Those whose attribute passes."""
        return self._people.test(attribute, test)

    def telling(self, attribute: str) -> Mask:
        """Those who have the attribute, whatever it says."""
        return self.passing(attribute, lambda _: True)

    def listed(self, mask: Mask) -> list[str]:
        """The identities of a mask, in their order."""
        return list(compress(self.identities, _flags(mask, len(self.identities))))

    def _at(self, rows: Iterable[int]) -> Mask:
        digits = bytearray(OUT * len(self.identities))
        for row in rows:
            digits[row] = IN[0]
        return _mask(digits)


def common(masks: Iterable[Mask], of: Mask) -> Mask:
    """Those of ``of`` that are in every mask."""
    for mask in masks:
        of &= mask
    return of


def together(masks: Iterable[Mask]) -> Mask:
    """Those in any of the masks."""
    every = 0
    for mask in masks:
        every |= mask
    return every


def _mask(digits: bytes | bytearray) -> Mask:
    return int(bytes(digits) or OUT, 2)


def _flags(mask: Mask, size: int) -> Sequence[int]:
    """A 0 or 1 for each row."""
    return f"{mask:0{size}b}".encode().translate(FLAGS) if size else b""


def _bound(instant: str | None, otherwise: int) -> int:
    """A border in microseconds; one that is no instant lets nothing through."""
    if instant is None:
        return otherwise
    at = microseconds(instant)
    return -otherwise if at is None else at
