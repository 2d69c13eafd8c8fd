from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.ui import startup
from tests.ui import fakes


@pytest.fixture
def default(tmp_path) -> Path:
    return tmp_path / "documents" / "Galley.galley"


@pytest.fixture
def services(workspace, default):
    return fakes.services(workspace, default)


def made(services, path: Path):
    return services.create(path)


def never(services, path: Path):
    raise AssertionError("no first workspace was wanted")


def touch(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    return path


def test_a_first_start_makes_the_first_workspace(services, default):
    opened = startup.open_first(services, None, made)
    assert services.workspaces.created == [default]
    assert opened.note == ""
    assert services.settings.get("last_workspace") == str(default)


def test_the_last_workspace_is_opened_again(services, tmp_path):
    last = touch(tmp_path / "spring.galley")
    services.settings.set("last_workspace", str(last))
    startup.open_first(services, None, never)
    assert services.workspaces.opened == [last]


def test_the_one_that_is_asked_for_wins_and_is_remembered(services, tmp_path):
    services.settings.set("last_workspace", str(touch(tmp_path / "spring.galley")))
    startup.open_first(services, tmp_path / "autumn.galley", never)
    assert services.workspaces.opened == [tmp_path / "autumn.galley"]
    assert services.settings.get("last_workspace") == str(tmp_path / "autumn.galley")


def test_a_lost_last_workspace_is_noted_and_the_default_opened(services, default):
    touch(default)
    services.settings.set("last_workspace", "/gone/spring.galley")
    opened = startup.open_first(services, None, never)
    assert services.workspaces.opened == [default]
    assert opened.note == "/gone/spring.galley"


def test_one_that_is_asked_for_and_can_not_be_opened_is_refused_and_not_remembered(services, tmp_path):
    services.workspaces.trouble = UserError("No workspace")
    with pytest.raises(UserError):
        startup.open_first(services, tmp_path / "x.galley", never)
    assert services.settings.get("last_workspace") is None


@pytest.mark.parametrize(("stored", "known"), [({}, False), ({"product": "yespo"}, True)])
def test_whether_the_question_was_answered(services, workspace, stored, known):
    workspace.settings = stored
    assert startup.open_at(services, Path("/x.galley")).product_known is known


def test_an_empty_workspace_gets_its_folder(services, tmp_path):
    startup.create_at(services, tmp_path / "new" / "folder" / "x.galley")
    assert (tmp_path / "new" / "folder").is_dir()


def test_tidying_a_read_only_workspace_is_no_error(services, workspace):
    workspace.read_only = True
    startup.tidy(services, workspace)


def test_the_answer_is_stored(workspace):
    startup.remember_product(workspace, "clevertap")
    assert workspace.settings["product"] == "clevertap"


def test_a_workspace_in_a_synced_folder_is_told_apart(services, tmp_path):
    services.places.unsafe[tmp_path] = "Dropbox"
    assert startup.open_at(services, tmp_path / "spring.galley").unsafe == "Dropbox"
    assert startup.open_at(services, tmp_path / "here" / "spring.galley").unsafe == ""


def test_moving_goes_on_with_a_copy_beside_the_default_and_leaves_the_old_file(services, workspace, default, tmp_path):
    touch(default.parent / workspace.path.name)
    opened = startup.move_here(services, workspace)
    assert (default.parent / "Spring 2.galley").read_bytes() == b"a copy"
    assert services.workspaces.opened == [default.parent / "Spring 2.galley"]
    assert opened.moved_from == Path("/made/up/Spring.galley")


def test_a_copy_that_fails_changes_nothing(services, workspace):
    workspace.trouble = UserError("The disk is full")
    with pytest.raises(UserError, match="full"):
        startup.move_here(services, workspace)
    assert services.workspaces.opened == []


def test_tidying_lets_go_of_old_history_and_of_what_was_deleted_long_ago(services, workspace):
    startup.tidy(services, workspace)
    assert workspace.pruned
    assert datetime.fromisoformat(workspace.emptied) == services.clock.now() - timedelta(days=30)
