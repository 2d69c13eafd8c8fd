"""What every kind of file gives: headers, and rows under them, as often as they are asked for."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from app.services.people.values import RowNote

MAX_BYTES = 1024**3
MAX_COLUMNS = 2000


class Row(NamedTuple):
    """A row: its number, and a cell for each header. Texts in CSV, any JSON value in JSON; empty ones are "" or
    None."""

    number: int
    cells: Sequence[Any]


class Source(Protocol):
    """A file that was recognised. ``notes`` say how it was read; ``stamp`` changes when the file does. ``typed``: the
    file itself tells numbers from texts."""

    path: Path
    headers: tuple[str, ...]
    notes: tuple[str, ...]
    stamp: tuple[int, int]
    typed: bool

    def rows(self) -> Iterator[Row | RowNote]:
        """Every row with something in it; a note in place of one that can't be taken. Raises ``UserError``."""
        ...


def stamp_of(status: os.stat_result) -> tuple[int, int]:
    """What tells whether a file is still the same."""
    return status.st_mtime_ns, status.st_size


def unique(headers: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Headers of which each is there once and none is empty, and what was done about it."""
    names: list[str] = []
    notes: list[str] = []
    for number, header in enumerate(headers, 1):
        name = " ".join(header.split()) or f"Column {number}"
        free = _free(name, names)
        if free != name:
            notes.append(f"Two columns are called {name}; the later one is taken as {free}")
        names.append(free)
    return tuple(names), tuple(notes)


def _free(name: str, taken: list[str]) -> str:
    if name not in taken:
        return name
    count = 2
    while f"{name} ({count})" in taken:
        count += 1
    return f"{name} ({count})"
