"""A team server that is set back to a backup, by its own scripts: what the backup lacks comes from people's files."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.edits import SetValue
from tests.end2end.teammates import Teammate, there
from tests.made import campaign, slide, uuid
from tests.server.conftest import needed_cluster
from tests.server.postgres import Cluster, programs
from tests.server.running import Person, Server, prepared, serving

SERVER = Path(__file__).parents[2] / "packaging" / "server"
TITLE, BODY = "message/slides/s1/title/text", "message/slides/s1/body/text"

pytestmark = pytest.mark.end2end


@pytest.fixture(scope="module")
def postgres() -> Iterator[Cluster]:
    with needed_cluster() as made:
        yield made


class Team:
    """Ada and Ben, and the database of their server."""

    def __init__(self, database: str, folder: Path) -> None:
        self.database = database
        self._folder = folder

    def start(self, server: Server) -> None:
        """Make the workspace, with two campaigns that both of them have."""
        name = server.workspace("shop")
        self.people = {user: server.person(user, name, "editor") for user in ("ada", "ben")}
        with self.of("ada") as ada, self.of("ben") as ben:
            ada.write(*(campaign(n, slide("s1", "Before"), shared=True) for n in (1, 2)))
            ada.sync()
            ben.sync()

    def move(self, server: Server) -> None:
        """It is found at another address."""
        self.people = {user: person._replace(url=server.url) for user, person in self.people.items()}

    def of(self, user: str) -> Teammate:
        person: Person = self.people[user]
        mate = Teammate(person, self._folder / f"{user}.galley")
        with mate.workspace.transaction() as transaction:
            told = {"location": person.url, "workspace": person.workspace, "user": user}
            transaction.set_setting("team", told)
        return mate

    def run(self, script: str, argument: Path) -> str:
        folder = programs()
        assert folder
        environment = {**os.environ, "PATH": f"{folder}:{os.environ['PATH']}", "KINTO_STORAGE_URL": self.database}
        done = subprocess.run([SERVER / script, argument], env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()


@pytest.fixture
def team(postgres: Cluster, tmp_path: Path) -> Team:
    return Team(postgres.make_database("restored", prepared(postgres)), tmp_path)


def test_what_a_backup_lacks_is_sent_again_although_others_have_written_since(team: Team, tmp_path: Path) -> None:
    with serving(team.database) as server:
        team.start(server)
        backup = Path(team.run("backup.sh", tmp_path))
        with team.of("ada") as ada:
            ada.edit(uuid(1), SetValue(TITLE, "Behind the backup"))
            ada.write(campaign(3, slide("s1", "New"), shared=True))
            ada.sync()
    team.run("restore.sh", backup)

    with serving(team.database) as server:
        team.move(server)
        with team.of("ben") as ben:
            ben.edit(uuid(2), SetValue(TITLE, "Ben's"))
            ben.edit(uuid(1), SetValue(BODY, "Ben's, too"))
            ben.sync()
            assert there(ben.person) == {uuid(1), uuid(2)}, "it was set back"
        with team.of("ada") as ada, team.of("ben") as ben:
            assert ada.sync().report.restored
            ben.sync()
            assert ada.documents() == ben.documents()
            assert ada.documents().keys() == there(ada.person) == {uuid(1), uuid(2), uuid(3)}
            titles = [ben.documents()[uuid(n)]["message"]["slides"][0]["title"]["text"] for n in (1, 2, 3)]
            assert titles == ["Behind the backup", "Ben's", "New"]
            assert ben.documents()[uuid(1)]["message"]["slides"][0]["body"]["text"] == "Ben's, too"
            assert all(mate.sync().report.quiet for mate in (ada, ben))
