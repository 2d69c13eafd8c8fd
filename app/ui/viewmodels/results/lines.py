"""Groups and days of results as lines of a table."""

from collections.abc import Sequence

from msgspec import Struct

from app.services.ports import Grouping, Run, Totals
from app.services.results.totals import totals_of
from app.services.results.values import Group
from app.ui.viewmodels.results import words


class Line(Struct, frozen=True, kw_only=True):
    """One group. ``order`` is what sorting by name goes by, ``tick`` its name where there is little room."""

    key: str
    name: str
    order: str
    tick: str
    totals: Totals
    campaigns: int | None = None


def group_lines(by: Grouping, groups: Sequence[Group]) -> list[Line]:
    """A line a group; months are in the order of time."""
    return [_line(by, group) for group in groups]


def day_lines(runs: Sequence[Run]) -> list[Line]:
    """A line a day."""
    return [
        Line(
            key=run.day,
            name=words.day(run.day),
            order=run.day,
            tick=words.day_tick(run.day),
            totals=totals_of([run.figures]),
        )
        for run in runs
    ]


def _line(by: Grouping, group: Group) -> Line:
    name = words.named(by, group.key, group.name)
    return Line(
        key=group.key,
        name=name,
        order=group.key if by == "month" else name.casefold(),
        tick=words.month_tick(group.key) if by == "month" else name,
        totals=group.totals,
        campaigns=group.campaigns,
    )
