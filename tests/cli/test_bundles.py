"""``galley export --to package|folder``, and ``galley import`` of these."""

import json
from pathlib import Path

import pytest

from app.domain.edits import SetValue
from app.services.editing import Editing
from app.services.ports import ListQuery, Named, Workspace, Workspaces
from tests.cli.conftest import Galley, Ran, refused
from tests.cli.schemas import validate
from tests.fakes import FakeClock
from tests.inbox import SAMPLES
from tests.made import campaign, slide, uuid

ONE = uuid(1)


@pytest.fixture
def packed(galley: Galley, path: Path, workspace: Workspace, clock: FakeClock, tmp_path: Path) -> Path:
    """A package of one campaign with a label."""
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="spring", name="Spring"))
    Editing(workspace, clock, "Ann").create([campaign(1, slide("s1", "Hello"), labels=("spring",))])
    assert galley("export", path, ONE, "--to", "package", "-o", tmp_path / "p.galleypack").code == 0
    return tmp_path / "p.galleypack"


@pytest.fixture
def other(workspaces: Workspaces, tmp_path: Path) -> Path:
    """Another workspace file."""
    workspaces.create(tmp_path / "other.galley").close()
    return tmp_path / "other.galley"


def states(ran: Ran) -> list[tuple[str, str, str]]:
    """Id, state and choice of each line, held against the schema."""
    for line in ran.lines:
        validate("import", line)
    return [(line["id"], line["state"], line["choice"]) for line in ran.lines]


def rename(workspace: Workspace, clock: FakeClock, name: str) -> None:
    Editing(workspace, clock, "Ann").apply(ONE, [SetValue("name", name)])


@pytest.mark.parametrize("form", ["package", "folder"])
def test_samples_go_from_one_workspace_into_another(galley: Galley, tmp_path: Path, form: str) -> None:
    for name in ("one.galley", "two.galley"):
        galley("new", tmp_path / name, *(["--samples"] if name == "one.galley" else []))
    sent = galley("list", tmp_path / "one.galley", "--json").lines
    ids = [line["id"] for line in sent]
    ran = galley("export", tmp_path / "one.galley", *ids, "--to", form, "-o", tmp_path / "p", "--json")
    validate("export", ran.lines[0])
    assert (ran.lines[0]["path"], ran.lines[0]["campaigns"]) == (str(tmp_path / "p"), len(ids))
    assert ran.lines[0]["media"] > 0
    ran = galley("import", tmp_path / "two.galley", tmp_path / "p", "--json")
    assert ran.code == 0
    assert sorted(states(ran)) == sorted((id, "new", "theirs") for id in ids)
    assert {line["format"] for line in ran.lines} == {form}
    for id in ids:
        shown = [galley("show", tmp_path / name, id, "--json").lines for name in ("one.galley", "two.galley")]
        assert shown[0] == shown[1]
    arrived = galley("list", tmp_path / "two.galley", "--json").lines
    assert sorted(line["id"] for line in arrived) == sorted(ids)


def test_the_second_import_says_that_all_is_the_same(galley: Galley, packed: Path, other: Path) -> None:
    assert states(galley("import", other, packed, "--json")) == [(ONE, "new", "theirs")]
    again = galley("import", other, packed, "--json")
    assert states(again) == [(ONE, "same", "mine")]
    assert "Imported 0, replaced 0, left 1 as they were" in again.err


def test_a_dry_run_stores_nothing(galley: Galley, packed: Path, other: Path) -> None:
    ran = galley("import", other, packed, "--dry-run", "--json")
    assert states(ran) == [(ONE, "new", "theirs")]
    assert "Would import: 1 new" in ran.err
    assert galley("list", other, "--json").lines == []


@pytest.mark.parametrize(
    ("choice", "name", "count"), [("mine", "Mine", 1), ("theirs", "Spring sale", 1), ("both", "Mine", 2)]
)
def test_which_version_is_kept_can_be_said(
    galley: Galley, packed: Path, path: Path, workspace: Workspace, clock: FakeClock, choice: str, name: str, count: int
) -> None:
    rename(workspace, clock, "Mine")
    ran = galley("import", path, packed, "--on-changed", choice, "--json")
    assert states(ran) == [(ONE, "clashing", choice)]
    assert ran.lines[0]["fields"] == ["name"]
    assert workspace.get(ONE).campaign.name == name
    assert workspace.count(ListQuery()) == count
    assert len([row for row in workspace.rows(ListQuery()) if row.errors is not None]) == (choice != "mine")


def test_without_a_word_the_version_here_stays(
    galley: Galley, packed: Path, path: Path, workspace: Workspace, clock: FakeClock
) -> None:
    rename(workspace, clock, "Mine")
    assert states(galley("import", path, packed, "--json")) == [(ONE, "clashing", "mine")]
    assert workspace.get(ONE).campaign.name == "Mine"


def test_an_import_is_undone_by_the_command_line(
    galley: Galley, packed: Path, path: Path, workspace: Workspace, clock: FakeClock
) -> None:
    rename(workspace, clock, "Mine")
    galley("import", path, packed, "--on-changed", "theirs")
    assert galley("undo", path).code == 0
    assert workspace.get(ONE).campaign.name == "Mine"


def test_people_read_a_line_a_campaign(
    galley: Galley, packed: Path, path: Path, workspace: Workspace, clock: FakeClock
) -> None:
    Editing(workspace, clock, "Ann").apply(ONE, [SetValue("message/slides/s1/title/text", "Bye")])
    ran = galley("import", path, packed)
    assert ran.out == f"{ONE}  Spring sale  clashing, mine: message.slides.0.title.text\n"


def test_labels_that_are_mapped_are_said(galley: Galley, packed: Path, other: Path, workspaces: Workspaces) -> None:
    there = workspaces.open(other)
    with there.transaction() as transaction:
        transaction.put_label(Named(id="zzz", name="SPRING"))
    there.close()
    ran = galley("import", other, packed, "--json")
    assert "The label “Spring” is there already" in ran.err
    assert galley("list", other, "--json").lines[0]["labels"] == ["SPRING"]


def test_counts_of_issues_are_kept_for_the_list(galley: Galley, packed: Path, other: Path) -> None:
    (line,) = galley("import", other, packed, "--json").lines
    (row,) = galley("list", other, "--json").lines
    assert (row["errors"], row["warnings"]) == (line["errors"], line["warnings"])


def test_a_package_is_known_by_its_content(galley: Galley, packed: Path, other: Path, tmp_path: Path) -> None:
    packed.rename(tmp_path / "p.json")
    assert states(galley("import", other, tmp_path / "p.json", "--json")) == [(ONE, "new", "theirs")]


def test_a_damaged_package_is_one_line_and_changes_nothing(galley: Galley, packed: Path, other: Path) -> None:
    packed.write_bytes(packed.read_bytes()[:-30])
    assert str(packed) in refused(galley("import", other, packed, "--json"))
    assert galley("list", other, "--json").lines == []


def test_a_package_comes_alone(galley: Galley, packed: Path, other: Path) -> None:
    said = refused(galley("import", other, packed, SAMPLES / "ios_app_inbox.json"))
    assert "one package at a time" in said
    assert galley("list", other, "--json").lines == []


def test_another_format_is_not_taken_for_a_package(galley: Galley, packed: Path, other: Path) -> None:
    assert "is no folder" in refused(galley("import", other, packed, "--format", "folder"))
    assert "not valid JSON" in refused(galley("import", other, packed, "--format", "galley"))
    assert "is no package" in refused(galley("import", other, SAMPLES / "ios_app_inbox.json", "--format", "package"))


@pytest.mark.parametrize("form", ["package", "folder"])
def test_stdout_takes_no_package(galley: Galley, packed: Path, path: Path, form: str) -> None:
    assert "stdout" in refused(galley("export", path, ONE, "--to", form, "-o", "-"))


def test_the_workspace_is_not_written_over(galley: Galley, packed: Path, path: Path, tmp_path: Path) -> None:
    (tmp_path / "closed.galley").write_bytes(b"SQLite format 3\0" + b"x" * 100)
    said = refused(galley("export", path, ONE, "--to", "package", "-o", tmp_path / "closed.galley"))
    assert "is a workspace" in said


def test_pictures_that_are_not_here_are_said(
    galley: Galley, path: Path, workspace: Workspace, clock: FakeClock, tmp_path: Path
) -> None:
    tree = {"kind": "image", "sha256": "0" * 64}
    editing = Editing(workspace, clock, "Ann")
    editing.create([campaign(1)])
    editing.apply(ONE, [SetValue("message/slides/s1/media", tree)])
    ran = galley("export", path, ONE, "--to", "folder", "-o", tmp_path / "f", "--json")
    assert ran.lines[0]["media"] == 0
    assert "1 media files are not in this workspace" in ran.err
    assert json.loads((tmp_path / "f/manifest.json").read_text())["campaigns"][0]["id"] == ONE
