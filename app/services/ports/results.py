"""What delivery platforms report of campaigns."""

from collections.abc import Mapping, Sequence
from typing import Literal, Protocol

from msgspec import Struct

from app.services.ports.rows import Period, Totals

Grouping = Literal["label", "category", "template", "month"]


class Run(Struct, frozen=True, kw_only=True):
    """One row of a platform's report: a campaign (id) on a ``day`` (YYYY-MM-DD, "" where none is said), and its figures
    by the platform's own column names."""

    campaign: str
    day: str
    figures: dict[str, float]


class GroupTotals(Struct, frozen=True, kw_only=True):
    """All campaigns of one label (id), category (id), template or month (YYYY-MM) that have results."""

    key: str
    campaigns: int
    totals: Totals


class ResultReader(Protocol):
    """Reading results."""

    def runs(self, campaign: str) -> list[Run]:
        """The rows of one campaign, by day."""
        ...

    def reported(self) -> list[str]:
        """The ids of the campaigns, not in the bin, that have rows; the newest day first, then by id."""
        ...

    def platform_ids(self) -> dict[str, str]:
        """Campaign ids by the id that the delivery platform gave them."""
        ...

    def by_name(self, names: Sequence[str]) -> dict[str, list[str]]:
        """The ids of the campaigns, not in the bin, that go by each of these names exactly."""
        ...

    def by_origin(self, ids: Sequence[str]) -> dict[str, list[str]]:
        """The ids of the campaigns, not in the bin, whose imported message carries each of these ids of a platform:
        as its ``wzrk_id`` or ``_id``, or as the part of these before the underscore."""
        ...

    def result_groups(self, by: Grouping, period: Period | None = None) -> list[GroupTotals]:
        """Sums over campaigns (not in the bin) of which ``Totals`` has something, by key; rates are of the sums. A
        campaign with two labels counts under both. Months are those of the runs: a campaign counts in each with that
        month's figures; "" where no day is said. A ``period`` of days (YYYY-MM-DD) leaves out the runs of other days,
        and those of which no day is said."""
        ...


class ResultWriter(Protocol):
    """Writing results."""

    def put_runs(self, runs: Sequence[Run]) -> None:
        """Keep rows; one of the same campaign and day is replaced. The list's totals follow."""
        ...

    def drop_runs(self, campaign: str, days: Sequence[str]) -> None:
        """Forget rows. The list's totals follow."""
        ...

    def put_platform_ids(self, ids: Mapping[str, str | None]) -> None:
        """Remember which campaign a platform's id stands for; None forgets it."""
        ...
