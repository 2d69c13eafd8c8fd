"""A team's server and a workspace of 10,000 campaigns: all of it sent and fetched beside bare requests, a few changes,
nothing at all, the memory that it takes, and the window meanwhile."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from typing import Any, NamedTuple

from tests.bench.figures import Figure, Samples, timed
from tests.bench.seat import Seat, seat
from tests.bench.shared import empty_workspace, shared_workspace
from tests.bench.startup import environment
from tests.server.running import Person, Server, memory_server, postgres_server

PUSH_RATIO, PULL_RATIO, WINDOW_RATIO = 1.25, 2.0, 1.5
REQUESTS_AT_REST, REQUESTS_OF_A_FEW = 3, 5
FEW, FEW_MS = 10, 200.0
MORE_MB = 20.0
"""So much more memory may all campaigns take than some of them."""
SECONDS = 1_800.0
OPTIONS = ("--smaller", "--postgres")


class Sizes(NamedTuple):
    """``many`` campaigns, and how often they are pushed and pulled; ``some`` to compare the memory with."""

    many: int
    some: int
    pushes: int
    pulls: int
    quiet: int


WHOLE = Sizes(many=10_000, some=2_000, pushes=2, pulls=5, quiet=20)
SMALLER = Sizes(many=2_000, some=600, pushes=1, pulls=3, quiet=5)


class Whole(NamedTuple):
    """What ``children.everything`` says of one of its runs."""

    milliseconds: float
    records: int
    mb: float


def figures(options: Collection[str] = ()) -> list[Figure]:
    """``--smaller``: a tenth of it; ``--postgres``: the real server over PostgreSQL instead of the one in memory."""
    sizes = SMALLER if "--smaller" in options else WHOLE
    kind = "PostgreSQL" if "--postgres" in options else "memory"
    start: Callable[[], AbstractContextManager[Server]] = postgres_server if kind == "PostgreSQL" else memory_server
    with start() as server, tempfile.TemporaryDirectory(prefix="galley-bench-") as folder:
        return [named(each, kind) for each in Team(server, Path(folder), sizes).figures()]


def named(figure: Figure, kind: str) -> Figure:
    """A figure that says over what it was measured."""
    figure.notes["server"] = kind
    return figure


class Team:
    """A server, and a workspace of each size in ``folder`` that was sent to it."""

    def __init__(self, server: Server, folder: Path, sizes: Sizes) -> None:
        self._server = server
        self._folder = folder
        self._sizes = sizes
        self._made = 0

    def figures(self) -> list[Figure]:
        """All of it, in the order in which it builds on each other."""
        many, some = self._sizes.many, self._sizes.some
        pushed, person, file = self.pushes(many)
        pulled, most = self.pulls(person)
        return [
            pushed,
            pulled,
            memory(most, self.memory_of(some), many, some),
            *self.few(file, person),
            window(self.window(person), many),
        ]

    def pushes(self, count: int) -> tuple[Figure, Person, Path]:
        """Bare requests and a sync in turn, each into a place of its own; the last one's place and file."""
        seats = [(shared_workspace(self._path(), count), self.person()) for _ in range(self._sizes.pushes)]
        taken = [
            (run("raw push", file, self.person(), count), run("push", file, person, count)) for file, person in seats
        ]
        file, person = seats[-1]
        return beside(f"push of {count:,}", taken, "bare requests", PUSH_RATIO), person, file

    def pulls(self, person: Person) -> tuple[Figure, float]:
        """In turn, each sync into an empty workspace; the most memory (MB) of the first one's process."""
        count = self._sizes.many
        taken = [
            (run("raw pull", self._path(), person, count), run("pull", empty_workspace(self._path()), person, count))
            for _ in range(self._sizes.pulls)
        ]
        figure = beside(f"pull of {count:,}", taken, "bare requests, JSON parsed", PULL_RATIO)
        return figure, taken[0][1].mb

    def memory_of(self, count: int) -> float:
        """What a process takes that pulls so many (MB)."""
        person = self.person()
        run("raw push", shared_workspace(self._path(), count), person, count)
        return run("pull", empty_workspace(self._path()), person, count).mb

    def few(self, file: Path, person: Person) -> list[Figure]:
        """Nothing, and a few changes on their way from one workspace to the other."""
        with ExitStack() as stack:
            here, there = (stack.enter_context(seat(path, person)) for path in (file, empty_workspace(self._path())))
            for each in (here, there):
                each.sync()
            quiet = [measured(here) for _ in range(self._sizes.quiet)]
            pairs = [changed(here, there, number) for number in range(self._sizes.quiet)]
        pushed, pulled = zip(*pairs, strict=True)
        return [
            *told("sync with nothing to do", quiet, REQUESTS_AT_REST),
            *told(f"push of {FEW} in {self._sizes.many:,}", pushed, REQUESTS_OF_A_FEW, FEW_MS),
            *told(f"pull of {FEW} in {self._sizes.many:,}", pulled, REQUESTS_OF_A_FEW, FEW_MS),
        ]

    def window(self, person: Person) -> Mapping[str, Any]:
        """What ``children.syncing_window`` says."""
        said = spoken("syncing_window", person)
        assert said["campaigns"] == self._sizes.many, said["campaigns"]
        return said

    def person(self) -> Person:
        """Somebody in a new, empty workspace of the server."""
        return self._server.person("ada", self._server.workspace(), "editor")

    def _path(self) -> Path:
        self._made += 1
        return self._folder / f"{self._made}.galley"


Exchange = tuple[float, int]
"""Milliseconds and requests of a sync."""


def measured(somebody: Seat) -> Exchange:
    """One sync of theirs."""
    before = somebody.requests
    return timed(somebody.sync), somebody.requests - before


def changed(here: Seat, there: Seat, number: int) -> tuple[Exchange, Exchange]:
    """A few changes sent, and fetched."""
    here.title(here.campaigns(FEW), f"Title {number}")
    sent, fetched = measured(here), measured(there)
    assert [len(there.last.lines), len(here.last.lines)] == [FEW, FEW]
    return sent, fetched


def told(name: str, taken: Sequence[Exchange], requests: int, limit: float | None = None) -> list[Figure]:
    """The time, and the number of requests."""
    times, counts = zip(*taken, strict=True)
    return [
        Figure(name, Samples(times), max_limit=limit),
        Figure(f"requests of it (not ms): {name}", Samples(counts), max_limit=requests, notes={"unit": "requests"}),
    ]


def memory(most: float, fewer: float, many: int, some: int) -> Figure:
    """What all of them take beside what some of them do (MB, not milliseconds)."""
    return Figure(
        f"memory of a pull of {many:,} (MB)",
        Samples((most,)),
        floor=Samples((fewer,)),
        floor_name=f"pull of {some:,}",
        max_limit=round(fewer + MORE_MB, 1),
        notes={"unit": "MB"},
    )


def window(said: Mapping[str, Any], count: int) -> Figure:
    """Keys during a pull beside keys at rest."""
    return Figure(
        f"key to painted preview during a pull of {count:,}",
        Samples(tuple(said["syncing"])),
        floor=Samples(tuple(said["rest"])),
        floor_name="at rest",
        ratio_limit=WINDOW_RATIO,
        notes={"seconds of the pull": round(said["seconds"], 1)},
    )


def beside(name: str, taken: Sequence[tuple[Whole, Whole]], floor: str, limit: float) -> Figure:
    """Syncs beside bare requests for the same records."""
    assert all(bare.records == ours.records for bare, ours in taken), f"{name}: not the same records"
    bare, ours = (Samples(tuple(each.milliseconds for each in runs)) for runs in zip(*taken, strict=True))
    return Figure(name, ours, floor=bare, floor_name=floor, ratio_limit=limit)


def run(work: str, path: Path, person: Person, count: int) -> Whole:
    """One run in a process of its own."""
    said = spoken("everything", {"work": work, "path": str(path), **person._asdict()})
    assert said["records"] >= count, f"{work}: {said['records']} records, {count} of them campaigns"
    return Whole(said["milliseconds"], said["records"], said["mb"])


def spoken(child: str, task: object) -> Mapping[str, Any]:
    """What a child says at its end. Raises ``CalledProcessError``."""
    command = [sys.executable, "-P", "-m", f"tests.bench.children.{child}", json.dumps(task)]
    ended = subprocess.run(
        command, env=environment(os.environ), stdout=subprocess.PIPE, text=True, check=True, timeout=SECONDS
    )
    return json.loads(ended.stdout.splitlines()[-1])
