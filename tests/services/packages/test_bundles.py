"""The way of a package from one workspace into another, over both kinds of workspaces."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from app.domain.campaign import Campaign
from app.domain.edits import BIN, SetValue
from app.domain.errors import UserError
from app.services.editing import Editing
from app.services.packages.values import Choice, Form
from app.services.ports import ListQuery, Transaction, Workspace, Workspaces
from app.services.versions.automatic import Automatic
from app.storage.workspaces import SqliteWorkspaces
from tests.fakes import FakeClock, FakeWorkspace
from tests.made import campaign, slide, uuid
from tests.services.packages.made import LABEL, NEWS, PNG, SHA, bundles, fill, package, pictured

FORMS: tuple[Form, ...] = ("package", "folder")


class Cancelled(Exception):
    """Somebody no longer wants it."""


def stop(done: int, total: int) -> None:
    raise Cancelled


@pytest.mark.parametrize("form", FORMS)
def test_everything_arrives_in_an_empty_workspace(workspace: Workspace, tmp_path: Path, form: Form) -> None:
    one, two = pictured(1), pictured(2, name="Двічі \ud800", archived=True)
    service = bundles(workspace)
    taken = service.carry_out(service.plan(package(tmp_path / "p", one, two, form=form)))
    assert (taken.added, taken.labels, taken.categories, taken.media) == ((one.id, two.id), 1, 1, 1)
    assert [workspace.get(each.id).campaign for each in (one, two)] == [one, two]
    assert (workspace.labels(), workspace.categories()) == ([LABEL], [NEWS])
    assert (workspace.media_bytes(SHA), workspace.media_info(SHA).filename) == (PNG, "Hill.png")
    assert [row.id for row in workspace.rows(ListQuery(label="Spring", archived=None))] == [two.id, one.id]


@pytest.mark.parametrize("choice", ["theirs", "both"])
def test_what_arrives_is_on_this_computer_only(workspace: Workspace, tmp_path: Path, choice: Choice) -> None:
    fill(workspace, pictured(1))
    service = bundles(workspace)
    path = package(tmp_path / "p", pictured(1, name="Theirs", shared=True), pictured(2, shared=True))
    taken = service.carry_out(service.plan(path), {uuid(1): choice})
    came = [*taken.added, *taken.replaced]
    assert len(came) == 2
    assert [workspace.get(id).campaign.shared for id in came] == [False, False]
    assert [row.shared for row in workspace.rows(ListQuery())] == [False] * (3 if choice == "both" else 2)


@pytest.mark.parametrize("form", FORMS)
def test_the_second_time_nothing_changes(workspace: Workspace, tmp_path: Path, form: Form) -> None:
    service, path = bundles(workspace), package(tmp_path / "p", form=form)
    service.carry_out(service.plan(path))
    before = workspace.last_seq()
    plan = service.plan(path)
    assert [each.state for each in plan.campaigns] == ["same"]
    assert [each.state for each in plan.names] == ["same", "same"]
    assert service.carry_out(plan).group is None
    assert (workspace.last_seq(), len(workspace.all_media())) == (before, 1)


def test_what_is_planned_is_not_stored(workspace: Workspace, tmp_path: Path) -> None:
    plan = bundles(workspace).plan(package(tmp_path / "p"))
    assert plan.counts() == {"new": 1, "same": 0, "changed": 0, "clashing": 0}
    assert workspace.get(uuid(1)) is None
    assert (workspace.labels(), workspace.categories(), workspace.all_media()) == ([], [], [])


def test_an_import_is_undone_in_one_step(workspace: Workspace, editing: Editing, tmp_path: Path) -> None:
    fill(workspace, pictured(1))
    service = bundles(workspace)
    theirs = pictured(1, name="Theirs", changed="2026-03-02T08:00:00.000Z")
    plan = service.plan(package(tmp_path / "p", theirs, pictured(2)))
    service.carry_out(plan, {uuid(1): "theirs"})
    assert workspace.get(uuid(1)).campaign == theirs
    editing.undo()
    assert (workspace.get(uuid(1)).campaign, workspace.get(uuid(2))) == (pictured(1), None)
    editing.redo()
    assert (workspace.get(uuid(1)).campaign, workspace.get(uuid(2)).campaign) == (theirs, pictured(2))


def test_labels_that_came_along_go_with_the_undo(workspace: Workspace, editing: Editing, tmp_path: Path) -> None:
    service = bundles(workspace)
    service.carry_out(service.plan(package(tmp_path / "p")))
    editing.undo()
    assert (workspace.get(uuid(1)), workspace.labels(), workspace.categories()) == (None, [], [])
    editing.redo()
    assert (workspace.labels(), workspace.categories()) == ([LABEL], [NEWS])
    assert workspace.get(uuid(1)).campaign == pictured(1)


def test_a_failure_in_the_middle_leaves_nothing_behind(workspace: Workspace, tmp_path: Path) -> None:
    service = bundles(workspace)
    plan = service.plan(package(tmp_path / "p"))
    with pytest.raises(Cancelled):
        service.carry_out(plan, progress=stop)
    assert (workspace.get(uuid(1)), workspace.labels(), workspace.categories()) == (None, [], [])
    assert (workspace.all_media(), workspace.last_seq()) == ([], 0)


def test_reading_a_package_can_be_cancelled(workspace: Workspace, tmp_path: Path) -> None:
    path = package(tmp_path / "p")
    with pytest.raises(Cancelled):
        bundles(workspace).plan(path, progress=stop)


@pytest.mark.parametrize("form", FORMS)
def test_a_cancelled_export_leaves_what_was_there(tmp_path: Path, form: Form) -> None:
    path = package(tmp_path / "p", pictured(1), form=form)
    before = {each: each.read_bytes() for each in tmp_path.rglob("*") if each.is_file()}
    workspace = fill(FakeWorkspace(), pictured(2))
    with pytest.raises(Cancelled):
        bundles(workspace).export([uuid(2)], path, form, progress=stop)
    assert {each: each.read_bytes() for each in tmp_path.rglob("*") if each.is_file()} == before


def test_deleted_campaigns_are_exported_too_and_arrive_alive(
    workspace: Workspace, editing: Editing, workspaces: Workspaces, tmp_path: Path
) -> None:
    fill(workspace)
    editing.apply(uuid(1), [SetValue(BIN, "2026-03-02T08:00:00Z")])
    bundles(workspace).export([uuid(1)], tmp_path / "p")
    with_nothing = workspaces.create(tmp_path / "other.galley")
    service = bundles(with_nothing)
    service.carry_out(service.plan(tmp_path / "p"))
    assert with_nothing.get(uuid(1)).bin is None
    with_nothing.close()


def test_one_that_is_deleted_here_can_be_brought_back(workspace: Workspace, editing: Editing, tmp_path: Path) -> None:
    fill(workspace)
    editing.apply(uuid(1), [SetValue(BIN, "2026-03-02T08:00:00Z")])
    service = bundles(workspace)
    plan = service.plan(package(tmp_path / "p"))
    assert plan.campaigns[0].fields == (BIN,)
    service.carry_out(plan, {uuid(1): "theirs"})
    assert workspace.get(uuid(1)).bin is None


def test_what_changed_since_the_plan_is_not_overwritten(workspace: Workspace, editing: Editing, tmp_path: Path) -> None:
    fill(workspace, pictured(1))
    service = bundles(workspace)
    plan = service.plan(package(tmp_path / "p", pictured(1, name="Theirs"), pictured(2)))
    editing.apply(uuid(1), [SetValue("name", "Mine, newer")])
    with pytest.raises(UserError, match="changed since"):
        service.carry_out(plan, {uuid(1): "theirs"})
    assert (workspace.get(uuid(1)).campaign.name, workspace.get(uuid(2))) == ("Mine, newer", None)


def test_a_package_that_changed_since_the_plan_is_not_taken(workspace: Workspace, tmp_path: Path) -> None:
    service = bundles(workspace)
    plan = service.plan(package(tmp_path / "p"))
    package(tmp_path / "p", campaign(3, slide("s1", "Other")))
    with pytest.raises(UserError, match="not the package any more"):
        service.carry_out(plan)
    assert workspace.get(uuid(1)) is None


def test_a_workspace_that_can_not_be_written_is_left_alone(tmp_path: Path) -> None:
    service = bundles(FakeWorkspace(read_only=True))
    plan = service.plan(package(tmp_path / "p"))
    with pytest.raises(UserError, match="read-only"):
        service.carry_out(plan)


def test_the_workspace_itself_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "real.galley"
    real = SqliteWorkspaces(FakeClock()).create(path)
    fill(real)
    with pytest.raises(UserError, match="open"):
        bundles(real).export([uuid(1)], path)
    real.close()
    before = path.read_bytes()
    with pytest.raises(UserError, match="is a workspace"):
        bundles(fill(FakeWorkspace())).export([uuid(1)], path)
    assert path.read_bytes() == before


def test_replaced_campaigns_are_told_before(tmp_path: Path) -> None:
    told = []

    def tell(transaction: Transaction, campaign: Campaign) -> None:
        told.append((campaign, transaction.get(campaign.id).campaign))

    workspace = fill(FakeWorkspace(), pictured(1), pictured(2))
    service = bundles(
        workspace, before=lambda transaction, each: told.append((each, transaction.get(each.id).campaign))
    )
    plan = service.plan(package(tmp_path / "p", pictured(1, name="Theirs"), pictured(2, name="Theirs"), pictured(3)))
    service.carry_out(plan, {uuid(1): "theirs"})
    assert told == [(pictured(1), pictured(1))]


def test_a_copy_stands_beside_the_one_here(workspace: Workspace, tmp_path: Path) -> None:
    fill(workspace, pictured(1))
    service = bundles(workspace)
    path = package(tmp_path / "p", pictured(1, status="approved", archived=True))
    taken = service.carry_out(service.plan(path), {uuid(1): "both"})
    copy = workspace.get(taken.copies[uuid(1)]).campaign
    assert taken.added == (copy.id,)
    assert (copy.name, copy.status, copy.archived) == ("Spring sale (2)", "draft", False)
    assert (copy.labels, copy.message.slides[0].media) == ((LABEL.id,), pictured().message.slides[0].media)
    assert workspace.get(uuid(1)).campaign == pictured(1)


def test_what_is_skipped_brings_nothing_along(workspace: Workspace, tmp_path: Path) -> None:
    service = bundles(workspace)
    taken = service.carry_out(service.plan(package(tmp_path / "p")), {uuid(1): "skip"})
    assert (taken.group, taken.labels, taken.media) == (None, 0, 0)
    assert (workspace.get(uuid(1)), workspace.labels(), workspace.all_media()) == (None, [], [])


def test_who_shares_a_campaign_goes_on_sharing_what_replaces_it(workspace: Workspace, tmp_path: Path) -> None:
    fill(workspace, replace(pictured(1), shared=True))
    service = bundles(workspace)
    plan = service.plan(package(tmp_path / "p", pictured(1, name="Theirs")))
    service.carry_out(plan, {uuid(1): "theirs"})
    stored = workspace.get(uuid(1)).campaign
    assert (stored.name, stored.shared) == ("Theirs", True)


def test_a_choice_that_makes_no_sense_is_no_choice(workspace: Workspace, tmp_path: Path) -> None:
    service = bundles(workspace)
    with pytest.raises(ValueError, match="new"):
        service.carry_out(service.plan(package(tmp_path / "p")), {uuid(1): "both"})


def test_versions_are_kept_of_what_is_replaced_and_of_what_came_in(workspace: Workspace, tmp_path: Path) -> None:
    fill(workspace, pictured(1))
    keep = Automatic(workspace, FakeClock(), "Ann")
    service = bundles(workspace, before=keep.before, after=keep.arrived)
    theirs = pictured(1, name="Theirs", changed="2026-03-02T08:00:00.000Z")
    plan = service.plan(package(tmp_path / "p", theirs, pictured(2)))
    service.carry_out(plan, {uuid(1): "theirs"})
    versions = [workspace.version(each.id) for each in workspace.versions(uuid(1))]
    assert [(version.kind, document.name) for version, document in versions] == [
        ("import", "Theirs"),
        ("hour", pictured(1).name),
    ]
    assert [version.kind for version in workspace.versions(uuid(2))] == ["import"]
