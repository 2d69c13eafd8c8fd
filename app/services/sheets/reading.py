"""Looking through a table of campaigns: what its columns would be."""

from collections.abc import Sequence
from pathlib import Path

from app.domain.errors import UserError
from app.services.people.sources.base import Row
from app.services.sheets.fields import FIELDS, LEAVE_OUT, field_of
from app.services.sheets.harmless import original
from app.services.sheets.opening import open_sheet
from app.services.sheets.values import Column, Progress, SheetTable

FIRST = 20
"""Rows that are shown."""
SAMPLES = 3
SHOWN = 80
"""Characters of a cell that are shown."""
SOME = 1000


def read(path: Path, progress: Progress) -> SheetTable:
    """Raises ``UserError`` for what is no table, or holds nothing."""
    source = open_sheet(path)
    first: list[tuple[str, ...]] = []
    count = 0
    for row in source.rows():
        count += 1
        if isinstance(row, Row) and len(first) < FIRST:
            first.append(tuple(original(str(cell))[:SHOWN] for cell in row.cells))
        if not count % SOME:
            progress(count, 0)
    if not count:
        raise UserError(f"{path} holds no campaigns", "There is nothing under its header", "Choose another file")
    columns = tuple(
        Column(header=header, field=field_of(header), samples=_samples([row[place] for row in first]))
        for place, header in enumerate(source.headers)
    )
    return SheetTable(source=source, columns=columns, rows=tuple(first), count=count, notes=source.notes)


def mapped(columns: Sequence[Column], given: Sequence[tuple[str, str]], path: Path) -> tuple[Column, ...]:
    """The columns, some of them (by header) as another field. Raises ``UserError`` for a header or a field that there
    is not."""
    wanted = dict(given)
    headers = [column.header for column in columns]
    for header, field in wanted.items():
        if header not in headers:
            raise UserError(f"{path} has no column {header}", f"It has {', '.join(headers)}", "Name one of these")
        if field not in (*FIELDS, LEAVE_OUT):
            known = ", ".join((*FIELDS, LEAVE_OUT))
            raise UserError(f"“{field}” is nothing that a column can be", f"It can be {known}", "Choose one")
    return tuple(
        Column(header=each.header, field=wanted.get(each.header, each.field), samples=each.samples) for each in columns
    )


def _samples(cells: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(cell for cell in cells if cell))[:SAMPLES]
