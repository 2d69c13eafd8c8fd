import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.errors import UserError
from app.storage.header import LENGTH, MAGIC, inspect, parse, refuse_newer, wal_left
from app.storage.version import APPLICATION_ID, CURRENT
from app.storage.workspace import SqliteWorkspace
from tests.storage.steps import files


def database(path: Path, application: int, version: int) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id = {application}")
        connection.execute(f"PRAGMA user_version = {version}")
        connection.execute("CREATE TABLE something (text)")


def test_a_workspace_says_its_format_and_its_length(path: Path, workspace: SqliteWorkspace) -> None:
    workspace.close()
    header = inspect(path, CURRENT)
    assert (header.application, header.version, header.size) == (APPLICATION_ID, CURRENT.version, path.stat().st_size)


def test_the_largest_page_is_spelled_as_one() -> None:
    head = bytearray(LENGTH)
    head[16:18], head[28:32] = (1).to_bytes(2, "big"), (3).to_bytes(4, "big")
    assert parse(bytes(head)).size == 3 * 65_536


def test_a_length_from_an_old_program_is_not_believed() -> None:
    head = bytearray(LENGTH)
    head[16:18], head[24:28], head[28:32] = (4096).to_bytes(2, "big"), (7).to_bytes(4, "big"), (3).to_bytes(4, "big")
    assert parse(bytes(head)).size == 0


@pytest.mark.parametrize(
    "content",
    [b"", b"Dear diary,\n" * 40, MAGIC, MAGIC + b"\x00" * 50, os.urandom(8192), MAGIC + b"\x00" * 4080],
    ids=["empty", "text", "magic only", "half a header", "encrypted", "no application"],
)
def test_other_files_are_no_workspaces_and_stay_as_they_are(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "notes.galley"
    file.write_bytes(content)
    with pytest.raises(UserError, match=r"notes\.galley is not a Galley workspace"):
        inspect(file, CURRENT)
    assert files(tmp_path) == {"notes.galley": content}


def test_a_database_of_another_program_is_named_as_such(path: Path) -> None:
    database(path, 42, 1)
    with pytest.raises(UserError, match="database of another program"):
        inspect(path, CURRENT)


def test_a_newer_format_is_refused_politely(path: Path) -> None:
    database(path, APPLICATION_ID, CURRENT.version + 1)
    with pytest.raises(UserError, match=r"newer version of Galley.*Update Galley"):
        inspect(path, CURRENT)


def test_a_file_without_a_format_is_damaged(path: Path) -> None:
    database(path, APPLICATION_ID, 0)
    with pytest.raises(UserError, match="damaged"):
        inspect(path, CURRENT)


def test_a_folder_is_named_as_such(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is a folder"):
        inspect(tmp_path, CURRENT)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UserError, match="device or a pipe"):
        inspect(tmp_path / "pipe", CURRENT)


@pytest.mark.parametrize("name", ["none.galley", "no/such/folder.galley"])
def test_a_missing_file_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match=f"There is no file .*{name}"):
        inspect(tmp_path / name, CURRENT)


@pytest.mark.parametrize("name", ["x" * 300, "nul\x00.galley"])
def test_a_name_that_no_disk_takes_is_an_error_for_people(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match="can't be read"):
        inspect(tmp_path / name, CURRENT)


def test_a_file_inside_a_file_is_an_error_for_people(path: Path) -> None:
    path.write_bytes(b"x")
    with pytest.raises(UserError, match="can't be read"):
        inspect(path / "inner.galley", CURRENT)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(kept=st.integers(min_value=0))
def test_a_cut_off_file_is_refused_at_every_length(path: Path, workspace: SqliteWorkspace, kept: int) -> None:
    workspace.close()
    whole = path.read_bytes()
    cut = path.with_name("cut.galley")
    cut.write_bytes(whole[: kept % len(whole)])
    with pytest.raises(UserError, match=r"damaged|not a Galley workspace"):
        inspect(cut, CURRENT)


def test_a_log_counts_only_when_something_is_in_it(path: Path) -> None:
    log = path.with_name(f"{path.name}-wal")
    assert not wal_left(path)
    log.write_bytes(b"")
    assert not wal_left(path)
    log.write_bytes(b"x")
    assert wal_left(path)


def test_the_current_format_is_not_newer(path: Path) -> None:
    refuse_newer(path, CURRENT.version, CURRENT)
