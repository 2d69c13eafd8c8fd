"""What a bench returns, and how it is printed."""

import json
import statistics
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from time import perf_counter_ns


@dataclass(frozen=True)
class Samples:
    """Durations in milliseconds."""

    milliseconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle one."""
        return statistics.median(self.milliseconds)

    @property
    def p95(self) -> float:
        """95 of 100 are at most this long."""
        ordered = sorted(self.milliseconds)
        return ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]

    @property
    def longest(self) -> float:
        """The slowest."""
        return max(self.milliseconds)


@dataclass(frozen=True)
class Figure:
    """One line of the table: a figure, its floor, and what it has to hold.

    ``ratio_limit`` bounds median / floor median, ``p95_limit`` and ``max_limit`` are milliseconds.
    """

    name: str
    samples: Samples
    floor: Samples | None = None
    floor_name: str = ""
    ratio_limit: float | None = None
    p95_limit: float | None = None
    max_limit: float | None = None
    notes: dict[str, object] = field(default_factory=dict)

    @property
    def ratio(self) -> float | None:
        """Median over the floor's median."""
        return self.samples.median / self.floor.median if self.floor else None

    @property
    def holds(self) -> bool:
        """Whether every bound is kept."""
        bounds = (
            (self.ratio, self.ratio_limit),
            (self.samples.p95, self.p95_limit),
            (self.samples.longest, self.max_limit),
        )
        return all(value is None or limit is None or value <= limit for value, limit in bounds)

    def as_json(self) -> str:
        """The figure for machines, one line."""
        values = {
            **asdict(self),
            "samples": None,
            "floor": None,
            "runs": len(self.samples.milliseconds),
            "median": round(self.samples.median, 3),
            "p95": round(self.samples.p95, 3),
            "longest": round(self.samples.longest, 3),
            "floor_median": round(self.floor.median, 3) if self.floor else None,
            "ratio": round(self.ratio, 3) if self.ratio else None,
            "holds": self.holds,
        }
        del values["samples"], values["floor"]
        return json.dumps(values)


COLUMNS = ("figure", "runs", "median", "p95", "longest", "floor", "ratio", "to hold", "")


def table(figures: Sequence[Figure]) -> str:
    """The figures for people, milliseconds."""
    rows = [COLUMNS, *(_row(figure) for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(COLUMNS))]
    return "\n".join(_aligned(row, widths) for row in rows)


def _aligned(row: tuple[str, ...], widths: list[int]) -> str:
    cells = zip(row, widths, strict=True)
    left = (0, COLUMNS.index("to hold"))
    return "  ".join(c.ljust(w) if i in left else c.rjust(w) for i, (c, w) in enumerate(cells)).rstrip()


def _row(figure: Figure) -> tuple[str, ...]:
    limits = [
        f"ratio {figure.ratio_limit:g}" if figure.ratio_limit else "",
        f"p95 {figure.p95_limit:g}" if figure.p95_limit else "",
        f"max {figure.max_limit:g}" if figure.max_limit else "",
    ]
    return (
        figure.name,
        str(len(figure.samples.milliseconds)),
        f"{figure.samples.median:.2f}",
        f"{figure.samples.p95:.2f}",
        f"{figure.samples.longest:.2f}",
        f"{figure.floor.median:.2f}" if figure.floor else "",
        f"{figure.ratio:.2f}" if figure.ratio else "",
        ", ".join(limit for limit in limits if limit),
        "holds" if figure.holds else "MISSED",
    )


def timed(work: Callable[[], object]) -> float:
    """How long ``work`` took, in milliseconds."""
    start = perf_counter_ns()
    work()
    return (perf_counter_ns() - start) / 1e6


def in_turn(works: Sequence[Callable[[], object]], runs: int, warm_up: int = 3) -> list[Samples]:
    """Runs the works in turn (A B A B ...), so that a machine that slows down slows all of them."""
    for _ in range(warm_up):
        for work in works:
            work()
    taken: list[list[float]] = [[] for _ in works]
    for _ in range(runs):
        for work, times in zip(works, taken, strict=True):
            times.append(timed(work))
    return [Samples(tuple(times)) for times in taken]
