from pathlib import Path

import pytest

import app
from app.system.resources import PackagedResources


@pytest.fixture
def shipped(tmp_path: Path) -> PackagedResources:
    root = tmp_path / "resources"
    (root / "devices").mkdir(parents=True)
    (root / "devices" / "b.json").write_text('"bü"', encoding="utf-8")
    (root / "devices" / "a.json").write_bytes(b"\x00\xff")
    (root / "devices" / ".hidden").touch()
    (root / "devices" / "folder").mkdir()
    (tmp_path / "secret").touch()
    return PackagedResources(root)


def test_texts_are_utf8_and_data_is_as_it_is(shipped: PackagedResources):
    assert shipped.text("devices/b.json") == '"bü"'
    assert shipped.data("devices/a.json") == b"\x00\xff"


def test_names_are_the_files_in_a_folder_in_order(shipped: PackagedResources):
    assert shipped.names("devices") == ["devices/a.json", "devices/b.json"]


def test_a_name_leads_back_to_its_file(shipped: PackagedResources):
    assert [shipped.path(name).name for name in shipped.names("devices")] == ["a.json", "b.json"]


def test_a_folder_that_is_not_there_has_no_files(shipped: PackagedResources):
    assert shipped.names("sounds") == []


@pytest.mark.parametrize("name", ["devices/none.json", "devices", "../secret", "/etc/hostname", "devices/../../secret"])
def test_nothing_outside_and_nothing_missing_is_read(shipped: PackagedResources, name: str):
    with pytest.raises(FileNotFoundError):
        shipped.path(name)


def test_a_checkout_ships_the_resources_beside_the_code():
    assert (
        "resources/fonts/inter/Inter_400Regular.ttf"
        in PackagedResources().path("fonts/inter/Inter_400Regular.ttf").as_posix()
    )


def test_an_installed_package_ships_them_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    package = tmp_path / "site-packages" / "app"
    (package / "_resources").mkdir(parents=True)
    (package / "_resources" / "a.txt").write_text("inside")
    (tmp_path / "site-packages" / "resources").mkdir()
    monkeypatch.setattr(app, "__file__", str(package / "__init__.py"))
    assert PackagedResources().text("a.txt") == "inside"
