"""The list in the real window, with ten thousand campaigns up to a million: scrolled, searched, sorted, opened."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.bench.figures import Figure, Samples
from tests.bench.generator import workspace_file
from tests.bench.startup import environment

COUNTS = (10_000, 100_000, 1_000_000)
LIMITS = {"open": 50.0, "scroll": 16.0, "search": 16.0, "sort": 300.0}
"""95 of 100 take at most so many milliseconds."""
MEMORY = 300.0
"""Megabytes."""
NAMES = {
    "open": "double click on a row, to painted preview",
    "scroll": "scroll to a random place, to painted rows",
    "search": "key in the search, to painted rows",
    "sort": "click on a heading, to painted rows",
}
SECONDS = 1_800.0


def figures() -> list[Figure]:
    """The same work on both workspaces, each in a process of its own."""
    return [figure for count in COUNTS for figure in of(measured(workspace_file(count)))]


def measured(path: Path) -> Mapping[str, Any]:
    """What the child says. Raises ``CalledProcessError``."""
    command = [sys.executable, "-P", "-m", "tests.bench.children.list_window", str(path)]
    ended = subprocess.run(
        command, env=environment(os.environ), stdout=subprocess.PIPE, text=True, check=True, timeout=SECONDS
    )
    return json.loads(ended.stdout.splitlines()[-1])


def of(said: Mapping[str, Any]) -> list[Figure]:
    """The lines of the table for one workspace; the last one's figures are megabytes, not milliseconds."""
    count = f"{said['count']:,} campaigns"
    floors = {"search": Samples(tuple(said["floor"]))}
    lines = [
        Figure(
            f"{NAMES[work]}, {count}",
            Samples(tuple(said[work])),
            floor=floors.get(work),
            floor_name="reading the rows alone" if work in floors else "",
            p95_limit=limit,
        )
        for work, limit in LIMITS.items()
    ]
    memory = Samples((said["megabytes"],))
    return [*lines, Figure(f"memory in MB, {count}", memory, max_limit=MEMORY)]
