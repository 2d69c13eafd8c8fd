import os
from pathlib import Path

import pytest

from app.system import mounts, places
from app.system.paths import data_folder, documents_folder, log_folder, settings_file
from app.system.places import SystemPlaces

posix = pytest.mark.skipif(os.name != "posix", reason="mounts and links are POSIX's here")


@pytest.fixture
def share(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is mounted from another computer."""
    folder = tmp_path / "share"
    folder.mkdir()
    (tmp_path / "mountinfo").write_bytes(b"40 22 0:35 / %s rw - nfs server:/ rw\n" % os.fsencode(folder.resolve()))
    monkeypatch.setattr(mounts, "MOUNTINFO", tmp_path / "mountinfo")
    return folder


def test_an_ordinary_folder_is_local(home: Path):
    assert SystemPlaces().kind(home / "not" / "made" / "yet.galley") == ("local", "")


def test_a_copied_folder_is_a_cloud(home: Path):
    assert SystemPlaces().kind(home / "Dropbox" / "a.galley") == ("cloud", "Dropbox")
    assert SystemPlaces().kind(Path("~/Dropbox/a.galley")) == ("cloud", "Dropbox")


@posix
def test_a_share_is_a_network(share: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(places, "network_name", lambda path: mounts.network_name(path, "linux"))
    assert SystemPlaces().kind(share / "a.galley") == ("network", "nfs")


@posix
def test_a_link_is_where_it_leads(home: Path):
    (home / "Dropbox").mkdir()
    (home / "team").symlink_to(home / "Dropbox")
    assert SystemPlaces().kind(home / "team" / "a.galley") == ("cloud", "Dropbox")


def test_a_relative_path_is_taken_from_the_current_folder(home: Path, monkeypatch: pytest.MonkeyPatch):
    (home / "Dropbox").mkdir()
    monkeypatch.chdir(home / "Dropbox")
    assert SystemPlaces().kind(Path("a.galley")) == ("cloud", "Dropbox")


def test_the_first_workspace_lies_among_the_documents(home: Path):
    file = SystemPlaces().default_workspace()
    assert file == documents_folder() / "Campaigns.galley"
    assert file.is_relative_to(home)


def test_documents_that_a_cloud_copies_are_avoided(home: Path):
    (documents_folder().parent / ".stfolder").mkdir(parents=True)
    assert SystemPlaces().default_workspace() == data_folder() / "Campaigns.galley"


def test_settings_and_logs_have_folders_of_their_own(home: Path):
    assert settings_file().name == "settings.json"
    assert {settings_file().is_relative_to(home), log_folder().is_relative_to(home)} == {True}
    assert settings_file().parent != log_folder()
