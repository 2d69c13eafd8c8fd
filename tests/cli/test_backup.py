import pytest

from app.services.ports import ListQuery
from app.storage.workspaces import SqliteWorkspaces
from tests.cli.conftest import refused
from tests.cli.schemas import validate
from tests.contracts.steps import put
from tests.made import campaign, uuid


@pytest.fixture
def workspaces(clock):
    return SqliteWorkspaces(clock)


def test_a_backup_is_a_workspace_like_the_first(galley, path, workspace, workspaces, tmp_path):
    put(workspace, campaign(1))
    made = tmp_path / "copy.galley"
    ran = galley("backup", path, "-o", made, "--json")

    assert (ran.code, ran.err) == (0, "")
    assert ran.lines == [{"path": str(made), "bytes": made.stat().st_size}]
    validate("backup", ran.lines[0])
    copy = workspaces.open(made)
    assert [row.id for row in copy.rows(ListQuery())] == [uuid(1)]
    copy.close()


def test_for_people_it_says_where_the_copy_is(galley, path, tmp_path):
    made = tmp_path / "copy.galley"

    assert galley("backup", path, "-o", made).out == f"{made}  {made.stat().st_size} bytes\n"


def test_nothing_is_replaced(galley, path, tmp_path):
    taken = tmp_path / "taken.txt"
    taken.write_text("precious", encoding="utf-8")

    assert f"{taken} exists already" in refused(galley("backup", path, "-o", taken))
    assert f"{path} exists already" in refused(galley("backup", path, "-o", path))
    assert taken.read_text(encoding="utf-8") == "precious"


def test_what_is_no_workspace_is_not_copied(galley, tmp_path):
    notes = tmp_path / "notes.txt"
    notes.write_text("hello", encoding="utf-8")

    assert "not a Galley workspace" in refused(galley("backup", notes, "-o", tmp_path / "copy.galley"))
    assert [file.name for file in tmp_path.iterdir()] == ["notes.txt"]
