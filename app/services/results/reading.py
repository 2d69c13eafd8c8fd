"""A platform's report, read: which columns count, and the figures of each campaign and day."""

import re
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from app.domain.errors import UserError
from app.domain.results import AMOUNTS, COUNTS, RATES, Figures, summed
from app.services.people.planning import Noted
from app.services.people.sources.base import Row
from app.services.people.values import RowNote
from app.services.results import days
from app.services.results.days import Order
from app.services.results.numbers import NumberKind, number
from app.services.results.values import Progress, Reported, Sheet, quiet
from app.services.sheets.harmless import original
from app.services.sheets.opening import open_sheet

KINDS: dict[str, NumberKind] = {
    **dict[str, NumberKind].fromkeys(COUNTS, "count"),
    **dict[str, NumberKind].fromkeys(AMOUNTS, "amount"),
    **dict[str, NumberKind].fromkeys(RATES, "percent"),
}
IDS = ("campaign id", "campaignid", "id")
NAMES = ("campaign name", "name", "campaign")
DAYS = ("run date", "date", "day", "run day")
CHANNELS = ("channel",)
SHORTENED = re.compile(r"[0-9]([.,][0-9]+)?e\+?[0-9]+", re.IGNORECASE)
"""How spreadsheets write long numbers that they were not told to be texts."""
INBOX = "inbox"
SOME = 1000


def plain(header: str) -> str:
    """Without case, spaces and signs, except that of a percentage."""
    return re.sub(r"[\W_]+", "", header.casefold().replace("%", "percent"))


_FIGURES = {plain(name): name for name in KINDS}


class Layout(Struct, frozen=True, kw_only=True):
    """Where things stand in a row."""

    id: int | None
    name: int | None
    day: int | None
    channel: int | None
    figures: dict[int, str]

    def identity(self, row: Row) -> tuple[str, str]:
        """The platform's id and the name."""
        return self.text(row, self.id), self.text(row, self.name)

    def text(self, row: Row, place: int | None) -> str:
        """The text of a cell, "" where there is no such column."""
        return "" if place is None else original(str(row.cells[place]))


def read(path: Path, order: Order | None = None, progress: Progress = quiet) -> Sheet:
    """Read a report. ``order`` says how days such as ``03/04/2026`` are meant; None finds out. Raises ``UserError``
    for a file that holds no results."""
    source = open_sheet(path)
    layout = _layout(path, source.headers)
    rows = list(source.rows())
    spelled = [layout.text(row, layout.day) for row in rows if isinstance(row, Row)]
    found = order or days.order_of(spelled)
    collecting = Collecting(layout, found or "day first")
    for at, row in enumerate(rows):
        if not at % SOME:
            progress(at, len(rows))
        collecting.add(row)
    progress(len(rows), len(rows))
    unsure = found is None and any(map(days.is_ambiguous, spelled))
    used = {layout.id, layout.name, layout.day, layout.channel, *layout.figures}
    return Sheet(
        path=path,
        campaigns=collecting.campaigns(),
        figures=tuple(layout.figures.values()),
        unused=tuple(header for place, header in enumerate(source.headers) if place not in used),
        errors=collecting.errors.all(),
        notes=(*source.notes, *collecting.notes(), *((UNSURE,) if unsure else ())),
    )


UNSURE = "Its dates can be read in two ways; the day was taken to come before the month"


class Collecting:
    """Puts the rows of a report together."""

    def __init__(self, layout: Layout, order: Order) -> None:
        self.errors = Noted()
        self._layout = layout
        self._order: Order = order
        self._found: dict[tuple[str, str], dict[str, list[Figures]]] = {}
        self._seen: set[tuple[str, ...]] = set()
        self._repeated = self._elsewhere = 0

    def add(self, row: Row | RowNote) -> None:
        """Another row."""
        if isinstance(row, RowNote):
            self.errors.add([row])
            return
        cells = tuple(map(str, row.cells))
        if cells in self._seen:
            self._repeated += 1
            return
        self._seen.add(cells)
        channel = self._layout.text(row, self._layout.channel)
        if channel and INBOX not in channel.casefold():
            self._elsewhere += 1
            return
        self._take(row)

    def _take(self, row: Row) -> None:
        wrong: list[RowNote] = []
        identity = self._identity(row, wrong)
        day = self._day(row, wrong)
        figures = self._figures(row, wrong)
        if wrong:
            self.errors.add(wrong)
        else:
            self._found.setdefault(identity, {}).setdefault(day, []).append(figures)

    def _identity(self, row: Row, wrong: list[RowNote]) -> tuple[str, str]:
        id_, name = self._layout.identity(row)
        if SHORTENED.fullmatch(id_):
            advice = "Import the report as it was downloaded"
            wrong.append(RowNote(row=row.number, what="a spreadsheet has shortened its campaign ID", advice=advice))
        elif not id_ and not name:
            wrong.append(RowNote(row=row.number, what="it names no campaign"))
        return id_, "" if id_ and name == id_ else name

    def _day(self, row: Row, wrong: list[RowNote]) -> str:
        try:
            return days.day(self._layout.text(row, self._layout.day), self._order)
        except ValueError:
            wrong.append(RowNote(row=row.number, what="its run date is no date", advice="Write it as 2026-01-31"))
            return ""

    def _figures(self, row: Row, wrong: list[RowNote]) -> Figures:
        figures: dict[str, float] = {}
        for place, name in self._layout.figures.items():
            try:
                value = number(self._layout.text(row, place), KINDS[name])
            except ValueError:
                wrong.append(RowNote(row=row.number, column=name, what="that is not the number it should be"))
                continue
            if value is not None:
                figures[name] = value
        return figures

    def campaigns(self) -> tuple[Reported, ...]:
        """The campaigns, in the order of the file. Several rows of one day are added up."""
        return tuple(
            Reported(
                id=id_, name=name, days={day: its[0] if len(its) == 1 else summed(its) for day, its in by_day.items()}
            )
            for (id_, name), by_day in self._joined().items()
        )

    def _joined(self) -> dict[tuple[str, str], dict[str, list[Figures]]]:
        """By id, with the first name; by name alone where there is no id."""
        names: dict[str, str] = {}
        joined: dict[tuple[str, str], dict[str, list[Figures]]] = {}
        for (id_, name), by_day in self._found.items():
            key = (id_, names.setdefault(id_, name) if id_ else name)
            for day, its in by_day.items():
                joined.setdefault(key, {}).setdefault(day, []).extend(its)
        return joined

    def notes(self) -> tuple[str, ...]:
        """What is worth knowing about the whole."""
        joined = self._joined().values()
        added = sum(len(its) > 1 for by_day in joined for its in by_day.values())
        said = (
            (self._repeated, "rows stand there twice and count once"),
            (self._elsewhere, "rows are of other channels and were left out"),
            (added, "times several rows of a campaign and a day were added up"),
        )
        return tuple(f"{count} {words}" for count, words in said if count)


def _layout(path: Path, headers: Sequence[str]) -> Layout:
    spelled = [plain(header) for header in headers]
    figures = {place: _FIGURES[name] for place, name in enumerate(spelled) if name in _FIGURES}
    layout = Layout(
        id=_place(spelled, IDS),
        name=_place(spelled, NAMES),
        day=_place(spelled, DAYS),
        channel=_place(spelled, CHANNELS),
        figures=figures,
    )
    if layout.id is None and layout.name is None:
        raise UserError(f"{path} names no campaigns", "It has neither a column Campaign ID nor Campaign Name", ADVICE)
    if not figures:
        raise UserError(f"{path} holds no results", "None of its columns is one of a Campaign stats report", ADVICE)
    return layout


ADVICE = "Choose a Campaign stats report"


def _place(spelled: Sequence[str], wanted: Sequence[str]) -> int | None:
    """The first column that goes by one of these names, the first names first."""
    return next((spelled.index(plain(name)) for name in wanted if plain(name) in spelled), None)
