"""The list of a million campaigns, and of ten thousand: searched, sorted, counted, read at random places."""

import json
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from random import Random
from typing import get_args

from app.services.ports import ListQuery, Reader, SortColumn
from app.storage.workspaces import SqliteWorkspaces
from app.system.clock import SystemClock
from tests.bench.figures import Figure, Samples, timed
from tests.bench.generator import workspace_file
from tests.bench.startup import ROOT
from tests.bench.writing import LABELS, OCCASIONS, PLACES, RARE, SEASONS, WORDS

COUNTS = (10_000, 1_000_000)
PAGE = 100
RUNS = 60
SEARCH_MS, SORT_MS, LINES_MS, PLACES_MS = 16.0, 50.0, 16.0, 500.0
MEMORY_MB = 300.0
SEED = 7
COLUMNS: tuple[SortColumn, ...] = get_args(SortColumn)

Typed = Callable[[Random], str]
KINDS: dict[str, Typed] = {
    "one letter": lambda random: random.choice((*SEASONS, *OCCASIONS, *PLACES))[0],
    "two letters": lambda random: random.choice((*SEASONS, *OCCASIONS, *PLACES))[:2],
    "a beginning": lambda random: _beginning(random.choice((*SEASONS, *OCCASIONS, *PLACES)), random),
    "a beginning in texts": lambda random: _beginning(random.choice((*WORDS, *RARE)), random),
    "two words": lambda random: f"{random.choice(SEASONS)} {_beginning(random.choice(PLACES), random)}",
    "in a word": lambda random: random.choice(PLACES)[1:],
    "label": lambda random: random.choice(LABELS),
    "Chinese, Japanese": lambda random: random.choice(("秋", "新品", "東京", "セール", "の", "クーポン")),
    "a phrase": lambda random: f'"{random.choice(("last chance", "new collection", "gift card", "app update"))}"',
    "nothing found": lambda random: f"{random.choice(PLACES)} qq{random.randrange(100)}",
}
"""What is typed, always whole as it stands when the search starts."""


def figures() -> list[Figure]:
    """For each size: every kind of search, every order, rows at random places, the count, the memory."""
    return [figure for count in COUNTS for figure in _figures(count)]


def _figures(count: int) -> list[Figure]:
    with closing(SqliteWorkspaces(SystemClock()).open(workspace_file(count))) as workspace:
        return [
            *(searched(workspace, kind, count) for kind in KINDS),
            *sorted_by_columns(workspace, count),
            lines_at_random(workspace, count),
            Figure(f"count, {count:,}", _times(lambda: workspace.count(ListQuery()), 5)),
            memory(count),
        ]


def searched(reader: Reader, kind: str, count: int) -> Figure:
    """From a search to its first rows."""
    random = Random(SEED)
    typed = [KINDS[kind](random) for _ in range(RUNS)]
    reader.rows(_search(typed[0]))
    samples = Samples(tuple(timed(lambda each=each: reader.rows(_search(each))) for each in typed))
    return Figure(f"search to {PAGE} rows, {kind}, {count:,}", samples, p95_limit=SEARCH_MS)


def sorted_by_columns(reader: Reader, count: int) -> list[Figure]:
    """The first page of every order in both directions, and the places of all rows."""
    pages = [ListQuery(sort=column, ascending=rising, limit=PAGE) for column in COLUMNS for rising in (True, False)]
    first = [timed(lambda query=query: reader.rows(query)) for query in pages for _ in range(3)]
    whole = [timed(lambda column=column: reader.places(ListQuery(sort=column))) for column in COLUMNS]
    return [
        Figure(f"first {PAGE} rows of any order, {count:,}", Samples(tuple(first)), p95_limit=SORT_MS),
        Figure(f"places of all rows of any order, {count:,}", Samples(tuple(whole)), p95_limit=PLACES_MS),
    ]


def lines_at_random(reader: Reader, count: int) -> Figure:
    """Rows in the middle of the list by name, read by their places."""
    places, random = reader.places(ListQuery(sort="name")), Random(SEED)
    starts = [random.randrange(len(places) - PAGE) for _ in range(200)]
    samples = [timed(lambda at=at: reader.rows_at(places[at : at + PAGE])) for at in starts]
    return Figure(f"{PAGE} rows at a random place, {count:,}", Samples(tuple(samples)), p95_limit=LINES_MS)


def memory(count: int) -> Figure:
    """What a process holds that has read all places (MB, not milliseconds)."""
    command = [sys.executable, "-P", "-m", "tests.bench.children.places", str(workspace_file(count))]
    said = subprocess.run(command, capture_output=True, check=True, text=True, cwd=ROOT, env={"PYTHONPATH": str(ROOT)})
    held = json.loads(said.stdout)
    notes = {"places": held["places"], "unit": "MB"}
    return Figure(f"memory with all places (MB), {count:,}", Samples((held["mb"],)), max_limit=MEMORY_MB, notes=notes)


def _search(typed: str) -> ListQuery:
    return ListQuery(search=typed, sort="match", limit=PAGE)


def _beginning(words: str, random: Random) -> str:
    """Three letters or more of a word's beginning."""
    word = max(words.split(), key=len)
    return word[: random.randint(3, max(3, len(word)))]


def _times(work: Callable[[], object], runs: int) -> Samples:
    return Samples(tuple(timed(work) for _ in range(runs)))
