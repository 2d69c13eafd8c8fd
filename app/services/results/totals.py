"""Sums over runs, as the list and the page of results show them."""

from collections.abc import Iterable

from app.domain.results import CLICKED, CONVERSIONS, ERRORS, SENT, VIEWED, Figures, page_rates, summed
from app.services.ports import Totals


def totals_of(runs: Iterable[Figures]) -> Totals:
    """The figures of some runs together; rates are of the sums."""
    sums = summed(runs)
    return totals(*(sums.get(name) for name in (SENT, VIEWED, CLICKED, CONVERSIONS, ERRORS)))


def totals(
    sent: float | None,
    viewed: float | None,
    clicked: float | None,
    conversions: float | None,
    failures: float | None,
) -> Totals:
    """Sums with their rates."""
    rates = page_rates(sent, viewed, clicked)
    return Totals(
        sent=_whole(sent),
        viewed=_whole(viewed),
        clicked=_whole(clicked),
        view_rate=rates.view_rate,
        click_rate=rates.click_rate,
        ctr=rates.ctr,
        conversions=_whole(conversions),
        failures=_whole(failures),
    )


def added(parts: Iterable[Totals]) -> Totals:
    """Some totals together; rates are of the sums."""
    every = list(parts)
    names = ("sent", "viewed", "clicked", "conversions", "failures")
    known = ([value for part in every if (value := getattr(part, name)) is not None] for name in names)
    return totals(*(sum(values) if values else None for values in known))


def _whole(value: float | None) -> int | None:
    return None if value is None else round(value)
