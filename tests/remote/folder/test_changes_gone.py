"""What is read as deleted, what only seems to be, and what can't be read."""

from pathlib import Path

import pytest

from app.remote.folder import changes
from app.remote.folder.layout import TEAM
from app.sync.ports import Barred, Offline
from tests.made import uuid
from tests.remote.folder.steps import A, B, caught_up, connected, file_of, heard, listing, put, team_folder


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return team_folder(tmp_path / "team")


class TestDeletions:
    def test_what_was_known_and_is_gone_was_deleted(self, root: Path) -> None:
        put(root, A)
        put(root, B)
        cursor, known = caught_up(root)
        file_of(root, A).unlink()
        assert heard(listing(connected(root), cursor, known)) == {A: None}

    def test_everything_may_go(self, root: Path) -> None:
        put(root, A)
        cursor, known = caught_up(root)
        file_of(root).unlink()
        assert heard(listing(connected(root), cursor, known)) == {A: None}

    def test_a_part_that_is_gone_as_a_whole_is_a_question(self, root: Path) -> None:
        put(root, A)
        cursor, known = caught_up(root)
        file_of(root).unlink()
        (root / "campaigns").rmdir()
        with pytest.raises(Barred, match="The folder campaigns is gone"):
            listing(connected(root), cursor, known)
        assert heard(listing(connected(root), cursor, {})) == {}

    def test_an_empty_folder_deletes_nothing(self, root: Path, tmp_path: Path) -> None:
        put(root, A)
        cursor, known = caught_up(root)
        root.rename(tmp_path / "elsewhere")
        root.mkdir()
        with pytest.raises(Barred, match=TEAM):
            listing(connected(root), cursor, known)

    def test_a_folder_that_is_away_deletes_nothing(self, root: Path, tmp_path: Path) -> None:
        put(root, A)
        cursor, known = caught_up(root)
        store = connected(root)
        root.rename(tmp_path / "elsewhere")
        with pytest.raises(Offline, match="is not there"):
            listing(store, cursor, known)

    def test_a_folder_that_goes_in_the_middle_deletes_nothing(self, root: Path, tmp_path: Path) -> None:
        put(root, A)
        put(root, B)
        cursor, known = caught_up(root)
        file_of(root, A).unlink()

        def unmount(collection: str) -> dict[str, str]:
            root.rename(tmp_path / "elsewhere")
            (root / "campaigns").mkdir(parents=True)
            return known

        with pytest.raises(Barred, match=TEAM):
            list(connected(root).changes({"campaigns": cursor}, unmount))

    def test_another_folder_of_the_same_workspace_is_listed_anew(self, root: Path, tmp_path: Path) -> None:
        put(root, A)
        cursor, known = caught_up(root)
        other = team_folder(tmp_path / "other")
        put(other, B)
        (page,) = listing(connected(other), cursor, known)
        assert page.fresh
        assert [each.id for each in page.records] == [B]

    def test_git_at_work_deletes_nothing(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        put(root, A)
        cursor, known = caught_up(root)
        (root / ".git").mkdir()

        def check_out(collection: str) -> dict[str, str]:
            file_of(root).unlink()
            (root / ".git" / "index.lock").touch()
            return known

        with pytest.raises(Offline, match="git"):
            list(connected(root).changes({"campaigns": cursor}, check_out))

    def test_what_a_listing_misses_is_looked_for(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        put(root, A)
        put(root, B)
        cursor, known = caught_up(root)
        whole = changes.listed(root / "campaigns")
        part = type(whole)({B: whole.entries[B]})
        monkeypatch.setattr(changes, "listed", lambda folder: part)
        assert heard(listing(connected(root), cursor, known)) == {}

    def test_what_goes_between_listing_and_reading_waits_for_the_next_time(self, root: Path) -> None:
        for number in range(1, 4):
            put(root, uuid(number))
        cursor, known = caught_up(root)
        put(root, A, revision=known[A], name="new")
        store, gone = connected(root), file_of(root, B)
        looked = changes.listed

        def replaced(folder: Path) -> changes.Listing:
            found = looked(folder)
            gone.unlink(missing_ok=True)
            return found

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(changes, "listed", replaced)
            assert heard(listing(store, cursor, known)) == {A: "new"}
        assert heard(listing(store, cursor, known)) == {A: "new", B: None}


class TestBroken:
    @pytest.mark.parametrize("data", [b"", b'{"id": ', b"[1]", b"<<<<<<< HEAD\n", b'{"id": "b"}', b"\xff\xfe"])
    def test_it_is_told_and_left_alone(self, root: Path, data: bytes) -> None:
        put(root, A)
        put(root, B, name="whole")
        cursor, known = caught_up(root)
        file_of(root).write_bytes(data)
        for _ in range(2):
            (page,) = listing(connected(root), cursor, known)
            assert page.records == ()
            assert [each.id for each in page.broken] == [A]
            assert A in page.broken[0].reason
        assert file_of(root).read_bytes() == data

    def test_a_file_that_is_too_large_is_not_read(self, root: Path) -> None:
        put(root, A)
        cursor, known = caught_up(root)
        with file_of(root).open("r+b") as file:
            file.truncate(2**34)
        (page,) = listing(connected(root), cursor, known)
        assert page.records == ()
        assert "more than 16 MB" in page.broken[0].reason

    def test_a_link_in_the_place_of_a_record_is_no_deletion(self, root: Path, tmp_path: Path) -> None:
        put(root, A)
        cursor, known = caught_up(root)
        file_of(root).rename(tmp_path / "elsewhere")
        file_of(root).symlink_to(tmp_path / "elsewhere")
        (page,) = listing(connected(root), cursor, known)
        assert page.records == ()
        assert [each.id for each in page.broken] == [A]

    def test_a_part_that_is_a_link_is_barred(self, root: Path, tmp_path: Path) -> None:
        (root / "campaigns").rename(tmp_path / "elsewhere")
        (root / "campaigns").symlink_to(tmp_path / "elsewhere")
        with pytest.raises(Barred, match="is a link"):
            listing(connected(root))

    def test_what_was_mended_comes(self, root: Path) -> None:
        put(root, A)
        cursor, known = caught_up(root)
        file_of(root).write_bytes(b"")
        cursor = listing(connected(root), cursor, known)[-1].cursor
        file_of(root).write_text('{"name": "mended"}')
        assert heard(listing(connected(root), cursor, known)) == {A: "mended"}
