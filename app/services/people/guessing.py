"""Looking through a file: what its columns hold, and how they would be taken."""

import re
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from app.domain.errors import UserError
from app.domain.recipient import Role
from app.services.people.headers import is_exact, is_full_name, is_identity, kind_for, role_of, target_of
from app.services.people.kinds import DAY, as_text, is_empty
from app.services.people.looks import Guess
from app.services.people.sources.base import Row, Source
from app.services.people.sources.opening import open_source
from app.services.people.values import Column, Seen, Table, Watch

EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
CODE = re.compile(r"(?=\S*\d)\S{4,}")
"""What tells people apart where no header says so: unbroken, with a digit in it."""
FIRST = 20
"""Rows that are shown."""
SAMPLES = 3
SHOWN = 80
"""Characters of a cell that are shown."""
SOME = 2000
"""Rows that are looked at in one go."""


class Look(Struct):
    """What was seen of one column so far."""

    guess: Guess = field(default_factory=Guess)
    filled: int = 0
    samples: dict[str, None] = field(default_factory=dict[str, None])
    emails: bool = True
    telling: bool | None = None

    def take(self, cells: Sequence[Any]) -> None:
        """More cells of it."""
        there = [cell for cell in cells if not is_empty(cell)]
        if self.telling is None:
            self.telling = bool(cells) and len(set(map(str, cells))) == len(cells) and all(map(_is_code, cells))
        self.filled += len(there)
        self.guess.look(there)
        self.emails = self.emails and all(isinstance(cell, str) and EMAIL.fullmatch(cell) for cell in there)
        for cell in there[:FIRST]:
            if len(self.samples) < SAMPLES:
                self.samples[_shown(cell)] = None


def read(path: Path, watch: Watch) -> Table:
    """Look through a whole file. Raises ``UserError`` for what can't be read or holds nobody, and ``Stopped``."""
    source = open_source(path)
    looks = [Look() for _ in source.headers]
    rows = iter(source.rows())
    first: list[tuple[str, ...]] = []
    count = 0
    while some := list(islice(rows, SOME)):
        good = [row for row in some if isinstance(row, Row)]
        count += len(some)
        first += [tuple(_shown(cell) for cell in row.cells) for row in good[: FIRST - len(first)]]
        for look, cells in zip(looks, zip(*(row.cells for row in good), strict=True), strict=False):
            look.take(cells)
        watch.at(count, 0)
    if not count:
        raise UserError(f"{path} holds no recipients", "There is nothing under its header", "Choose another file")
    columns = tuple(_seen(source, header, look) for header, look in zip(source.headers, looks, strict=True))
    return Table(
        source=source,
        columns=_with_identity(_with_roles(columns), looks),
        rows=tuple(first),
        count=count,
        notes=(*source.notes, *_about_header(source)),
    )


def _shown(cell: Any) -> str:
    return "" if is_empty(cell) else as_text(cell)[:SHOWN]


def _seen(source: Source, header: str, look: Look) -> Seen:
    target = target_of(header)
    column = Column(header=header, target=target, name=header, kind=look.guess.kind(typed=source.typed))
    return Seen(
        column=column, samples=tuple(look.samples), filled=look.filled, note=look.guess.note(typed=source.typed)
    )


def _with_roles(columns: Sequence[Seen]) -> tuple[Seen, ...]:
    """Each role goes to the first column whose header names it; a full name stands in for a first name."""
    roles: dict[Role, int] = {}
    for place, seen in enumerate(columns):
        role = role_of(seen.column.header)
        if role is not None and seen.column.target == "attribute":
            roles.setdefault(role, place)
    full = next((place for place, seen in enumerate(columns) if is_full_name(seen.column.header)), None)
    if full is not None:
        roles.setdefault("first_name", full)
    by_place: dict[int, Role] = {place: role for role, place in roles.items()}
    return tuple(_playing(seen, by_place.get(place)) for place, seen in enumerate(columns))


def _playing(seen: Seen, role: Role | None) -> Seen:
    if role is None:
        return seen
    kind = kind_for(role, seen.column.kind)
    return replace(seen, column=replace(seen.column, role=role, kind=kind), note="")


def _with_identity(columns: tuple[Seen, ...], looks: Sequence[Look]) -> tuple[Seen, ...]:
    place = _identity(columns, looks)
    if place is None:
        return columns
    seen = columns[place]
    email = seen.column.role == "email" or looks[place].emails
    name = seen.column.name if email else ""
    taken = Column(header=seen.column.header, target="identity", name=name, role="email" if email else None)
    return (*columns[:place], replace(seen, column=taken, note=""), *columns[place + 1 :])


def _identity(columns: Sequence[Seen], looks: Sequence[Look]) -> int | None:
    """The column called ``identity``; else the first whose header says identity or email; else the first whose cells
    are emails, or else codes that are all different."""
    headers = [seen.column.header for seen in columns]
    named = (place for place, header in enumerate(headers) if is_exact(header))
    likely = (place for place, header in enumerate(headers) if is_identity(header) or role_of(header) == "email")
    emails = (place for place, look in enumerate(looks) if look.filled and look.emails)
    telling = (place for place, look in enumerate(looks) if look.telling)
    return next((place for way in (named, likely, emails, telling) for place in way), None)


def _about_header(source: Source) -> tuple[str, ...]:
    if any(EMAIL.fullmatch(header) for header in source.headers):
        return ("Its first row looks like a recipient; if it is one, put a row with the names of the columns above it",)
    return ()


def _is_code(cell: Any) -> bool:
    return isinstance(cell, str | int) and bool(CODE.fullmatch(str(cell))) and not DAY.fullmatch(str(cell))
