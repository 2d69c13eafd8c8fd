import os
from pathlib import Path

import pytest

from app.remote.folder.listing import listed
from tests.remote.folder.steps import A, B


def put(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).write_text("{}")
    return folder


def test_records_are_listed_by_id(tmp_path: Path) -> None:
    found = listed(put(tmp_path, f"{A}.json", f"{B}.json"))
    assert {id: entry.name for id, entry in found.entries.items()} == {A: f"{A}.json", B: f"{B}.json"}
    assert found.broken == ()


def test_notes_and_hidden_files_are_nothing(tmp_path: Path) -> None:
    found = listed(put(tmp_path, "README.md", ".gitkeep", f".{A}.json.swp", "Thumbs.db", f"{A}.orig"))
    assert (found.entries, found.broken) == ({}, ())


COPIES = [
    f"{A} (Ada's conflicted copy 2026-03-01).json",
    f"{A}.sync-conflict-20260301-101500-ABCDEFG.json",
    f"{A}~HEAD.json",
    f"{A}.json.orig",
    f"{A}.json~main",
    "Über.json",
]


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_that_another_program_made_is_told(tmp_path: Path, name: str) -> None:
    found = listed(put(tmp_path, f"{A}.json", name))
    assert set(found.entries) == {A}
    assert [each.id for each in found.broken] == [""]
    assert "was left alone" in found.broken[0].reason
    assert name[:20] in found.broken[0].reason


def test_a_record_whose_name_got_capitals_is_there_but_told(tmp_path: Path) -> None:
    found = listed(put(tmp_path, "ABC.json"))
    assert found.entries == {}
    assert [each.id for each in found.broken] == ["abc"]


def test_where_capitals_make_no_difference_a_name_may_have_some(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, "ABC.JSON")
    monkeypatch.setattr(Path, "samefile", lambda one, other: one.name.lower() == other.name.lower())
    assert {id: entry.name for id, entry in listed(tmp_path).entries.items()} == {"abc": "ABC.JSON"}


def test_two_names_for_one_file_are_one_record(tmp_path: Path) -> None:
    os.link(put(tmp_path, "abc.json") / "abc.json", tmp_path / "ABC.json")
    found = listed(tmp_path)
    assert {id: entry.name for id, entry in found.entries.items()} == {"abc": "abc.json"}
    assert len(found.broken) == 1


@pytest.mark.parametrize(
    ("make", "words"),
    [(Path.mkdir, "a folder"), (os.mkfifo, "no ordinary file"), (lambda path: path.symlink_to("x"), "a link")],
)
def test_what_is_no_ordinary_file_is_there_but_told(tmp_path: Path, make, words: str) -> None:
    make(tmp_path / f"{A}.json")
    found = listed(tmp_path)
    assert found.entries == {}
    assert [each.id for each in found.broken] == [A]
    assert words in found.broken[0].reason


def test_a_file_that_goes_meanwhile_is_no_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, f"{A}.json", f"{B}.json")

    class Gone:
        def __init__(self, entry: os.DirEntry[str]) -> None:
            self.name, self._entry = entry.name, entry

        def stat(self, *, follow_symlinks: bool) -> os.stat_result:
            if self.name == f"{A}.json":
                raise FileNotFoundError
            return self._entry.stat(follow_symlinks=follow_symlinks)

    class Scan(list[Gone]):
        def __enter__(self) -> "Scan":
            return self

        def __exit__(self, *error: object) -> None:
            pass

    with os.scandir(tmp_path) as entries:
        scan = Scan(map(Gone, entries))
    monkeypatch.setattr(os, "scandir", lambda folder: scan)
    assert set(listed(tmp_path).entries) == {B}


def test_a_state_changes_with_size_times_and_file(tmp_path: Path) -> None:
    path = put(tmp_path, f"{A}.json") / f"{A}.json"

    def state() -> str:
        return listed(tmp_path).entries[A].state

    first = state()
    assert state() == first
    times = path.stat()
    path.write_text("[]")
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    second = state()
    assert second != first, "the time of the last change of anything tells"
    path.write_text("{ }")
    assert state().split()[0] != second.split()[0]


def test_the_newest_moment_is_none_that_somebody_made_up(tmp_path: Path) -> None:
    path = put(tmp_path, f"{A}.json") / f"{A}.json"
    os.utime(path, ns=(0, path.stat().st_mtime_ns + 10**18))
    assert listed(tmp_path).newest == path.stat().st_ctime_ns
