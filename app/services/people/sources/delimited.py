"""CSV: a header, and rows of cells between commas, semicolons, tabs or bars."""

import csv
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from app.domain.errors import UserError
from app.services import files
from app.services.people.sources.base import MAX_COLUMNS, Row, unique
from app.services.people.values import RowNote

DELIMITERS = ",;\t|"
TRIED = 20
"""Rows that are looked at to find the delimiter."""
MAX_LINE = 8 * 1024 * 1024
END = "\0end of file\0"
"""Handed to the parser behind the last line: it comes back in a row of its own, unless a quote was left open."""
UNCLOSED = (
    "a quotation mark opens here and is never closed",
    "Close it, or write it twice where it is part of the text",
)
ZERO = ("it holds a NUL character", "Remove it")


class Delimited:
    """See ``Source``."""

    typed = False

    def __init__(self, path: Path, stamp: tuple[int, int], encoding: str, note: str) -> None:
        self.path = path
        self.stamp = stamp
        self._encoding = encoding
        self._delimiter = self._find_delimiter()
        self._skipped, header = self._find_header()
        self.headers, notes = unique(header)
        self.notes = tuple(each for each in (note, *notes) if each)

    def rows(self) -> Iterator[Row | RowNote]:
        """See ``Source``."""
        width = len(self.headers)
        for number, cells in self._records():
            if number <= self._skipped + 1:
                continue
            if isinstance(cells, RowNote):
                yield cells
            elif any(cells):
                yield _row(number, cells, width)

    def _records(self) -> Iterator[tuple[int, list[str] | RowNote]]:
        """Every row as it is parsed, blank ones too, numbered from 1."""
        with self._lines() as lines:
            number = 0
            while not lines.end:
                for cells in self._parsed(lines):
                    number += 1
                    if isinstance(cells, list):
                        yield number, cells
                    else:
                        yield number, RowNote(row=number, what=cells[0], advice=cells[1])

    def _parsed(self, lines: "_Lines") -> Iterator[list[str] | tuple[str, str]]:
        """Rows up to the end, or up to one with an open quote; what is wrong with a row, and what to do, in its
        place."""
        reader = csv.reader(lines, delimiter=self._delimiter)
        while True:
            lines.taken.clear()
            try:
                cells = next(reader)
            except csv.Error:
                cells = None
            if cells == [END]:
                return
            if cells is None or (cells and cells[-1].endswith(END)):
                lines.put_back()
                yield UNCLOSED
                return
            yield ZERO if any("\0" in line for line in lines.taken) else [cell.strip() for cell in cells]

    @contextmanager
    def _lines(self) -> Generator["_Lines"]:
        with files.reading(self.path), self.path.open(encoding=self._encoding, errors="replace", newline="") as file:
            yield _Lines(self.path, file)

    def _find_delimiter(self) -> str:
        with self._lines() as lines:
            head = [line for line, _ in zip(lines, range(TRIED), strict=False) if line != END]
        if head and head[0].strip().lower().startswith("sep=") and len(head[0].strip()) == len("sep=;"):
            return head[0].strip()[-1]
        return max(DELIMITERS, key=lambda sign: _agreeing(head, sign))

    def _find_header(self) -> tuple[int, list[str]]:
        """How many rows stand before the header, and the header."""
        for number, cells in self._records():
            if isinstance(cells, RowNote):
                raise UserError(f"{self.path} has no readable header", cells.sentence())
            if any(cells) and not _names_separator(cells):
                if len(cells) > MAX_COLUMNS:
                    raise UserError(f"{self.path} has more than {MAX_COLUMNS} columns", "", "Leave some out")
                return number - 1, cells
        raise UserError(f"{self.path} is empty", "", "Name a file with a header row and a row for each recipient")


class _Lines:
    """The lines of a file, then ``END``. ``taken`` are those handed out since it was cleared."""

    def __init__(self, path: Path, file: TextIO) -> None:
        self.taken: list[str] = []
        self.end = False
        self._path = path
        self._file = file
        self._back: list[str] = []

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._back.pop() if self._back else self._file.readline(MAX_LINE)
        if not line:
            if self.end:
                raise StopIteration
            self.end = True
            return END
        if len(line) >= MAX_LINE:
            raise UserError(f"{self._path} can't be read", f"A line in it is longer than {MAX_LINE} characters")
        self.taken.append(line)
        return line

    def put_back(self) -> None:
        """All but the first that was taken come again."""
        self._back += reversed(self.taken[1:])
        self.end = False


def _row(number: int, cells: list[str], width: int) -> Row | RowNote:
    if len(cells) == width:
        return Row(number, cells)
    if len(cells) < width or any(cells[width:]):
        return RowNote(
            row=number,
            what=f"it has {len(cells)} cells, and the header has {width}",
            advice="Put cells that hold a separator into quotation marks",
        )
    return Row(number, cells[:width])


def _agreeing(head: list[str], sign: str) -> tuple[int, int]:
    """How many of the first rows have as many cells as the header, and how many these are."""
    widths = [len(cells) for cells in csv.reader(head, delimiter=sign) if cells]
    if not widths or widths[0] == 1:
        return 0, 0
    return sum(width == widths[0] for width in widths), widths[0]


def _names_separator(cells: list[str]) -> bool:
    """``sep=;``, which spreadsheets write above the header."""
    return "".join(cells).lower().strip() in ("sep=", *(f"sep={sign}" for sign in DELIMITERS))
