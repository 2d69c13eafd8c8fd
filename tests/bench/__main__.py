"""Runs the benches named on the command line, or all of them; prints JSON Lines, then a table."""

import importlib
import os
import sys

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
)
MODULES = {"list": "list_window"}
"""Where a bench is, that is not called as its module."""


def main(names: list[str]) -> int:
    """Exit code 1 when a figure misses what it has to hold, 2 for an unknown name."""
    unknown = [name for name in names if name not in BENCHES]
    if unknown:
        print(f"No such bench: {', '.join(unknown)}. There are: {', '.join(BENCHES)}.", file=sys.stderr)
        return 2
    figures: list[Figure] = []
    for name in names or BENCHES:
        print(f"{name} ...", file=sys.stderr)
        figures += importlib.import_module(f"tests.bench.{MODULES.get(name, name)}").figures()
    for figure in figures:
        print(figure.as_json())
    print()
    print(table(figures))
    return 0 if all(figure.holds for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
