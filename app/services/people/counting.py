"""What is known of many recipients together."""

from collections.abc import Iterable, Sequence
from typing import Any

from msgspec.structs import replace

from app.domain.recipient import Attribute, Event, Recipient
from app.services.people.headers import kind_for, role_of
from app.services.people.kinds import as_text, kind_of
from app.services.ports import Transaction

SAMPLES = 3
SHOWN = 80
"""Characters of a sample."""


class Tally:
    """Counts attributes and events as recipients go by."""

    def __init__(self) -> None:
        self._filled: dict[str, int] = {}
        self._samples: dict[str, dict[str, Any]] = {}
        self._events: dict[str, None] = {}

    def add(self, attributes: dict[str, Any], events: Sequence[Event]) -> None:
        """One more recipient."""
        filled = self._filled
        for name, value in attributes.items():
            count = filled[name] = filled.get(name, 0) + 1
            if count <= SAMPLES * SAMPLES:
                self._sample(name, value)
        for event in events:
            self._events[event.name] = None

    def attributes(self, known: Iterable[Attribute]) -> tuple[Attribute, ...]:
        """What was counted, in the order of ``known`` and with its kinds and roles; others behind them."""
        before = {attribute.name: attribute for attribute in known}
        order = [name for name in before if name in self._filled]
        order += [name for name in self._filled if name not in before]
        taken = {attribute.role for attribute in before.values() if attribute.role}
        return tuple(
            replace(
                before.get(name) or self._new(name, taken),
                filled=self._filled[name],
                samples=tuple(self._samples[name]),
            )
            for name in order
        )

    def events(self) -> tuple[str, ...]:
        """The names of all events, in order of appearance."""
        return tuple(self._events)

    def _sample(self, name: str, value: Any) -> None:
        samples = self._samples.setdefault(name, {})
        if len(samples) < SAMPLES:
            samples.setdefault(as_text(value)[:SHOWN], value)

    def _new(self, name: str, taken: set[Any]) -> Attribute:
        """An attribute that nobody has described: what its values are, what its name says."""
        role = role_of(name)
        role = None if role in taken else role
        taken.add(role)
        (value, *_) = self._samples[name].values()
        return Attribute(name=name, kind=kind_for(role, kind_of(value)), role=role)


def recount(transaction: Transaction, known: Iterable[Attribute]) -> tuple[Attribute, ...]:
    """Count all recipients anew and keep the result; attributes that nobody has are forgotten."""
    tally = Tally()
    for recipient in transaction.every_recipient():
        tally.add(recipient.attributes, recipient.events)
    attributes = tally.attributes(known)
    transaction.put_attributes(attributes, tally.events())
    return attributes


def described(recipients: Iterable[Recipient]) -> tuple[Attribute, ...]:
    """The attributes of some recipients."""
    tally = Tally()
    for recipient in recipients:
        tally.add(recipient.attributes, recipient.events)
    return tally.attributes(())
