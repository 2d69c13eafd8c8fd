"""What an import of results goes through: a table, a plan with matches, an outcome."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Literal

from msgspec import Struct

from app.domain.results import Figures
from app.services.people.values import Notes
from app.services.ports import Run, Totals

How = Literal["known", "id", "message", "name", "several", "none"]
"""Why a campaign is taken for the one of a report: matched before; by Galley's own id; by the ids of the imported
message; by its exact name. ``several``: more than one may be meant."""

Progress = Callable[[int, int], None]
"""How much is done, of how much (0: not known). May raise: then nothing is changed."""


def quiet(done: int, total: int) -> None:
    """Nobody listens."""


class Reported(Struct, frozen=True, kw_only=True):
    """A campaign of a report: the platform's id ("" where there is none), its name there, its figures by day."""

    id: str
    name: str
    days: dict[str, Figures]

    @property
    def key(self) -> str:
        """What choices go by."""
        return self.id or self.name


class Sheet(Struct, frozen=True, kw_only=True):
    """A report that was read. ``figures`` are the columns that count, ``unused`` the headers of the others; ``errors``
    are rows that were left out, ``notes`` are about the whole file."""

    path: Path
    campaigns: tuple[Reported, ...]
    figures: tuple[str, ...]
    unused: tuple[str, ...] = ()
    errors: Notes = Notes()
    notes: tuple[str, ...] = ()


class Candidate(Struct, frozen=True, kw_only=True):
    """A campaign of the workspace that may be meant."""

    id: str
    name: str


class Match(Struct, frozen=True, kw_only=True):
    """A campaign of a report beside those that it may be. ``chosen`` is the id of the one that is taken unless somebody
    says otherwise; None leaves it out. ``totals`` are of this report alone."""

    key: str
    name: str
    how: How
    candidates: tuple[Candidate, ...] = ()
    chosen: str | None = None
    days: tuple[str, ...] = ()
    totals: Totals = Totals()


class ResultPlan(Struct, frozen=True, kw_only=True):
    """What an import would do."""

    sheet: Sheet
    matches: tuple[Match, ...]


class Taken(Struct, frozen=True, kw_only=True):
    """What an import did. ``runs`` were written, ``same`` were there already, ``left_out`` counts campaigns of the
    report. The rest is what ``take_back`` needs: rows that were new, rows as they were, ids as they were."""

    campaigns: int = 0
    runs: int = 0
    same: int = 0
    left_out: int = 0
    added: tuple[tuple[str, str], ...] = ()
    before: tuple[Run, ...] = ()
    ids: Mapping[str, str | None] = {}


class Group(Struct, frozen=True, kw_only=True):
    """All campaigns of one label, subscription, template or month; ``name`` is for people where it has one."""

    key: str
    name: str
    campaigns: int
    totals: Totals


class Overview(Struct, frozen=True, kw_only=True):
    """All groups in the order of their names, and everything together: each campaign once, also those that are in no
    group."""

    groups: tuple[Group, ...] = ()
    campaigns: int = 0
    totals: Totals = Totals()
