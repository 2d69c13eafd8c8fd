import json
from datetime import timedelta

import pytest

from app.domain.edits import SetValue
from app.services.editing import Editing
from app.services.ports import ListQuery
from tests.cli.conftest import refused
from tests.cli.schemas import validate
from tests.inbox import message_of
from tests.made import campaign, slide, uuid

ONE, TWO = uuid(1), uuid(2)


@pytest.fixture
def editing(workspace, clock):
    return Editing(workspace, clock, "Ann")


@pytest.fixture(autouse=True)
def stored(editing):
    editing.create([campaign(1, slide("s1", "Hello"), name="One"), campaign(2, name="Two")])


@pytest.fixture
def versions(galley, path):
    """Run ``galley versions`` about the first campaign."""

    def run(*arguments):
        ran = galley("versions", path, ONE, "--json", *arguments)
        for line in ran.lines if ran.code == 0 else ():
            validate("versions", line)
        return ran

    return run


def name(workspace):
    return workspace.get(ONE).campaign.name


def test_a_campaign_without_versions_has_no_lines(versions):
    ran = versions()

    assert (ran.code, ran.out) == (0, "")


def test_a_name_keeps_what_is_stored(versions):
    (made,) = versions("--name", "Sent to legal").lines

    assert (made["kind"], made["name"], made["author"], made["campaign"]) == ("named", "Sent to legal", "Ann", ONE)
    assert versions().lines == [made]


def test_the_newest_version_comes_first(versions, editing, galley, path):
    versions("--name", "A")
    editing.apply(ONE, [SetValue("name", "Uno")])
    versions("--name", "B")

    assert [line["name"] for line in versions().lines] == ["B", "A"]
    assert galley("versions", path, TWO).out == ""


@pytest.mark.parametrize("reference", ["A", "id", "prefix"])
def test_a_version_is_restored_and_makes_a_new_one(versions, editing, workspace, reference):
    (kept,) = versions("--name", "A").lines
    editing.apply(ONE, [SetValue("name", "Uno")])
    named = {"A": "A", "id": kept["id"], "prefix": kept["id"][:6]}[reference]
    (made,) = versions("--restore", named).lines

    assert made["kind"] == "restore"
    assert name(workspace) == "One"
    assert [line["kind"] for line in versions().lines] == ["restore", "hour", "named"]
    assert workspace.groups(ONE)[-1].origin == "cli"


def test_restoring_is_undone_like_any_edit(versions, editing, workspace, galley, path):
    versions("--name", "A")
    editing.apply(ONE, [SetValue("name", "Uno")])
    versions("--restore", "A")

    assert galley("undo", path, ONE, "--json").lines == [{"id": ONE, "changed": ["name"]}]
    assert name(workspace) == "Uno"


def test_what_stands_already_is_said(versions, workspace):
    versions("--name", "A")
    seq = workspace.last_seq()
    ran = versions("--restore", "A")

    assert (ran.code, ran.out, ran.err) == (0, "", "The campaign is as in that version already.\n")
    assert workspace.last_seq() == seq


def test_labels_that_are_gone_are_named(versions, editing):
    editing.apply(ONE, [SetValue("labels", ["lost"])])
    versions("--name", "A")
    editing.apply(ONE, [SetValue("labels", []), SetValue("name", "Uno")])
    ran = versions("--restore", "A")

    assert ran.err == "'lost' is not in this workspace any more and was left out\n"
    assert len(ran.lines) == 1


def test_versions_are_compared_field_by_field(versions, editing):
    versions("--name", "A")
    editing.apply(ONE, [SetValue("message/slides/s1/title/text", "Bye"), SetValue("status", "review")])
    ran = versions("--compare", "A", "now")

    assert ran.lines == [
        {"kind": "changed", "place": ["Status"], "old": "Draft", "new": "In review", "path": "status"},
        {
            "kind": "changed",
            "place": ["Title"],
            "old": "Hello",
            "new": "Bye",
            "path": "message.slides.0.title.text",
        },
    ]


def test_people_read_a_difference_and_a_version_on_one_line(galley, path, versions, editing):
    (made,) = versions("--name", "A").lines
    editing.apply(ONE, [SetValue("status", "review")])

    assert galley("versions", path, ONE, "--compare", "A", "now").out == "Status (changed): 'Draft' -> 'In review'\n"
    assert galley("versions", path, ONE).out.split() == [made["id"], "2026-03-02", "09:00", "named", "Ann", "A"]


def test_equal_versions_are_said_to_be(versions):
    versions("--name", "A")
    ran = versions("--compare", "now", "A")

    assert (ran.code, ran.out, ran.err) == (0, "", "Nothing differs.\n")


def test_a_version_of_that_name_comes_before_the_word_for_now(versions, editing):
    versions("--name", "now")
    editing.apply(ONE, [SetValue("name", "Uno")])
    versions("--name", "B")

    assert [line["new"] for line in versions("--compare", "now", "B").lines] == ["Uno"]


@pytest.mark.parametrize(
    "arguments",
    [("--restore", "nothing"), ("--compare", "nothing", "now"), ("--name", " "), ("--name", "a", "--restore", "b")],
)
def test_bad_input_changes_nothing(galley, path, workspace, arguments):
    seq = workspace.last_seq()
    refused(galley("versions", path, ONE, *arguments))

    assert (workspace.last_seq(), workspace.versions(ONE)) == (seq, [])


def test_work_leaves_a_version_every_hour(galley, path, clock, workspace):
    for hour in range(3):
        clock.at += timedelta(hours=1)
        galley("edit", path, ONE, "--set", f"name={hour}")

    kept = [workspace.version(version.id)[1].name for version in workspace.versions(ONE)]
    assert kept == ["1", "0", "One"]
    assert {version.kind for version in workspace.versions(ONE)} == {"hour"}


def test_import_and_export_leave_versions(galley, path, tmp_path, workspace):
    (tmp_path / "in.json").write_text(json.dumps(message_of()))
    (line,) = galley("import", path, tmp_path / "in.json", "--json").lines
    galley("edit", path, line["id"], "--set", "name=Mine")
    assert galley("export", path, line["id"], "--to", "galley", "-o", tmp_path / "out.json").code == 0

    assert [version.kind for version in workspace.versions(line["id"])] == ["publish", "import"]
    assert workspace.rows(ListQuery(search="Mine"))


def test_a_dry_run_leaves_none(galley, path, tmp_path, workspace):
    (tmp_path / "in.json").write_text(json.dumps(message_of()))
    before = workspace.data_version()
    assert galley("import", path, tmp_path / "in.json", "--dry-run").code == 0

    assert workspace.data_version() == before
