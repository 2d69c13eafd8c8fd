import json
from pathlib import Path
from typing import Any

import pytest

from app.remote.folder.layout import TEAM
from app.remote.folder.team import Team, new_team, read_team, spell
from app.sync.ports import Barred
from tests.made import uuid

GOOD = {"format": "galley-team", "version": 1, "workspace": uuid(1), "folder": uuid(2)}


def written(root: Path, **fields: Any) -> Path:
    (root / TEAM).write_text(json.dumps({**GOOD, **fields}))
    return root


def test_what_was_spelled_is_read(tmp_path: Path) -> None:
    team = new_team(uuid(1))
    (tmp_path / TEAM).write_bytes(spell(team))
    assert read_team(tmp_path) == team


def test_two_folders_of_one_workspace_are_told_apart() -> None:
    assert new_team(uuid(1)).folder != new_team(uuid(1)).folder


def test_keys_of_later_days_are_no_trouble(tmp_path: Path) -> None:
    assert read_team(written(tmp_path, more=[1])) == Team(workspace=uuid(1), folder=uuid(2))


def test_an_empty_folder_is_nobodys(tmp_path: Path) -> None:
    assert read_team(tmp_path) is None


def test_a_folder_that_is_not_there_is_a_failure(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_team(tmp_path / "gone")


def test_a_newer_format_asks_for_an_update(tmp_path: Path) -> None:
    with pytest.raises(Barred, match=r"newer version of Galley\. Update Galley"):
        read_team(written(tmp_path, version=2, workspace=7))


ODD: list[dict[str, Any]] = [{"format": "x"}, {"version": "1"}, {"version": 0}, {"workspace": ""}, {"folder": None}]


@pytest.mark.parametrize("fields", ODD)
def test_a_file_that_says_something_else_is_barred(tmp_path: Path, fields: dict[str, Any]) -> None:
    with pytest.raises(Barred, match=TEAM):
        read_team(written(tmp_path, **fields))


@pytest.mark.parametrize("text", ["", "[]", "{", "<<<<<<< HEAD\n", " " * 70_000])
def test_a_file_that_is_no_json_object_is_barred(tmp_path: Path, text: str) -> None:
    (tmp_path / TEAM).write_text(text)
    with pytest.raises(Barred, match="can't be read"):
        read_team(tmp_path)


def test_a_link_is_barred(tmp_path: Path) -> None:
    written(tmp_path).joinpath(TEAM).rename(tmp_path / "elsewhere")
    (tmp_path / TEAM).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Barred, match="it is a link"):
        read_team(tmp_path)
