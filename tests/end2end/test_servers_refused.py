"""Servers that are no place for a team, on the command line and in the window: stock Kinto on PostgreSQL, where what
one of two people wrote gets lost, and one whose time is over."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.bootstrap import Services
from app.services.ports import Connection
from app.ui.jobs import ManualJobs
from app.ui.viewmodels.team.state import TeamState
from app.ui.viewmodels.team.team import TeamModel
from tests.end2end.galley import galley, refusal
from tests.end2end.teammates import Teammate
from tests.made import campaign, uuid
from tests.server.conftest import needed_cluster
from tests.server.postgres import Cluster
from tests.server.races import STOCK
from tests.server.running import Person, prepared, serving
from tests.ui.teams import Secrets

pytestmark = pytest.mark.end2end

LACKING = "lacks serial_writes, without which two people who save at the same moment can lose what one of them wrote"
ENDED = {
    "KINTO_EOS": "2020-01-01",
    "KINTO_EOS_MESSAGE": "We moved in spring.",
    "KINTO_EOS_URL": "https://team.example/moved",
}


@pytest.fixture(scope="module")
def postgres() -> Iterator[Cluster]:
    with needed_cluster() as made:
        yield made


@pytest.fixture
def ada(postgres: Cluster, tmp_path: Path) -> tuple[Person, str]:
    """Somebody whose file is in step with the server, and has something to send since; and the server's database."""
    database = postgres.make_database(tmp_path.name, prepared(postgres))
    with serving(database) as server:
        person = server.person("ada", server.workspace("shop"), "editor")
        with Teammate(person, tmp_path / "ada.galley") as mate:
            mate.write(campaign(1, shared=True))
            mate.sync()
            mate.write(campaign(2, shared=True))
    return person, database


def moved(person: Person, url: str, path: Path) -> Person:
    """The same server, found elsewhere."""
    there = person._replace(url=url)
    with Teammate(there, path) as mate, mate.workspace.transaction() as transaction:
        transaction.set_setting("team", {"location": url, "workspace": person.workspace, "user": person.user})
    return there


def in_the_window(person: Person, path: Path) -> TeamState:
    """What the window knows of a team after a sync."""
    jobs = ManualJobs()
    secrets = Secrets()
    with Services(author=person.user, secrets=secrets) as services:
        workspace = services.open(path)
        services.syncing(workspace).remember_secret(
            Connection(location=person.url, workspace=person.workspace, user=person.user), person.password
        )
        team = TeamModel(services, workspace, jobs)
        for begin in (team.start, team.sync):
            begin()
            jobs.run_all()
        state = team.state
        team.stop()
        team.deleteLater()
        jobs.run_all()
    return state


def unchanged(person: Person, path: Path) -> None:
    with Teammate(person, path) as mate:
        assert mate.documents().keys() == {uuid(1), uuid(2)}
        assert mate.syncing.waiting() == 1


def test_stock_kinto_is_refused_with_the_reason(ada, tmp_path, monkeypatch, qapp):
    person, database = ada
    path = tmp_path / "ada.galley"
    with serving(database, KINTO_INCLUDES=STOCK) as stock:
        there = moved(person, stock.url, path)
        monkeypatch.setenv("GALLEY_PASSWORD", person.password)
        assert LACKING in refusal(galley("sync", path, "--json"))
        assert LACKING in refusal(galley("remote", path, "status", "--json"))

        assert galley("new", tmp_path / "new.galley").code == 0
        place = ("--workspace", person.workspace, "--user", person.user)
        assert LACKING in refusal(galley("remote", tmp_path / "new.galley", "set", stock.url, *place))
        assert "no team yet" in refusal(galley("sync", tmp_path / "new.galley"))

        state = in_the_window(there, path)
        assert (state.kind, LACKING in state.barred) == ("barred", True)
        unchanged(there, path)


def test_a_service_that_ended_says_so_and_where_to_look(ada, tmp_path, monkeypatch, qapp):
    person, database = ada
    path = tmp_path / "ada.galley"
    with serving(database, **ENDED) as over:
        there = moved(person, over.url, path)
        monkeypatch.setenv("GALLEY_PASSWORD", person.password)
        said = refusal(galley("sync", path, "--json"))
        assert "We moved in spring" in said
        assert "https://team.example/moved" in said
        state = in_the_window(there, path)
        assert (state.kind, "We moved in spring" in state.barred) == ("barred", True)
        unchanged(there, path)
