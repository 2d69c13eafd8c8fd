"""Packages and folders as they lie on the disk."""

import json
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from app.domain.errors import UserError
from app.domain.message import Text
from app.services.packages import members, writing
from app.services.packages.values import Form
from tests.fakes import FakeWorkspace
from tests.made import campaign, slide, uuid
from tests.services.packages.made import PNG, SHA, bundles, content, fill, package, pictured


def files(folder: Path) -> dict[str, bytes]:
    return {str(each.relative_to(folder)): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


def test_equal_content_makes_equal_bytes(tmp_path: Path) -> None:
    one = package(tmp_path / "one", pictured(1), pictured(2))
    workspace = fill(FakeWorkspace(), pictured(2), pictured(1), pictured(3))
    bundles(workspace).export([uuid(2), uuid(1), uuid(2)], tmp_path / "two")
    assert one.read_bytes() == (tmp_path / "two").read_bytes()


def test_members_stand_in_order_without_times_and_permissions_of_this_machine(tmp_path: Path) -> None:
    with ZipFile(package(tmp_path / "p", pictured(2), pictured(1))) as archive:
        infos = archive.infolist()
    assert [info.filename for info in infos] == [
        f"campaigns/{uuid(1)}.json",
        f"campaigns/{uuid(2)}.json",
        "categories.json",
        "labels.json",
        f"media/{SHA}.png",
        "manifest.json",
    ]
    assert {info.date_time for info in infos} == {(1980, 1, 1, 0, 0, 0)}
    assert {info.external_attr >> 16 for info in infos} == {0o100644}
    assert [info.filename for info in infos if info.compress_type == ZIP_STORED] == [f"media/{SHA}.png"]


def test_texts_that_pack_all_too_well_can_be_imported(tmp_path: Path) -> None:
    one = campaign(1)
    long = campaign(2, slide("s1", "a" * 3_000_000))
    path = package(tmp_path / "p", one, long)
    with ZipFile(path) as archive:
        methods = {info.filename: info.compress_type for info in archive.infolist()}
    assert methods[f"campaigns/{uuid(1)}.json"] == ZIP_DEFLATED
    assert methods[f"campaigns/{uuid(2)}.json"] == ZIP_STORED
    assert bundles(FakeWorkspace()).plan(path).campaigns[1].campaign == long


def test_what_no_reader_would_take_is_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace = fill(FakeWorkspace(), campaign(1, slide("s1", "a" * 1000)), campaign(2))
    for name, value in (("MAX_MEMBERS", 4), ("MAX_TOTAL", 1500), ("MAX_TEXTS", 1500)):
        with monkeypatch.context() as patched:
            patched.setattr(writing, name, value)
            with pytest.raises(UserError, match="fewer campaigns"):
                bundles(workspace).export([uuid(1), uuid(2)], tmp_path / "p")
    monkeypatch.setattr(members, "MAX_TEXT", 1000)
    with pytest.raises(UserError, match="would have"):
        bundles(workspace).export([uuid(1)], tmp_path / "p")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_holds_the_same_in_lines_that_can_be_compared(tmp_path: Path) -> None:
    packed, folder = package(tmp_path / "p"), package(tmp_path / "f", form="folder")
    lying = files(folder)
    assert lying.keys() == content(packed).keys()
    for name, data in content(packed).items():
        if name.endswith(".json") and name != "manifest.json":
            assert json.loads(lying[name]) == json.loads(data)
    assert '\n    "slides": [\n' in lying[f"campaigns/{uuid(1)}.json"].decode()
    assert lying[f"media/{SHA}.png"] == PNG


def test_a_change_of_one_text_changes_its_line_and_the_manifest(tmp_path: Path) -> None:
    before = files(package(tmp_path / "f", pictured(1), pictured(2), form="folder"))
    after = files(package(tmp_path / "g", pictured(1, name="Now"), pictured(2), form="folder"))
    assert {name for name in before if before[name] != after[name]} == {f"campaigns/{uuid(1)}.json", "manifest.json"}
    old, new = (each[f"campaigns/{uuid(1)}.json"].splitlines() for each in (before, after))
    assert [line for line in new if line not in old] == [b'  "name": "Now",']


def test_a_folder_is_brought_up_to_date_and_its_other_files_stay(tmp_path: Path) -> None:
    folder = package(tmp_path / "f", pictured(1), campaign(2), form="folder")
    (folder / ".git").mkdir()
    (folder / ".git/HEAD").write_text("main")
    (folder / "README.md").write_text("ours")
    package(folder, campaign(2, name="Two"), campaign(3), form="folder")
    assert sorted(files(folder)) == sorted(
        [
            ".git/HEAD",
            "README.md",
            f"campaigns/{uuid(2)}.json",
            f"campaigns/{uuid(3)}.json",
            "categories.json",
            "labels.json",
            "manifest.json",
        ]
    )
    plan = bundles(FakeWorkspace()).plan(folder)
    assert [each.campaign.name for each in plan.campaigns] == ["Two", "Spring sale"]
    assert [each.name for each in tmp_path.iterdir()] == ["f"]


def test_an_empty_folder_can_be_filled(tmp_path: Path) -> None:
    (tmp_path / "f").mkdir()
    assert bundles(FakeWorkspace()).form_of(package(tmp_path / "f", form="folder")) == "folder"
    assert (tmp_path / "f/manifest.json").exists()


@pytest.mark.parametrize("there", ["notes.txt", "manifest.json"])
def test_a_folder_of_other_things_is_left_alone(tmp_path: Path, there: str) -> None:
    (tmp_path / "f").mkdir()
    (tmp_path / "f" / there).write_text('{"format": "other"}')
    with pytest.raises(UserError, match="Something else is there"):
        package(tmp_path / "f", form="folder")
    assert files(tmp_path / "f") == {there: b'{"format": "other"}'}


def test_a_folder_does_not_take_the_place_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "f").write_text("mine")
    with pytest.raises(UserError, match="Something else is there"):
        package(tmp_path / "f", form="folder")
    assert (tmp_path / "f").read_text() == "mine"


def test_nothing_is_written_through_a_link_in_a_folder(tmp_path: Path) -> None:
    folder = package(tmp_path / "f", form="folder")
    (tmp_path / "elsewhere").mkdir()
    (folder / "media" / f"{SHA}.png").unlink()
    (folder / "media").rmdir()
    (folder / "media").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UserError, match="link"):
        package(folder, form="folder")
    assert list((tmp_path / "elsewhere").iterdir()) == []


@pytest.mark.parametrize("form", ["package", "folder"])
@pytest.mark.parametrize("place", ["none/p", "file/p"])
def test_a_place_that_can_not_be_written(tmp_path: Path, form: Form, place: str) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(UserError, match="can't be written"):
        package(tmp_path / place, form=form)
    assert [each.name for each in tmp_path.iterdir()] == ["file"]


def test_a_package_does_not_take_the_place_of_a_folder(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="folder"):
        package(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_fills_up_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = package(tmp_path / "p")
    before = path.read_bytes()

    def full(self: ZipFile, *arguments: object, **given: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(ZipFile, "writestr", full)
    with pytest.raises(UserError, match="No space left"):
        package(path, pictured(2))
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_the_text_of_a_title_survives_whatever_it_holds(tmp_path: Path) -> None:
    odd = "\ud800 \x00 \u2028 </script> 😀"
    one = campaign(1, slide("s1", odd))
    assert one.message.slides[0].title == Text(text=odd, color="#000000")
    for form in ("package", "folder"):
        plan = bundles(FakeWorkspace()).plan(package(tmp_path / form, one, form=form))
        assert plan.campaigns[0].campaign == one
