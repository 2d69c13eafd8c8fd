import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.storage.copies import arriving, copy_as_it_lies, copy_database, free_name
from tests.storage.steps import files


def test_a_file_arrives_when_it_is_done(tmp_path: Path) -> None:
    with arriving(tmp_path / "new") as made:
        made.write_bytes(b"whole")
        assert not (tmp_path / "new").exists()
    assert files(tmp_path) == {"new": b"whole"}


def test_a_file_that_is_not_done_disappears(tmp_path: Path) -> None:
    def fail() -> None:
        with arriving(tmp_path / "new") as made:
            made.with_name(f"{made.name}-wal").write_bytes(b"log")
            raise RuntimeError("stop")

    with pytest.raises(RuntimeError, match="stop"):
        fail()
    assert files(tmp_path) == {}


def test_what_exists_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "new").write_bytes(b"old")
    with pytest.raises(UserError, match="exists already"), arriving(tmp_path / "new"):
        pass
    assert files(tmp_path) == {"new": b"old"}


def test_what_appears_meanwhile_is_not_replaced_either(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="exists already"), arriving(tmp_path / "new") as made:
        made.write_bytes(b"mine")
        (tmp_path / "new").write_bytes(b"theirs")
    assert files(tmp_path) == {"new": b"theirs"}


def test_a_link_to_nowhere_counts_as_there(tmp_path: Path) -> None:
    (tmp_path / "new").symlink_to(tmp_path / "nowhere")
    with pytest.raises(UserError, match="exists already"), arriving(tmp_path / "new"):
        pass


@pytest.mark.parametrize("late", [False, True])
def test_a_disk_without_links_takes_the_file_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, late: bool) -> None:
    def refuse(*_: object) -> None:
        raise OSError("no links here")

    monkeypatch.setattr(os, "link", refuse)
    if not late:
        with arriving(tmp_path / "new") as made:
            made.write_bytes(b"whole")
        assert files(tmp_path) == {"new": b"whole"}
        return
    with pytest.raises(UserError, match="exists already"), arriving(tmp_path / "new"):
        (tmp_path / "new").write_bytes(b"theirs")
    assert files(tmp_path) == {"new": b"theirs"}


def test_a_missing_folder_is_an_error_for_people(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="can't be made"), arriving(tmp_path / "none" / "new"):
        pass


def test_a_copy_holds_what_was_committed_and_is_one_file(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as source, closing(sqlite3.connect(path)) as other:
        source.execute("PRAGMA journal_mode = WAL")
        source.execute("CREATE TABLE t (x)")
        source.execute("INSERT INTO t VALUES (1)")
        other.execute("INSERT INTO t VALUES (2)")
        (tmp_path / "to").mkdir()
        copy_database(source, tmp_path / "to" / "b.db", path)
    assert [file.name for file in (tmp_path / "to").iterdir()] == ["b.db"]
    with closing(sqlite3.connect(tmp_path / "to" / "b.db")) as copy:
        assert copy.execute("SELECT x FROM t").fetchall() == [(1,)]


def test_a_file_is_copied_with_the_log_that_waits(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"data")
    copy_as_it_lies(tmp_path / "a", tmp_path / "b")
    (tmp_path / "a-wal").write_bytes(b"log")
    copy_as_it_lies(tmp_path / "a", tmp_path / "c")
    copies = {name: data for name, data in files(tmp_path).items() if name[0] != "a"}
    assert copies == {"b": b"data", "c": b"data", "c-wal": b"log"}


def test_a_copy_that_fails_says_for_what_it_was(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"data")
    with pytest.raises(UserError, match=r"can't be read where it lies.*No such file"):
        copy_as_it_lies(tmp_path / "a", tmp_path / "none" / "b")


def test_a_free_name_is_counted_up(tmp_path: Path) -> None:
    wanted = tmp_path / "a.galley.before-0002"
    assert free_name(wanted) == wanted
    wanted.touch()
    assert free_name(wanted).name == "a.galley.before-0002-2"
    free_name(wanted).touch()
    assert free_name(wanted).name == "a.galley.before-0002-3"
