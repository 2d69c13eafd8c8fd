"""The parts of a text in Yespo's language: how they are carried out."""

from collections.abc import Sequence
from typing import Any, Protocol

from msgspec import Struct

from app.domain.tree import is_list, is_object
from app.personalise.places import MISSING, Fault, quoted
from app.personalise.values import printed
from app.personalise.yespo.comparing import is_true
from app.personalise.yespo.expressions import COUNT
from app.personalise.yespo.running import Run, Value


class Node(Protocol):
    """A part of a text."""

    def render(self, run: Run) -> None:
        """Write what it becomes. Raises ``Fault``, ``TooMuch`` and ``Break``."""
        ...


Body = Sequence[Node]


class Break(Exception):
    """A loop ends here."""


class Words(Struct, frozen=True):
    """Text."""

    text: str

    def render(self, run: Run) -> None:
        """As it is."""
        run.output.write(self.text)


class Field(Struct, frozen=True):
    """A merge tag."""

    name: str
    fallback: str | None

    def render(self, run: Run) -> None:
        """The field, else its fallback, else nothing."""
        run.output.write(printed(run.tag(self.name, self.fallback)))


class Shown(Struct, frozen=True):
    """A value. ``quiet``: nothing is shown where there is none (``$!``)."""

    value: Value
    name: str
    quiet: bool
    start: int
    end: int

    def render(self, run: Run) -> None:
        """Raises ``Fault`` for nothing that is not quiet."""
        value = self.value(run)
        if value is not None:
            run.output.write(printed(value))
            return
        run.missing[self.name] = None
        if not self.quiet:
            message = f"{quoted(self.name)} is empty: write $! so that nothing is shown then"
            raise Fault(message, self.start, self.end, code=MISSING)


class Set(Struct, frozen=True):
    """``#set``."""

    name: str
    value: Value

    def render(self, run: Run) -> None:
        """Remember it."""
        run.assign(self.name, self.value(run))


class Stop(Struct, frozen=True):
    """``#break``."""

    def render(self, run: Run) -> None:
        """Raises ``Break``."""
        raise Break


class Choice(Struct, frozen=True):
    """``#if`` with its branches: condition (None for ``#else``), number, body."""

    branches: Sequence[tuple[Value | None, int, Body]]

    def render(self, run: Run) -> None:
        """The first that is true."""
        for condition, number, body in self.branches:
            if condition is None or is_true(condition(run)):
                run.taken.add(number)
                render(body, run)
                return


class Each(Struct, frozen=True):
    """``#foreach``."""

    name: str
    items: Value
    body: Body
    weight: int

    def render(self, run: Run) -> None:
        """Each round is paid for before it begins."""
        before = run.names.get(COUNT)
        for count, item in enumerate(_items(self.items(run)), 1):
            run.steps.spend(self.weight)
            run.assign(self.name, item)
            run.assign(COUNT, count)
            try:
                render(self.body, run)
            except Break:
                break
        run.assign(COUNT, before)


def render(body: Body, run: Run) -> None:
    """All parts, one after the other."""
    for node in body:
        node.render(run)


def _items(value: Any) -> Sequence[Any]:
    if is_list(value):
        return value
    return list(value.values()) if is_object(value) else ()
