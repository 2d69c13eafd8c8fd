"""Whatever moment of a sync somebody's Galley is killed at: their file is sound, and nothing is lost or doubled."""

import itertools
import random
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from threading import Timer
from typing import Any

import pytest
from msgspec.structs import replace
from PIL import Image

from app.domain.campaign import Campaign
from app.domain.edits import SetValue
from app.domain.message import Media
from tests.end2end.galley import galley
from tests.end2end.teammates import Teammate, there
from tests.made import campaign, slide, uuid
from tests.media.samples import encoded
from tests.server.running import Person, Server, memory_server

ROOT = Path(__file__).parents[2]
KILLS = 8
COUNT = 120
EDITED = 60
"""Campaigns that each of the two edits between two kills: more than go in a batch."""
KEPT = 4
"""So many of the campaigns that somebody wrote meanwhile stay before the oldest of them is deleted."""
FIRST = {"ada": 10_000, "ben": 20_000}
"""The numbers of what they write meanwhile."""
PHASES = ("ready", "pull", "push", "pictures")
"""What a sync says when it begins, and before every page, every batch and every picture."""
SECONDS = 0.15
"""From what was said to the kill, at most; mostly sooner. A page, or a batch, goes there and back meanwhile."""
TRIES = 4
"""So many syncs may be begun for each that is killed: some are over sooner."""
TITLE = "message/slides/s1/title/text"

pytestmark = pytest.mark.end2end


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with memory_server() as running:
        yield running


def synced_until_killed(person: Person, path: Path, phase: str, seconds: float) -> str:
    """What the sync said last. It is killed ``seconds`` after it said ``phase`` first."""
    command = [sys.executable, "-m", "tests.end2end.syncer", str(path), *person]
    said, timer = "", None
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            for line in process.stdout:
                said = line.strip()
                if said == phase and timer is None:
                    timer = Timer(seconds, process.kill)
                    timer.start()
        finally:
            if timer is not None:
                timer.cancel()
            process.kill()
    assert said, "it did not even begin"
    return said


def whole(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


class Team:
    """Ada names campaigns, Ben writes their titles; both write new ones with a picture, and delete old ones. ``names``
    and ``titles`` are what they wrote last, by number."""

    def __init__(self, ada: Person, ben: Person, folder: Path) -> None:
        self.ada, self.ben = ada, ben
        self.folder = folder
        self.names: dict[int, str] = {}
        self.titles: dict[int, str] = {}
        self.new: dict[str, list[int]] = {"ada": [], "ben": []}
        self._random = random.Random(5)
        self._written = itertools.count()
        with self.of(ada) as mate:
            mate.write(*(campaign(n, slide("s1", "Hello"), shared=True) for n in range(1, COUNT + 1)))
            mate.sync()
        with self.of(ben) as mate:
            mate.sync()

    @property
    def ids(self) -> set[str]:
        """The campaigns that there have to be."""
        return {uuid(n) for n in (*range(1, COUNT + 1), *self.new["ada"], *self.new["ben"])}

    def of(self, person: Person) -> Teammate:
        return Teammate(person, self.folder / f"{person.user}.galley")

    def work(self, person: Person, path: str, told: dict[int, str]) -> None:
        """Some edits, a new campaign, one deleted; Ada's are sent."""
        with self.of(person) as mate:
            for number in self._random.sample(range(1, COUNT + 1), EDITED):
                told[number] = f"{person.user} {next(self._written)}"
                mate.edit(uuid(number), SetValue(path, told[number]))
            new = self.new[person.user]
            new.append(FIRST[person.user] + next(self._written))
            mate.write(illustrated(mate, new[-1]))
            if len(new) > KEPT:
                mate.delete(uuid(new.pop(0)))
            if person is self.ada:
                mate.sync(allow_deletes=True)

    def kept_by_ben(self) -> None:
        """What he wrote is there as he wrote it."""
        with self.of(self.ben) as mate:
            assert mate.sound() == []
            documents = mate.documents()
            assert documents.keys() >= {uuid(n) for n in self.new["ben"]}
            assert {n: title_of(documents[uuid(n)]) for n in self.titles} == self.titles

    def both_equal(self) -> None:
        """Nothing is lost, nothing is doubled, and there is nothing left to do."""
        with self.of(self.ada) as ada, self.of(self.ben) as ben:
            for mate in (ben, ada, ben):
                mate.sync(allow_deletes=True)
            documents = ben.documents()
            hers = ada.documents()
            assert hers.keys() == documents.keys()
            assert [(hers[id], documents[id]) for id in hers if hers[id] != documents[id]] == []
            assert documents.keys() == there(self.ada) == self.ids
            assert {n: documents[uuid(n)]["name"] for n in self.names} == self.names
            assert {n: title_of(documents[uuid(n)]) for n in self.titles} == self.titles
            pictures = [hash for each in documents.values() if (hash := picture_of(each))]
            assert len(pictures) == len(self.new["ada"]) + len(self.new["ben"])
            for mate in (ada, ben):
                assert mate.workspace.missing_media(pictures) == []
                assert mate.services.conflicts(mate.workspace).all() == []
                assert mate.sync().report.quiet
                assert mate.sound() == []


def illustrated(mate: Teammate, number: int) -> Campaign:
    """A campaign with a picture that no other one has."""
    picture = Image.new("RGB", (40, 30), number)
    (info,) = mate.services.media(mate.workspace).add([(f"{number}.png", encoded(picture, "PNG"))])
    shown = replace(slide("s1", "Hello"), media=Media(sha256=info.sha256, mime=info.mime))
    return campaign(number, shown, shared=True)


def title_of(document: Any) -> str:
    return document["message"]["slides"][0]["title"]["text"]


def picture_of(document: Any) -> str | None:
    media = document["message"]["slides"][0]["media"]
    return media and media["sha256"]


def test_a_sync_that_is_killed_at_any_moment_loses_and_doubles_nothing(
    server: Server, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    kills = request.config.getoption("--kills") or KILLS
    name = server.workspace()
    team = Team(server.person("ada", name, "editor"), server.person("ben", name, "editor"), tmp_path)
    moments, at, tries = random.Random(11), Counter[str](), 0
    while at.total() - at["done"] < kills:
        tries += 1
        assert tries <= TRIES * kills, f"most of them were over before they were killed: {at}"
        team.work(team.ada, "name", team.names)
        team.work(team.ben, TITLE, team.titles)
        path = tmp_path / "ben.galley"
        at[synced_until_killed(team.ben, path, PHASES[tries % len(PHASES)], SECONDS * moments.random() ** 3)] += 1
        whole(path)
        team.kept_by_ben()
        print(f"killed behind: {dict(at)}", flush=True)
    assert len({*PHASES} & {*at}) > 1, f"always at the same moment: {at}"
    team.both_equal()
    assert galley("doctor", tmp_path / "ben.galley").code == 0
