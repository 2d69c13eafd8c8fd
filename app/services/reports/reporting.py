"""The report: the list, or some campaigns of it, as CSV (RFC 4180, UTF-8). No text in it runs in a spreadsheet."""

import csv
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import tzinfo
from pathlib import Path
from typing import Protocol

from msgspec import Struct
from msgspec.structs import replace

from app.services import files
from app.services.encoding import shown
from app.services.ports import CampaignRow, Clock, ListQuery, Reader
from app.services.reports.line import Cell, Fill, Line
from app.services.reports.own import OWN
from app.services.reports.vendor import VENDOR
from app.services.sheets.harmless import harmless

COLUMNS: dict[str, Fill] = {**VENDOR, **OWN}
PAGE = 500
"""Campaigns that are held at a time."""
MARK = "\ufeff"
"""Tells Excel that a file is UTF-8."""

Chosen = ListQuery | Sequence[str]
"""What a report is about: a list as it is on screen, or campaigns by id, in this order."""
Progress = Callable[[int, int], None]
"""How many are done, of how many. May raise: then no file is written."""


def quiet(done: int, total: int) -> None:
    """Nobody listens."""


class Text(Protocol):
    """Where text goes."""

    def write(self, text: str, /) -> object:
        """A piece of it."""
        ...


class Known(Struct, frozen=True):
    """What the workspace knows beside its campaigns: segments' names by id, platform ids by campaign."""

    segments: dict[str, str]
    platform: dict[str, list[str]]
    zone: tzinfo


class Reporting:
    """Reports of one workspace."""

    def __init__(self, reader: Reader, clock: Clock) -> None:
        self._reader = reader
        self._clock = clock

    def write(
        self,
        chosen: Chosen,
        path: Path,
        *,
        columns: Collection[str] | None = None,
        for_excel: bool = False,
        progress: Progress = quiet,
    ) -> int:
        """Write a report into a file, at once or not at all; how many campaigns are in it. ``columns`` are names of
        ``COLUMNS``; None takes all. ``for_excel`` puts the mark in front by which Excel knows UTF-8; others don't need
        it. Raises ``UserError``."""
        with files.text_file(path) as file:
            return self.put(chosen, file, columns=columns, for_excel=for_excel, progress=progress)

    def put(
        self,
        chosen: Chosen,
        file: Text,
        *,
        columns: Collection[str] | None = None,
        for_excel: bool = False,
        progress: Progress = quiet,
    ) -> int:
        """Write a report to where text goes; how many campaigns are in it. Raises ``UserError``."""
        fills = {name: fill for name, fill in COLUMNS.items() if columns is None or name in columns}
        if isinstance(chosen, ListQuery) and chosen.sort == "match":
            chosen = replace(chosen, sort="changed")
        total = self._count(chosen)
        if for_excel:
            file.write(MARK)
        table = csv.writer(file, lineterminator="\r\n")
        table.writerow(fills)
        progress(0, total)
        known, done = self._known(), 0
        for page in self._pages(chosen):
            lines = [[_cell(fill(line)) for fill in fills.values()] for line in self._lines(page, known)]
            table.writerows(lines)
            done += len(lines)
            progress(min(done, total), total)
        return done

    def _count(self, chosen: Chosen) -> int:
        if not isinstance(chosen, ListQuery):
            return len(chosen)
        count = self._reader.count(chosen)
        return count if chosen.limit is None else min(count, chosen.limit)

    def _pages(self, chosen: Chosen) -> Iterator[list[CampaignRow]]:
        if not isinstance(chosen, ListQuery):
            for start in range(0, len(chosen), PAGE):
                yield self._reader.rows_of(chosen[start : start + PAGE])
            return
        query, left = chosen, chosen.limit
        while page := self._reader.rows(replace(query, limit=PAGE if left is None else min(left, PAGE))):
            yield page
            left = None if left is None else left - len(page)
            query = replace(query, after=page[-1])

    def _known(self) -> Known:
        platform: dict[str, list[str]] = defaultdict(list)
        for id_, campaign in self._reader.platform_ids().items():
            platform[campaign].append(id_)
        names = {segment.id: segment.name for segment in self._reader.segments()}
        return Known(names, platform, self._clock.zone())

    def _lines(self, rows: Iterable[CampaignRow], known: Known) -> Iterator[Line]:
        for row in rows:
            stored = self._reader.get(row.id)
            if stored is not None:
                yield Line(
                    row=row,
                    campaign=stored.campaign,
                    message=shown(stored.campaign.message),
                    segments=known.segments,
                    platform=known.platform.get(row.id, ()),
                    zone=known.zone,
                )


def _cell(value: Cell) -> Cell:
    """Texts made harmless, and as UTF-8 can hold them; numbers stay numbers."""
    if not value or not isinstance(value, str):
        return value
    return harmless(value.replace("\0", "").encode("utf-8", "replace").decode())
