"""Folders that were tampered with."""

from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.services.packages import folder as folders
from tests.fakes import FakeWorkspace
from tests.made import campaign, uuid
from tests.services.packages.made import SHA, bundles, package

DOCUMENT = f"campaigns/{uuid(1)}.json"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return package(tmp_path / "f", form="folder")


def refusal(path: Path) -> str:
    with pytest.raises(UserError) as refused:
        bundles(FakeWorkspace()).plan(path)
    assert str(path) in refused.value.sentence()
    return refused.value.sentence()


@pytest.mark.parametrize("name", ["manifest.json", "labels.json", DOCUMENT, f"media/{SHA}.png"])
def test_links_are_not_followed(folder: Path, tmp_path: Path, name: str) -> None:
    (folder / name).rename(tmp_path / "real")
    (folder / name).symlink_to(tmp_path / "real")
    assert "is a link" in refusal(folder)


@pytest.mark.parametrize("name", ["campaigns", "media"])
def test_parts_that_are_links_are_not_followed(folder: Path, tmp_path: Path, name: str) -> None:
    (folder / name).rename(tmp_path / "real")
    (folder / name).symlink_to(tmp_path / "real")
    assert "is a link" in refusal(folder)


def test_a_document_that_was_changed_by_hand(folder: Path) -> None:
    (folder / DOCUMENT).write_text((folder / DOCUMENT).read_text().replace("Spring sale", "Summer sale"))
    assert "is not what it was" in refusal(folder)


def test_a_document_that_is_missing(folder: Path) -> None:
    (folder / DOCUMENT).unlink()
    assert "is missing" in refusal(folder)


def test_a_folder_in_the_place_of_a_document(folder: Path) -> None:
    (folder / DOCUMENT).unlink()
    (folder / DOCUMENT).mkdir()
    assert "is no file" in refusal(folder)


@pytest.mark.parametrize("name", ["campaigns/notes.txt", "media/virus.exe", "campaigns/deep/x.json"])
def test_other_files_among_the_documents(folder: Path, name: str) -> None:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text("x")
    assert "belongs to no package" in refusal(folder)


def test_what_lies_beside_and_hidden_files_do_not_matter(folder: Path) -> None:
    for name in ("README.md", ".gitignore", "campaigns/.DS_Store"):
        (folder / name).write_text("x")
    assert len(bundles(FakeWorkspace()).plan(folder).campaigns) == 1


def test_a_folder_that_is_no_package(tmp_path: Path) -> None:
    assert "no manifest.json" in refusal(tmp_path)


def test_too_many_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = package(tmp_path / "f", campaign(1), campaign(2), form="folder")
    monkeypatch.setattr(folders, "MAX_MEMBERS", 4)
    assert "too many files" in refusal(path)
