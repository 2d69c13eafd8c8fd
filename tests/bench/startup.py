"""From the start of the process to the first painted window, and on to painted rows of campaigns."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import perf_counter_ns

from tests.bench.figures import Figure, Samples
from tests.bench.generator import workspace_file

COUNTS = (10_000, 100_000, 1_000_000)
"""Campaigns in the workspace that is opened."""
RUNS, WARM_UP = 15, 2
RATIO = 2.5
SECONDS = 60.0
ROOT = Path(__file__).parents[2]
DROPPED = ("QT_QPA_PLATFORM", "PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED")


def figures() -> list[Figure]:
    """The product's start in turn with the smallest window's, medians over ``RUNS`` starts."""
    return [figure for count in COUNTS for figure in start_with(count)]


def start_with(count: int) -> list[Figure]:
    """Both figures, with so many campaigns."""
    workspace = workspace_file(count)
    with tempfile.TemporaryDirectory() as folder:
        settings = Path(folder) / "settings.json"
        settings.write_text(json.dumps({"last_workspace": str(workspace), "asked_product": True}))
        children = (("smallest_window",), ("galley_window", str(settings)))
        taken = [[moments(child) for child in children] for _ in range(WARM_UP + RUNS)][WARM_UP:]
    smallest, galley = zip(*taken, strict=True)
    floor = of("painted", smallest)
    return [
        against(floor, f"start to first painted window, {count:,} campaigns", of("window", galley)),
        against(floor, f"start to painted rows, {count:,} campaigns", of("painted", galley)),
    ]


def against(floor: Samples, name: str, real: Samples) -> Figure:
    """A figure beside the smallest window's."""
    return Figure(
        name,
        real,
        floor=floor,
        floor_name="smallest PySide6 window",
        ratio_limit=RATIO,
        notes={"display": display()},
    )


def moments(child: Sequence[str]) -> dict[str, float]:
    """Start a child; the milliseconds from then until it said each of its words. Raises ``RuntimeError``."""
    module, *arguments = child
    command = [sys.executable, "-P", "-m", f"tests.bench.children.{module}", *arguments]
    start = perf_counter_ns()
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment(os.environ), text=True) as process:
        assert process.stdout is not None
        said = {line.strip(): (perf_counter_ns() - start) / 1e6 for line in process.stdout}
        code = process.wait(SECONDS)
    if code or "painted" not in said:
        raise RuntimeError(f"{module} ended with {code} and said {list(said)}")
    return said


def environment(variables: Mapping[str, str]) -> dict[str, str]:
    """The variables of a child: this checkout's modules, compiled once as for everybody, and the display if any."""
    kept = {name: value for name, value in variables.items() if name not in DROPPED}
    platform = {} if kept.get("DISPLAY") else {"QT_QPA_PLATFORM": "offscreen"}
    return {**kept, "PYTHONPATH": str(ROOT), **platform}


def display() -> str:
    """What the children paint on."""
    return os.environ.get("DISPLAY") or "offscreen"


def of(word: str, runs: Sequence[dict[str, float]]) -> Samples:
    """When the runs said ``word``."""
    return Samples(tuple(run[word] for run in runs))
