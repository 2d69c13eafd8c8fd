"""What is read as new, changed, deleted or broken, and what is not read again."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.remote.folder import changes, files
from app.sync.ports import Barred
from tests.made import uuid
from tests.remote.folder.steps import A, B, C, caught_up, connected, file_of, heard, listing, put, team_folder


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return team_folder(tmp_path / "team")


def read_files(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the records that are read from now on."""
    names: list[str] = []
    read = files.read

    def watched(path: Path, limit: int) -> bytes | None:
        if path.parent.name == "campaigns":
            names.append(path.name)
        return read(path, limit)

    monkeypatch.setattr(files, "read", watched)
    return names


def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if all files had last changed long before they are looked at."""
    monkeypatch.setattr(changes.Moment, "settled_before", lambda moment, newest: 2**63)


class TestWhatIsRead:
    def test_what_looks_as_it_did_is_not_read_again(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        put(root, A)
        put(root, B)
        settled(monkeypatch)
        cursor, known = caught_up(root)
        names = read_files(monkeypatch)
        (page,) = listing(connected(root), cursor, known)
        assert (page.records, page.cursor, names) == ((), cursor, [])

    def test_what_changed_just_now_is_read_again(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        put(root, A)
        cursor, known = caught_up(root)
        names = read_files(monkeypatch)
        (page,) = listing(connected(root), cursor, known)
        assert (page.records, names) == ((), [f"{A}.json"])

    def test_a_change_within_one_tick_of_the_clock_is_seen(self, root: Path) -> None:
        """The file looks as before in size and times, and is the same file."""
        revision = put(root, A, name="one")
        cursor, known = caught_up(root)
        path = file_of(root)
        entry = path.stat()
        path.write_text(path.read_text().replace("one", "two"))
        os.utime(path, ns=(entry.st_atime_ns, entry.st_mtime_ns))
        assert heard(listing(connected(root), cursor, known)) == {A: "two"}
        assert revision == known[A]

    def test_a_touched_file_is_no_change(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        put(root, A)
        settled(monkeypatch)
        cursor, known = caught_up(root)
        os.utime(file_of(root), (0, 0))
        (page,) = listing(connected(root), cursor, known)
        assert (page.records, page.cursor) == ((), cursor)

    def test_many_touched_files_are_read_once_more_only(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        for number in range(changes.READ_AGAIN + 1):
            put(root, uuid(number))
        settled(monkeypatch)
        cursor, known = caught_up(root)
        for path in (root / "campaigns").iterdir():
            os.utime(path, (0, 0))
        (page,) = listing(connected(root), cursor, known)
        assert page.records == ()
        assert page.cursor != cursor
        names = read_files(monkeypatch)
        assert listing(connected(root), page.cursor, known)[0].cursor == page.cursor
        assert names == []

    def test_a_hint_stands_for_one_revision_only(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        put(root, A, name="one")
        settled(monkeypatch)
        cursor, _ = caught_up(root)
        assert heard(listing(connected(root), cursor, {A: "another"})) == {A: "one"}
        assert heard(listing(connected(root), cursor, {})) == {A: "one"}


class TestPages:
    def test_a_page_is_as_large_as_it_may_be(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(changes, "PAGE", 2)
        for number in range(5):
            put(root, uuid(number))
        pages = listing(connected(root))
        assert [len(page.records) for page in pages] == [2, 2, 1]
        assert [page.fresh for page in pages] == [True, False, False]
        assert [page.last for page in pages] == [False, False, True]

    def test_large_records_make_small_pages(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(changes, "PAGE_BYTES", 1_000)
        put(root, A, name="x" * 1_000)
        put(root, B)
        assert [len(page.records) for page in listing(connected(root))] == [1, 1]

    def test_who_is_interrupted_goes_on_where_it_was(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(changes, "PAGE", 2)
        for number in range(5):
            put(root, uuid(number))
        first = next(iter(connected(root).changes({"campaigns": None}, lambda collection: {})))
        known = {each.id: each.revision for each in first.records}
        rest = listing(connected(root), first.cursor, known)
        assert not rest[0].fresh
        assert sorted(heard(rest)) == [uuid(number) for number in range(5) if uuid(number) not in known]

    def test_many_deletions_come_in_pages_too(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        for number in range(5):
            put(root, uuid(number))
        cursor, known = caught_up(root)
        for path in (root / "campaigns").iterdir():
            path.unlink()
        monkeypatch.setattr(changes, "PAGE", 2)
        assert [len(page.records) for page in listing(connected(root), cursor, known)] == [2, 2, 1]

    def test_a_folder_that_is_nobodys_yet_is_empty(self, tmp_path: Path) -> None:
        store = connected(tmp_path)
        (page,) = listing(store)
        assert (page.records, page.fresh, page.last) == ((), True, True)
        with pytest.raises(Barred):
            listing(store, page.cursor)


@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from([A, B, C]), st.sampled_from("uxyz"), st.booleans()), max_size=12))
def test_a_follower_always_ends_where_the_folder_is(tmp_path_factory: pytest.TempPathFactory, steps) -> None:
    """Whoever writes, deletes or edits by hand, in however many bites it is read."""
    root = team_folder(tmp_path_factory.mktemp("team"))
    cursor, known = None, {}
    for id, what, looks in steps:
        if what == "u":
            file_of(root, id).unlink(missing_ok=True)
        else:
            file_of(root, id).write_text(f'{{"name": "{what}"}}')
        for page in listing(connected(root), cursor, known) if looks else []:
            known.update({each.id: each.revision for each in page.records if each.data is not None})
            known = {id: known[id] for id in known.keys() - {each.id for each in page.records if each.data is None}}
            cursor = page.cursor
    final = listing(connected(root), cursor, known)
    found = {**known, **{each.id: each.revision for page in final for each in page.records}}
    gone = {each.id for page in final for each in page.records if each.data is None}
    there = {path.stem: changes.revision(path.read_bytes()) for path in (root / "campaigns").iterdir()}
    assert {id: found[id] for id in found.keys() - gone} == there
