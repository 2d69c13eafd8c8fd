import errno
import os
import socket
from pathlib import Path

import pytest

from app.remote.folder import files
from app.remote.folder.files import Odd


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.json"


def test_a_file_is_read_up_to_its_limit(path: Path) -> None:
    path.write_bytes(b"12345")
    assert files.read(path, 5) == b"12345"
    with pytest.raises(Odd, match="more than 4 bytes"):
        files.read(path, 4)


def test_where_nothing_is_nothing_is_read(path: Path) -> None:
    assert files.read(path, 5) is None


def make_link(path: Path) -> None:
    (path.parent / "target").write_bytes(b"secret")
    path.symlink_to(path.parent / "target")


def make_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(path))


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (make_link, "a link"),
        (lambda path: path.symlink_to(path.parent / "nowhere"), "a link"),
        (Path.mkdir, "a folder"),
        (os.mkfifo, "no ordinary file"),
        (make_socket, "no ordinary file"),
    ],
)
def test_what_is_no_ordinary_file_is_not_opened(path: Path, make, words: str) -> None:
    make(path)
    with pytest.raises(Odd, match=words):
        files.read(path, 100)


def test_a_link_that_came_at_the_last_moment_is_not_followed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_link(path)
    monkeypatch.setattr(files, "check_kind", lambda mode: None)
    with pytest.raises(Odd, match="a link"):
        files.read(path, 100)


def test_a_new_file_is_whole_and_never_takes_another_ones_place(path: Path) -> None:
    files.write(path, b"one" * 100_000)
    with pytest.raises(FileExistsError):
        files.write(path, b"two")
    assert path.read_bytes() == b"one" * 100_000


def test_a_file_keeps_what_others_may_do_with_it(path: Path) -> None:
    files.write(path, b"", mode=0o100664)
    assert path.stat().st_mode == 0o100664
    assert files.mode_of(path) == 0o100664
    assert files.mode_of(path.parent / "none") is None


@pytest.mark.parametrize("call", ["write", "fsync", "ftruncate"])
def test_a_file_that_could_not_be_written_is_not_there(path: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, call, full)
    with pytest.raises(OSError, match="full"):
        files.write(path, b"data")
    monkeypatch.undo()
    assert list(path.parent.iterdir()) == []


def test_what_the_system_writes_in_parts_is_whole(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: write(handle, bytes(data)[:3]))
    files.write(path, b"0123456789")
    assert path.read_bytes() == b"0123456789"


def test_two_who_fill_a_file_with_the_same_leave_it_whole(path: Path) -> None:
    path.write_bytes(b"what a crash left, and longer")
    files.fill(path, b"0123456789")
    files.fill(path, b"0123456789")
    assert path.read_bytes() == b"0123456789"


def test_a_link_is_not_filled(path: Path) -> None:
    make_link(path)
    with pytest.raises(Odd, match="a link"):
        files.fill(path, b"data")
    assert (path.parent / "target").read_bytes() == b"secret"


def test_one_file_takes_the_place_of_another(path: Path) -> None:
    path.write_bytes(b"old")
    new = files.fresh(path.parent)
    files.write(new, b"new")
    files.replace(new, path)
    assert [each.read_bytes() for each in path.parent.iterdir()] == [b"new"]


def test_removing_what_is_gone_is_no_failure(path: Path) -> None:
    path.touch()
    files.remove(path)
    files.remove(path)
    assert not path.exists()


class TestWhereOpenFilesStay:
    """As on Windows, where what somebody reads can't be replaced."""

    @pytest.fixture(autouse=True)
    def windows(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(files, "OPEN_FILES_STAY", True)

    def busy(self, monkeypatch: pytest.MonkeyPatch, times: int) -> None:
        left, replace = [None] * times, Path.replace

        def act(path: Path, target: Path) -> Path:
            if left:
                left.pop()
                raise PermissionError(errno.EACCES, "in use")
            return replace(path, target)

        monkeypatch.setattr(Path, "replace", act)

    def test_it_is_tried_again(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        path.write_bytes(b"new")
        self.busy(monkeypatch, 3)
        waits: list[float] = []
        files.replace(path, path.with_name("b"), waits.append)
        assert waits == [files.PAUSE] * 3
        assert path.with_name("b").read_bytes() == b"new"

    def test_in_the_end_it_is_a_failure_but_no_refusal(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        path.write_bytes(b"new")
        self.busy(monkeypatch, files.TRIES)
        with pytest.raises(OSError, match="in use") as caught:
            files.replace(path, path.with_name("b"), lambda seconds: None)
        assert caught.value.errno == errno.EBUSY

    def test_folders_are_not_written_out(self, path: Path) -> None:
        files.settle(path / "no folder")


def test_a_folder_is_written_out_where_that_can_be_done(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[int] = []
    monkeypatch.setattr(os, "fsync", done.append)
    files.settle(path.parent)
    assert len(done) == 1


@pytest.mark.parametrize(("code", "passes"), [(errno.EINVAL, True), (errno.EIO, False)])
def test_only_failures_to_write_are_failures(
    path: Path, monkeypatch: pytest.MonkeyPatch, code: int, passes: bool
) -> None:
    def fail(handle: int) -> None:
        raise OSError(code, "no")

    monkeypatch.setattr(os, "fsync", fail)
    if passes:
        files.settle(path.parent)
    else:
        with pytest.raises(OSError, match="no"):
            files.settle(path.parent)
