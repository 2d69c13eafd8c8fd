import os
from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.services.pictures import reading
from app.services.pictures.limits import LARGEST
from app.services.pictures.reading import read_files


def refusal(*files: Path) -> UserError:
    with pytest.raises(UserError) as caught:
        read_files(files)
    return caught.value


def sparse(path: Path, size: int) -> Path:
    with path.open("wb") as file:
        file.truncate(size)
    return path


def test_files_are_read_whole_with_their_names(tmp_path: Path) -> None:
    (tmp_path / "b.jpg").write_bytes(b"two")
    (tmp_path / "a.jpg").write_bytes(b"one")
    assert read_files([tmp_path / "b.jpg", tmp_path / "a.jpg"]) == [("b.jpg", b"two"), ("a.jpg", b"one")]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    error = refusal(tmp_path / "gone.jpg")
    assert error.title == "“gone.jpg” can't be read"
    assert error.happened == os.strerror(2)


def test_a_path_that_no_system_has_is_refused() -> None:
    assert "can't be read" in refusal(Path("a\x00b.jpg")).title


def test_a_folder_is_told_apart(tmp_path: Path) -> None:
    assert refusal(tmp_path).title == f"“{tmp_path.name}” is a folder"


def test_devices_and_pipes_are_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    assert refusal(tmp_path / "pipe.jpg").title == "“pipe.jpg” is not a file"
    assert refusal(Path(os.devnull)).title == "“null” is not a file"


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    large = sparse(tmp_path / "film.mp4", LARGEST + 1)
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("opened"))
    assert refusal(large).title == "“film.mp4” is too large"


def test_many_files_have_a_limit_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_AT_ONCE", 5_000)
    files = [sparse(tmp_path / f"{n}.jpg", 2_500) for n in range(3)]
    assert len(read_files(files[:2])) == 2
    error = refusal(*files)
    assert error.happened == "Together they have 7.5 KB, the limit is 5 KB"


def test_a_file_that_grows_while_it_is_read_is_still_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    grown = sparse(tmp_path / "a.jpg", 101)
    monkeypatch.setattr(reading, "LARGEST", 100)
    monkeypatch.setattr(reading, "_size", lambda path: 1)
    assert refusal(grown).title == "“a.jpg” is too large"


def test_one_bad_file_refuses_all(tmp_path: Path) -> None:
    good = sparse(tmp_path / "a.jpg", 3)
    assert "gone.jpg" in refusal(good, tmp_path / "gone.jpg").title
