"""Whatever moment of a sync somebody's Galley is killed at: their file is sound, and nothing is lost or doubled."""

import itertools
import random
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from threading import Timer

import pytest

from app.domain.edits import SetValue
from tests.end2end.teammates import Teammate, there
from tests.made import campaign, slide, uuid
from tests.server.running import Person, Server, memory_server

ROOT = Path(__file__).parents[2]
COUNT = 60
EDITED = 15
"""Campaigns that each of the two edits between two kills."""
DOOMED = 1_000
"""Campaigns from this number on are deleted, one by each of the two a round."""
NEW = {"ada": 10_000, "ben": 20_000}
"""The numbers of what they write meanwhile."""
SYNCING_SECONDS = (0.0, 0.7)
WINDOWS_A_KILL = 4
"""``--kills`` counts windows that are killed while typing; a kill here takes as long as so many of those."""
TITLE = "message/slides/s1/title/text"

pytestmark = pytest.mark.end2end


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with memory_server() as running:
        yield running


def synced_until_killed(person: Person, path: Path, seconds: float) -> bool:
    """Whether the sync was killed before its end."""
    command = [sys.executable, "-m", "tests.end2end.syncer", str(path), *person]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            assert next(process.stdout) == "ready\n"
            timer = Timer(seconds, process.kill)
            timer.start()
            finished = "done\n" in list(process.stdout)
            timer.cancel()
        finally:
            process.kill()
    return not finished


def whole(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


class Team:
    """Ada names campaigns, Ben writes their titles; both write new ones and delete old ones. ``names`` and ``titles``
    are what they wrote last, by number."""

    def __init__(self, ada: Person, ben: Person, folder: Path, rounds: int) -> None:
        self.ada, self.ben = ada, ben
        self.folder = folder
        self.names: dict[int, str] = {}
        self.titles: dict[int, str] = {}
        self.numbers = {*range(1, COUNT + 1)}
        self.doomed = [*range(DOOMED, DOOMED + 2 * rounds)]
        self._random = random.Random(5)
        self._written = itertools.count()
        with self.of(ada) as mate:
            mate.write(*(campaign(n, slide("s1", "Hello"), shared=True) for n in (*self.numbers, *self.doomed)))
            mate.sync()
        with self.of(ben) as mate:
            mate.sync()

    def of(self, person: Person) -> Teammate:
        return Teammate(person, self.folder / f"{person.user}.galley")

    def work(self, person: Person, path: str, told: dict[int, str]) -> None:
        """Some edits, a new campaign, one deleted."""
        with self.of(person) as mate:
            for number in self._random.sample(range(1, COUNT + 1), EDITED):
                told[number] = f"{person.user} {next(self._written)}"
                mate.edit(uuid(number), SetValue(path, told[number]))
            new = NEW[person.user] + next(self._written)
            mate.write(campaign(new, slide("s1", "Hello"), shared=True))
            mate.delete(uuid(self.doomed.pop()))
            if person is self.ada:
                mate.sync(allow_deletes=True)
        self.numbers.add(new)

    def kept_by_ben(self) -> None:
        """What he wrote is there as he wrote it."""
        with self.of(self.ben) as mate:
            assert mate.sound() == []
            documents = mate.documents()
            titles = {n: documents[uuid(n)]["message"]["slides"][0]["title"]["text"] for n in self.titles}
        assert titles == self.titles

    def both_equal(self) -> None:
        """Nothing is lost, nothing is doubled, and there is nothing left to do."""
        with self.of(self.ada) as ada, self.of(self.ben) as ben:
            for mate in (ben, ada, ben):
                mate.sync(allow_deletes=True)
            assert ada.documents() == ben.documents()
            documents = ben.documents()
            assert documents.keys() == there(self.ada) == {uuid(n) for n in (*self.numbers, *self.doomed)}
            assert {n: documents[uuid(n)]["name"] for n in self.names} == self.names
            assert {n: documents[uuid(n)]["message"]["slides"][0]["title"]["text"] for n in self.titles} == self.titles
            assert ben.services.conflicts(ben.workspace).all() == []
            assert all(mate.sync().report.quiet for mate in (ada, ben))


def test_a_sync_that_is_killed_at_any_moment_loses_and_doubles_nothing(
    server: Server, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    kills = max(1, request.config.getoption("--kills") // WINDOWS_A_KILL)
    name = server.workspace()
    team = Team(server.person("ada", name, "editor"), server.person("ben", name, "editor"), tmp_path, kills)
    moments, killed = random.Random(11), 0
    for _ in range(kills):
        team.work(team.ada, "name", team.names)
        team.work(team.ben, TITLE, team.titles)
        path = tmp_path / "ben.galley"
        killed += synced_until_killed(team.ben, path, moments.uniform(*SYNCING_SECONDS))
        whole(path)
        team.kept_by_ben()
    print(f"{killed} of {kills} were killed before the end of their sync")
    assert killed >= kills // 4, "else it is not syncs that are killed"
    team.both_equal()
