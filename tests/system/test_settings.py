import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.system.settings import FileSettings

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "galley" / "settings.json"


def test_what_was_set_is_remembered_by_the_next_start(file: Path):
    FileSettings(file).set("theme", "dark")
    assert FileSettings(file).get("theme") == "dark"


def test_what_was_never_set_is_the_default(file: Path):
    settings = FileSettings(file)
    assert settings.get("theme") is None
    assert settings.get("theme", "light") == "light"
    assert not file.parent.exists()


def test_settings_lie_in_the_persons_configuration(home: Path):
    FileSettings().set("theme", "dark")
    assert [path.name for path in home.rglob("settings.json")] == ["settings.json"]


@given(st.dictionaries(st.text(min_size=1), JSON, max_size=5))
def test_every_json_value_comes_back(tmp_path_factory: pytest.TempPathFactory, values: dict):
    file = tmp_path_factory.mktemp("settings") / "settings.json"
    settings = FileSettings(file)
    for key, value in values.items():
        settings.set(key, value)
    fresh = FileSettings(file)
    assert {key: fresh.get(key) for key in values} == {key: settings.get(key) for key in values} == values


def test_two_running_galleys_keep_each_others_values(file: Path):
    one, other = FileSettings(file), FileSettings(file)
    assert (one.get("a"), other.get("b")) == (None, None)
    one.set("a", 1)
    other.set("b", 2)
    one.set("c", 3)
    assert json.loads(file.read_text()) == {"a": 1, "b": 2, "c": 3}
    assert one.get("b") == 2


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"null", b"\xff\xfe\x00", b"[" * 100_000])
def test_a_broken_file_counts_as_empty_and_is_kept_aside(file: Path, content: bytes):
    file.parent.mkdir(parents=True)
    file.write_bytes(content)
    settings = FileSettings(file)
    assert settings.get("theme", "light") == "light"
    settings.set("theme", "dark")
    assert FileSettings(file).get("theme") == "dark"
    assert (file.parent / "settings.json.broken").read_bytes() == content


def test_what_can_not_be_written_is_remembered_meanwhile(tmp_path: Path):
    (tmp_path / "file").touch()
    settings = FileSettings(tmp_path / "file" / "settings.json")
    settings.set("theme", "dark")
    settings.set("width", 1440)
    assert (settings.get("theme"), settings.get("width")) == ("dark", 1440)


def test_a_file_that_can_not_be_read_is_not_written_over(tmp_path: Path):
    folder = tmp_path / "settings.json"
    folder.mkdir()
    settings = FileSettings(folder)
    assert settings.get("theme") is None
    settings.set("theme", "dark")
    assert settings.get("theme") == "dark"
    assert folder.is_dir()


def test_a_failed_write_leaves_the_old_file_and_nothing_else(file: Path, monkeypatch: pytest.MonkeyPatch):
    settings = FileSettings(file)
    settings.set("theme", "dark")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    settings.set("theme", "light")
    assert json.loads(file.read_text()) == {"theme": "dark"}
    assert [path.name for path in file.parent.iterdir()] == ["settings.json"]


def test_what_is_no_json_is_refused_and_changes_nothing(file: Path):
    settings = FileSettings(file)
    with pytest.raises(TypeError):
        settings.set("theme", object())
    assert settings.get("theme") is None
    assert not file.exists()


def test_a_value_handed_in_is_not_changed_from_outside(file: Path):
    settings, sizes = FileSettings(file), [1, 2]
    settings.set("sizes", sizes)
    sizes.append(3)
    assert settings.get("sizes") == [1, 2]


@pytest.mark.skipif(os.name != "posix", reason="links need a right on Windows")
def test_a_linked_file_stays_a_link(file: Path, tmp_path: Path):
    file.parent.mkdir(parents=True)
    (tmp_path / "dotfiles.json").write_text("{}")
    file.symlink_to(tmp_path / "dotfiles.json")
    FileSettings(file).set("theme", "dark")
    assert file.is_symlink()
    assert json.loads((tmp_path / "dotfiles.json").read_text()) == {"theme": "dark"}
