from datetime import timedelta

import pytest

from app.bootstrap import Services
from app.cli.main import main
from app.storage.workspaces import SqliteWorkspaces
from app.storage.writing import journal
from tests.cli.conftest import Ran, refused
from tests.cli.schemas import validate
from tests.contracts.steps import append, put
from tests.made import campaign, uuid


class Place:
    """A disk of one kind."""

    def __init__(self, kind="local", name=""):
        self.answer = kind, name

    def kind(self, path):
        return self.answer


@pytest.fixture
def workspaces(clock):
    return SqliteWorkspaces(clock)


@pytest.fixture
def doctor(workspaces, clock, path, capsys):
    def run(*arguments, place=None, file=None):
        services = Services(workspaces=workspaces, clock=clock, places=place or Place())
        code = main(["doctor", str(file or path), *arguments], services)
        return Ran(code, *capsys.readouterr())

    return run


def test_a_whole_workspace_is_well(doctor, workspace):
    put(workspace, campaign(1))
    ran = doctor("--json")

    assert (ran.code, ran.err) == (0, "")
    assert [line["check"] for line in ran.lines] == [
        "file", "references", "campaigns", "membership", "order", "names", "search", "media", "history",
        "versions", "results",
        "recipients", "recipient-search", "segments", "team", "index", "name-index", "recipient-index", "location",
    ]  # fmt: skip
    for line in ran.lines:
        validate("doctor", line)
        assert (line["ok"], line["detail"]) == (True, "")


def test_what_can_be_made_anew_is_mended_when_asked(doctor, workspace):
    put(workspace, campaign(1))
    workspace.connection().execute("UPDATE campaigns SET status = 'ended'")
    ran = doctor("--mend", "--json")
    assert (ran.code, all(line["ok"] for line in ran.lines)) == (0, True)
    assert "made anew: 1" in ran.err


def test_damage_is_named_and_the_exit_code_says_so(doctor, workspace):
    put(workspace, campaign(1))
    workspace.connection().execute("UPDATE campaigns SET status = 'ended'")
    ran = doctor("--json")

    assert ran.code == 1
    (line,) = [line for line in ran.lines if not line["ok"]]
    validate("doctor", line)
    assert line["check"] == "campaigns"
    assert uuid(1) in line["detail"]


@pytest.mark.parametrize("kind", ["network", "cloud"])
def test_a_place_where_files_break_is_a_warning_with_a_way_out(doctor, kind):
    ran = doctor(place=Place(kind, "Dropbox"))

    assert ran.code == 1
    (line,) = [line for line in ran.out.splitlines() if line.startswith("failed")]
    assert "location" in line
    assert "(Dropbox)" in line
    assert "move it" in line


def test_for_people_every_check_is_a_line(doctor):
    lines = doctor().out.splitlines()

    assert lines[0] == "ok      file"
    assert len(lines) == 19


def test_old_history_is_forgotten(doctor, workspace, clock, monkeypatch):
    monkeypatch.setattr(journal, "KEPT_GROUPS", 1)
    with workspace.transaction() as transaction:
        append(transaction, uuid(1), "g1")
        append(transaction, uuid(1), "g2")
    clock.at += timedelta(days=400)

    assert doctor("--json").err == "Old steps of the history that were forgotten: 1\n"
    assert [group.id for group in workspace.groups(None)] == ["g2"]
    assert doctor("--json").err == ""


def test_what_was_deleted_long_ago_is_gone_for_good(doctor, workspace, clock):
    put(workspace, campaign(1), bin="2026-03-02T09:00:00.000Z")
    put(workspace, campaign(2))
    with workspace.transaction() as transaction:
        append(transaction, uuid(1), "g1")
        append(transaction, uuid(2), "g2", at="2026-04-05T09:00:00.000Z")
    clock.at += timedelta(days=40)

    assert doctor("--json").err == "Campaigns that were in the bin for more than 30 days and are gone: 1\n"
    assert [workspace.get(uuid(number)) is None for number in (1, 2)] == [True, False]
    assert doctor("--json").err == ""


def test_a_damaged_workspace_is_not_tidied(doctor, workspace, clock, monkeypatch):
    monkeypatch.setattr(journal, "KEPT_GROUPS", 0)
    with workspace.transaction() as transaction:
        append(transaction, uuid(1), "g1")
    workspace.connection().execute("UPDATE journal SET edit = '{}'")
    clock.at += timedelta(days=400)

    assert doctor().code == 1
    assert len(workspace.groups(None)) == 1


def test_what_is_no_workspace_is_refused(doctor, tmp_path):
    (tmp_path / "notes.txt").write_text("hello", encoding="utf-8")

    assert "not a Galley workspace" in refused(doctor(file=tmp_path / "notes.txt"))
