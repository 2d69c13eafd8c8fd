"""What an import of campaigns from a table goes through."""

from collections.abc import Callable
from typing import Any

from msgspec import Struct

from app.domain.campaign import Campaign
from app.services.ports import Named

Progress = Callable[[int, int], None]
"""How much is done, of how much (0: not known). May raise: then nothing is changed."""


def quiet(done: int, total: int) -> None:
    """Nobody listens."""


class Column(Struct, frozen=True, kw_only=True):
    """How a column is taken: ``field`` is one of ``fields.FIELDS``, or ``LEAVE_OUT``. Where several columns are one
    field, the first that is filled counts."""

    header: str
    field: str
    samples: tuple[str, ...] = ()


class SheetTable(Struct, frozen=True, kw_only=True):
    """A table that was looked through. ``source`` reads it again, ``rows`` are its first ones, ``count`` all."""

    source: Any
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    count: int
    notes: tuple[str, ...] = ()


class Drafted(Struct, frozen=True, kw_only=True):
    """What becomes of a row (numbered as in a spreadsheet): a campaign, with notes on what was not taken over; or none,
    for a reason."""

    row: int
    campaign: Campaign | None = None
    notes: tuple[str, ...] = ()
    reason: str = ""


class SheetPlan(Struct, frozen=True, kw_only=True):
    """What an import would do. ``labels`` will be made."""

    table: SheetTable
    rows: tuple[Drafted, ...]
    labels: tuple[Named, ...] = ()

    @property
    def campaigns(self) -> tuple[Campaign, ...]:
        """Those that will be made."""
        return tuple(row.campaign for row in self.rows if row.campaign is not None)
