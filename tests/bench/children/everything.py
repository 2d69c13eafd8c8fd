"""All that a team has, sent or fetched by a process of its own, by Galley or by bare requests; what is to be
done is JSON on the command line. Says JSON: the milliseconds, how many records these were, and the most memory (MB)
that the process ever held."""

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from pathlib import Path

from app.services.syncing.standing import Standing
from app.storage.workspaces import SqliteWorkspaces
from app.sync.values import COLLECTIONS, What
from app.system.clock import SystemClock
from tests.bench import memory, raw
from tests.bench.figures import timed
from tests.bench.seat import seat
from tests.server.running import Person

Done = tuple[float, int]
"""Milliseconds, and records."""


def push(path: Path, person: Person) -> Done:
    """Send everything in a workspace."""
    return _synced(path, person, "pushed")


def pull(path: Path, person: Person) -> Done:
    """Fetch everything into a workspace."""
    return _synced(path, person, "pulled")


def raw_push(path: Path, person: Person) -> Done:
    """Send the same records, which are read before."""
    with closing(SqliteWorkspaces(SystemClock()).open(path)) as workspace:
        records = list(_waiting(Standing(workspace)))
    return _timed(lambda: raw.push(person, records))


def raw_pull(path: Path, person: Person) -> Done:
    """Fetch the same records, and keep none."""
    return _timed(lambda: raw.pull(person))


WORKS: Mapping[str, Callable[[Path, Person], Done]] = {
    "push": push,
    "pull": pull,
    "raw push": raw_push,
    "raw pull": raw_pull,
}


def main(task: dict[str, str]) -> None:
    """Do what ``task`` says: ``work``, the workspace's ``path``, and who one is to the server."""
    person = Person(*(task[name] for name in Person._fields))
    milliseconds, records = WORKS[task["work"]](Path(task["path"]), person)
    print(json.dumps({"milliseconds": milliseconds, "records": records, "mb": memory.most()}))


def _synced(path: Path, person: Person, what: What) -> Done:
    with seat(path, person) as somebody:
        return _timed(lambda: somebody.sync().counts().get(what, 0))


def _waiting(standing: Standing) -> Iterator[raw.Record]:
    for collection in COLLECTIONS:
        for mine in standing.read(collection, standing.waiting(collection, refused=False)).values():
            if mine.data is not None:
                yield collection, mine.data


def _timed(work: Callable[[], int]) -> Done:
    counts: list[int] = []
    return timed(lambda: counts.append(work())), counts[0]


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
