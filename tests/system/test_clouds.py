import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.system.clouds import MARKS, cloud_name


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home" / "ada"
    folder.mkdir(parents=True)
    return folder.resolve()


def of(path: Path, home: Path, **environment: str) -> str | None:
    return cloud_name(path, home, environment)


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("Dropbox", "Dropbox"),
        ("Dropbox (Acme)", "Dropbox"),
        ("OneDrive - Acme GmbH", "OneDrive"),
        ("onedrive", "OneDrive"),
        ("Google Drive", "Google Drive"),
        ("iCloudDrive", "iCloud Drive"),
        ("Nextcloud", "Nextcloud"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud Drive"),
        ("Library/CloudStorage/GoogleDrive-ada@example.com/My Drive", "Google Drive"),
        ("Library/CloudStorage/OneDrive-Acme", "OneDrive"),
        ("Library/CloudStorage/Dropbox", "Dropbox"),
    ],
)
def test_folders_are_known_by_their_place_and_name(home: Path, folder: str, service: str):
    assert of(home / folder / "team" / "a.galley", home) == service


@pytest.mark.parametrize("folder", ["Documents", "projects/Dropbox", "Boxes", "OneDriver", "Library/Caches", "."])
def test_other_folders_are_local(home: Path, folder: str):
    assert of(home / folder / "a.galley", home) is None


@pytest.mark.parametrize(
    ("mark", "service"),
    [(mark.replace("*", "0a1b2c"), service) for mark, service in MARKS],
)
def test_folders_are_known_by_what_the_program_leaves_in_them(home: Path, mark: str, service: str):
    top = home / "work" / "copied"
    (top / mark).parent.mkdir(parents=True)
    (top / mark).touch()
    assert of(top / "deep" / "down" / "a.galley", home) == service
    assert of(home / "work" / "a.galley", home) is None


def test_dropboxs_own_settings_in_the_home_folder_do_not_make_it_a_copied_one(home: Path):
    (home / ".dropbox").mkdir()
    assert of(home / "Documents" / "a.galley", home) is None


@pytest.mark.parametrize("variable", ["OneDrive", "OneDriveConsumer", "OneDriveCommercial"])
def test_onedrive_tells_its_folder_by_a_variable(home: Path, variable: str):
    place = home / "somewhere"
    assert of(place / "a.galley", home, **{variable: str(place)}) == "OneDrive"
    assert of(home / "elsewhere", home, **{variable: str(place)}) is None


@pytest.mark.parametrize("variable", ["", "APPDATA", "LOCALAPPDATA"])
def test_dropbox_tells_its_folders_in_a_file(home: Path, variable: str):
    settings = home / "AppData" / "Dropbox" if variable else home / ".dropbox"
    settings.mkdir(parents=True)
    roots = {"personal": {"path": str(home / "private"), "host": 1}, "business": {"path": str(home / "firm")}}
    (settings / "info.json").write_text(json.dumps(roots))
    environment = {variable: str(home / "AppData")} if variable else {}
    assert of(home / "firm" / "a.galley", home, **environment) == "Dropbox"
    assert of(home / "private", home, **environment) == "Dropbox"
    assert of(home / "Documents", home, **environment) is None


@pytest.mark.parametrize("content", ["", "[]", "null", '{"personal": null}', '{"personal": {"path": 7}}', "{"])
def test_an_odd_dropbox_file_is_no_hindrance(home: Path, content: str):
    (home / ".dropbox").mkdir()
    (home / ".dropbox" / "info.json").write_text(content)
    assert of(home / "Documents", home) is None


@pytest.mark.skipif(os.name != "posix", reason="links need a right on Windows")
def test_documents_that_icloud_copies_are_known(home: Path):
    (home / "Documents").mkdir()
    drive = home / "Library" / "Mobile Documents" / "com~apple~CloudDocs"
    drive.mkdir(parents=True)
    assert of(home / "Documents" / "a.galley", home) is None
    (drive / "Documents").symlink_to(home / "Documents")
    assert of(home / "Documents" / "a.galley", home) == "iCloud Drive"
    assert of(home / "Desktop" / "a.galley", home) is None


NAMES = st.text("abcdefghij-_. ", min_size=1, max_size=8).filter(lambda name: name.strip(". "))


@given(st.lists(NAMES, max_size=5))
def test_everything_below_a_copied_folder_is_copied(names: list[str]):
    home = Path("/home/ada")
    assert cloud_name(home.joinpath("Dropbox", *names), home, {}) == "Dropbox"
