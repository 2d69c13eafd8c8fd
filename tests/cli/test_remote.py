import shutil

from tests.cli.conftest import refused
from tests.cli.pair import ONE, Pair, pair
from tests.cli.schemas import validate

__all__ = ["pair"]


def status(pair: Pair, path):
    ran = pair.galley("remote", path, "status", "--json")
    for line in ran.lines:
        validate("remote", line)
    return ran


def test_a_folder_becomes_the_team(galley, path, workspace, tmp_path):
    (tmp_path / "team").mkdir()
    ran = galley("remote", path, "set", tmp_path / "team", "--json")
    validate("remote", ran.lines[0])
    assert ran.lines == [{"location": str(tmp_path / "team"), "workspace": "", "user": "", "role": "editor"}]
    assert workspace.setting("team")["location"] == str(tmp_path / "team")


def test_a_folder_is_kept_whole_wherever_the_command_runs(galley, path, workspace, tmp_path, monkeypatch):
    (tmp_path / "team").mkdir()
    monkeypatch.chdir(tmp_path)
    galley("remote", path, "set", "team")
    assert workspace.setting("team")["location"] == str(tmp_path / "team")


def test_what_can_not_be_a_team_is_refused_and_changes_nothing(galley, path, workspace, tmp_path):
    (tmp_path / "file").write_text("x")
    for given, reason in (
        ((tmp_path / "nowhere",), "is not there"),
        ((tmp_path / "file",), "is no folder"),
        ((tmp_path, "--user", "ada"), "no workspace, user or certificates"),
        (("https://team.example",), "--workspace"),
        (("gopher://team.example", "--workspace", "shop"), "no address of a team"),
    ):
        assert reason in refused(galley("remote", path, "set", *given))
    assert workspace.setting("team") is None


def test_without_an_action_it_is_refused(galley, path):
    assert "Take set or status" in refused(galley("remote", path))


def test_status_counts_what_waits(pair: Pair) -> None:
    pair.fill()
    assert status(pair, pair.ada).lines[0] == {
        "location": str(pair.team),
        "workspace": "",
        "user": "",
        "role": "editor",
        "waiting": 0,
        "conflicts": 0,
        "refused": 0,
        "offline": "",
    }
    pair.galley("edit", pair.ada, ONE, "--set", "name=New")
    ran = status(pair, pair.ada)
    assert (ran.code, ran.lines[0]["waiting"]) == (0, 1)


def test_status_says_that_something_is_open(pair: Pair) -> None:
    pair.clash()
    ran = status(pair, pair.ben)
    assert (ran.code, ran.lines[0]["conflicts"]) == (3, 1)
    assert "1 conflicts" in pair.galley("remote", pair.ben, "status").out


def test_status_of_a_team_that_is_away(pair: Pair) -> None:
    pair.fill()
    shutil.rmtree(pair.team)
    ran = status(pair, pair.ada)
    assert (ran.code, ran.lines[0]["role"]) == (4, None)
    assert "is not there" in ran.lines[0]["offline"]


def test_status_without_a_team_is_refused(galley, path):
    assert "no team yet" in refused(galley("remote", path, "status"))
