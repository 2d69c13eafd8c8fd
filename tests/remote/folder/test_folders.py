from pathlib import Path

import pytest

from app.remote.folder import folders
from app.sync.ports import Barred


def test_a_part_is_made_where_it_is_missing(tmp_path: Path) -> None:
    part = tmp_path / "labels"
    assert not folders.is_there(tmp_path, part)
    folders.provide(tmp_path, part)
    folders.provide(tmp_path, part)
    assert folders.is_there(tmp_path, part)


def test_a_link_is_no_part(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "labels").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Barred, match=r"labels in the team folder .* is a link"):
        folders.is_there(tmp_path, tmp_path / "labels")


def test_a_file_is_no_part(tmp_path: Path) -> None:
    (tmp_path / "labels").touch()
    with pytest.raises(Barred, match="no folder"):
        folders.provide(tmp_path, tmp_path / "labels")


def test_a_part_of_a_folder_that_is_gone_is_not_just_missing(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        folders.is_there(tmp_path / "gone", tmp_path / "gone" / "labels")
