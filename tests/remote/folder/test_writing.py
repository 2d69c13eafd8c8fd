"""What becomes of single writes, beyond the contract that every store keeps."""

import os
from pathlib import Path

import pytest

from app.remote.folder import files, lock, text
from app.remote.folder.layout import NEW
from app.sync.ports import Barred
from app.sync.values import Clash, Refused, Stored, Write
from tests.remote.folder.steps import A, B, connected, file_of, put, team_folder


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return team_folder(tmp_path / "team")


def write(root: Path, data: dict[str, object] | None, revision: str | None = None, id: str = A) -> object:
    (outcome,) = connected(root).write([Write("campaigns", id, data, revision)])
    return outcome


def test_what_stands_there_already_is_not_written_again(root: Path) -> None:
    file_of(root).write_text('{"name":   "Spring"}')
    before = file_of(root).read_bytes()
    outcome = write(root, {"name": "Spring"})
    assert outcome == Stored(text.revision(before))
    assert file_of(root).read_bytes() == before


def test_a_file_in_another_spelling_is_the_same_revision_only_to_who_read_it(root: Path) -> None:
    file_of(root).write_text('{"name": "Spring"}')
    outcome = write(root, {"name": "Summer"}, text.revision(b'{"name": "Spring"}'))
    assert isinstance(outcome, Stored)
    assert file_of(root).read_text() == '{\n  "name": "Summer"\n}\n'


@pytest.mark.parametrize("data", [None, {"name": "Mine"}])
def test_what_cannot_be_read_is_neither_replaced_nor_deleted(root: Path, data: dict[str, object] | None) -> None:
    file_of(root).write_bytes(b"<<<<<<< HEAD\n")
    outcome = write(root, data, "expected")
    assert isinstance(outcome, Refused)
    assert "a merge left both versions" in outcome.reason
    assert file_of(root).read_bytes() == b"<<<<<<< HEAD\n"


def test_nothing_is_written_through_a_link(root: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_text("{}")
    file_of(root).symlink_to(tmp_path / "elsewhere")
    assert isinstance(write(root, {"name": "Mine"}), Refused)
    assert (tmp_path / "elsewhere").read_text() == "{}"
    assert file_of(root).is_symlink()


def test_nothing_is_written_into_a_part_that_is_a_link(root: Path, tmp_path: Path) -> None:
    (root / "campaigns").rename(tmp_path / "elsewhere")
    (root / "campaigns").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Barred, match="is a link"):
        write(root, {"name": "Mine"})
    assert list((tmp_path / "elsewhere").iterdir()) == []


@pytest.mark.parametrize("id", ["../up", "a/b", "A", "con"])
def test_an_id_that_is_no_name_is_refused(root: Path, id: str) -> None:
    before = sorted(root.rglob("*"))
    assert isinstance(write(root, {}, id=id), Refused)
    assert isinstance(write(root, None, "r", id=id), Refused)
    assert sorted(root.rglob("*")) == before


def test_what_has_no_text_is_refused(root: Path) -> None:
    outcome = write(root, {"name": float("nan")})
    assert outcome == Refused("It can't be kept in a file: it holds something that JSON can't spell.")


def test_a_part_that_a_checkout_lacks_is_made(root: Path) -> None:
    (root / "campaigns").rmdir()
    assert isinstance(write(root, {"name": "First"}), Stored)
    assert file_of(root).exists()


class TestDeleting:
    def test_the_file_is_gone_and_nothing_stays(self, root: Path) -> None:
        revision = put(root)
        assert write(root, None, revision) == Stored("")
        assert list((root / "campaigns").iterdir()) == list((root / NEW).iterdir()) == []

    def test_what_was_expected_to_be_nothing_stays(self, root: Path) -> None:
        put(root, name="Theirs")
        assert isinstance(write(root, None, None), Clash)
        assert file_of(root).exists()

    def test_a_change_at_the_last_moment_is_given_back(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """By a text editor, say: it asks for no lock."""
        revision = put(root, name="Spring")
        take = lock.Holding.take

        def late(holding: lock.Holding, path: Path) -> Path:
            path.write_text('{"name": "By hand"}')
            return take(holding, path)

        monkeypatch.setattr(lock.Holding, "take", late)
        outcome = write(root, None, revision)
        assert isinstance(outcome, Clash) and outcome.theirs
        assert outcome.theirs.data == {"name": "By hand"}
        assert file_of(root).read_text() == '{"name": "By hand"}'


class TestOnTheDisk:
    """Nothing is reported that a power cut could take back."""

    def test_files_and_their_folder_are_written_out(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        done: list[str] = []
        fsync, settle = os.fsync, files.settle
        monkeypatch.setattr(os, "fsync", lambda handle: done.append("file") or fsync(handle))
        monkeypatch.setattr(files, "settle", lambda folder: done.append(folder.name) or settle(folder))
        connected(root).write([Write("campaigns", id, {}, None) for id in (A, B)])
        assert done.count("campaigns") == 1
        assert done.index("campaigns") > 2
        done.clear()
        assert write(root, None, text.revision(file_of(root).read_bytes())) == Stored("")
        assert "campaigns" in done
