"""Runs the benches named on the command line, or all of them; prints JSON Lines, then a table. Options are for those
that have them."""

import importlib
import os
import sys
from collections.abc import Sequence
from types import ModuleType

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.bench.figures import Figure, table

BENCHES = (
    "startup",
    "keys",
    "commit",
    "render",
    "people",
    "segments",
    "personalise",
    "proof",
    "library",
    "list",
    "filing",
    "sync",
)
MODULES = {"list": "list_window"}
"""Where a bench is, that is not called as its module."""


OPTIONS = ("--smaller", "--postgres")


def main(words: list[str]) -> int:
    """Exit code 1 when a figure misses what it has to hold, 2 for an unknown name or option."""
    options = [word for word in words if word in OPTIONS]
    names = [word for word in words if word not in OPTIONS]
    unknown = [name for name in names if name not in BENCHES]
    if unknown:
        print(f"No such bench: {', '.join(unknown)}. There are: {', '.join((*BENCHES, *OPTIONS))}.", file=sys.stderr)
        return 2
    figures: list[Figure] = []
    for name in names or BENCHES:
        print(f"{name} ...", file=sys.stderr)
        figures += measured(importlib.import_module(f"tests.bench.{MODULES.get(name, name)}"), options)
    for figure in figures:
        print(figure.as_json())
    print()
    print(table(figures))
    return 0 if all(figure.holds for figure in figures) else 1


def measured(bench: ModuleType, options: Sequence[str]) -> list[Figure]:
    """The figures of a bench, which is told the options that it has."""
    known = [option for option in options if option in getattr(bench, "OPTIONS", ())]
    return bench.figures(known) if known else bench.figures()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
