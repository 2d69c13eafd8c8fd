import pytest

from app.services.ports import Connection
from app.sync.ports import Barred
from app.ui.viewmodels.team.connecting import ConnectModel, Said
from tests.ui.teams import PASSWORD

SAID = Said(location="team.example/", workspace=" spring ", user="ada", secret=PASSWORD)


@pytest.fixture
def model(bench):
    made = ConnectModel(bench.team)
    bench.heard = []
    for name in ("wrong", "away", "done"):
        getattr(made, name).connect(lambda *values, name=name: bench.heard.append((name, *values)))
    return made


def test_a_server_is_asked_and_kept(bench, model):
    model.connect_to("server", SAID)
    assert model.busy
    bench.jobs.run_all()
    assert (bench.heard, model.busy) == ([("done", True)], False)
    assert bench.team.state.connection == Connection(location="https://team.example/", workspace="spring", user="ada")
    assert list(bench.secrets.known.values()) == [PASSWORD]


def test_a_folder_is_kept_whole(bench, model, tmp_path):
    model.connect_to("folder", Said(location=f" {tmp_path} "))
    bench.jobs.run_all()
    assert bench.team.state.connection == Connection(location=str(tmp_path))


def test_without_a_keyring_that_is_told(bench, model):
    bench.secrets.kept = False
    model.connect_to("server", SAID)
    bench.jobs.run_all()
    assert bench.heard == [("done", False)]


@pytest.mark.parametrize(
    ("place", "said", "field"),
    [
        ("folder", Said(), "location"),
        ("server", Said(), "location"),
        ("server", Said(location="team.example"), "workspace"),
        ("server", Said(location="team.example", workspace="w", user="ada"), "secret"),
    ],
)
def test_what_is_missing_is_said_at_its_field_and_nobody_is_asked(bench, model, place, said, field):
    model.connect_to(place, said)
    assert [heard[:2] for heard in bench.heard] == [("wrong", field)]
    assert bench.jobs.waiting == []


def test_a_wrong_password_is_said_at_its_field(bench, model):
    model.connect_to("server", Said(location="team.example", workspace="w", user="ada", secret="x"))
    bench.jobs.run_all()
    assert bench.heard == [("wrong", "secret", "team.example does not know this user and password.")]


@pytest.mark.parametrize("about", ["location", "workspace", "ca"])
def test_what_the_store_says_stands_where_it_can_be_mended(bench, model, about):
    bench.stores.barred = Barred("No.", about)
    model.connect_to("server", SAID)
    bench.jobs.run_all()
    assert bench.heard == [("wrong", about, "No.")]


def test_a_team_of_another_workspace_is_no_place_to_connect_to(bench, model):
    bench.connect()
    bench.after(0)
    bench.stores.team.kept.workspace = "somebody else's"
    model.connect_to("server", SAID)
    bench.jobs.run_all()
    assert bench.heard[0][:2] == ("wrong", "workspace")
    assert "another workspace" in bench.heard[0][2]


def test_a_server_that_is_away_can_be_connected_to_later(bench, model):
    bench.stores.away = "team.example was not found"
    model.connect_to("server", SAID)
    bench.jobs.run_all()
    assert bench.heard == [("away", "team.example was not found.")]
    model.connect_to("server", SAID, later=True)
    bench.jobs.run_all()
    assert (bench.heard[1:], bench.team.state.connected) == ([("done", True)], True)


def test_a_folder_that_is_not_there_is_said_at_its_field(bench, model):
    bench.stores.away = "the team folder /team is not there"
    model.connect_to("folder", Said(location="/team"), later=True)
    bench.jobs.run_all()
    assert bench.heard[0][:2] == ("wrong", "location")


def test_it_is_tried_once_at_a_time(bench, model):
    model.connect_to("server", SAID)
    model.connect_to("server", SAID)
    assert len(bench.jobs.waiting) == 1
