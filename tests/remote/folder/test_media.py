"""Pictures beside the records: whole or not there."""

from hashlib import sha256
from pathlib import Path

import pytest
from msgspec.structs import replace

from app.remote.folder import files, media
from app.remote.folder.layout import about_file, media_file
from app.remote.folder.store import FolderStore
from app.sync.ports import Barred
from app.sync.values import Asset, Refused
from tests.remote.folder.steps import connected, team_folder

DATA = b"a picture" * 1_000
ASSET = Asset(sha256=sha256(DATA).hexdigest(), filename="Frühling.png", mime="image/png", size=len(DATA))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return team_folder(tmp_path / "team")


@pytest.fixture
def store(root: Path) -> FolderStore:
    return connected(root)


@pytest.fixture
def kept(root: Path, store: FolderStore) -> Path:
    assert store.put_asset(ASSET, DATA) is None
    return media_file(root, ASSET.sha256, ASSET.mime)


def there(store: FolderStore) -> bool:
    return ASSET.sha256 in store.assets([ASSET.sha256])


def test_it_lies_under_its_hash_with_the_ending_of_its_kind(kept: Path, root: Path) -> None:
    assert kept.read_bytes() == DATA
    assert sorted(each.suffix for each in (root / "media").iterdir()) == [".json", ".png"]
    assert "Frühling.png" in about_file(root, ASSET.sha256).read_text("utf-8")


def test_where_only_a_part_arrived_it_is_not_there(kept: Path, store: FolderStore) -> None:
    kept.write_bytes(DATA[:-1])
    assert not there(store)
    assert store.asset(ASSET.sha256) is None


def test_where_the_bytes_are_other_ones_nothing_is_given(kept: Path, store: FolderStore) -> None:
    kept.write_bytes(DATA[::-1])
    assert store.asset(ASSET.sha256) is None


@pytest.mark.parametrize("damage", [DATA[:-1], DATA[::-1], b""])
def test_putting_it_again_mends_it(kept: Path, store: FolderStore, damage: bytes) -> None:
    kept.write_bytes(damage)
    assert store.put_asset(ASSET, DATA) is None
    assert store.asset(ASSET.sha256) == DATA


@pytest.mark.parametrize("about", [b"", b"{}", b"[]", b"{", b'{"sha256": 1}', b"[" * 60_000, b" " * 70_000])
def test_without_what_is_known_of_it_it_is_not_there(kept: Path, root: Path, store: FolderStore, about: bytes) -> None:
    about_file(root, ASSET.sha256).write_bytes(about)
    assert not there(store)
    assert store.put_asset(ASSET, DATA) is None
    assert there(store)


def test_what_is_said_of_another_file_does_not_count(kept: Path, root: Path, store: FolderStore) -> None:
    other = about_file(root, "0" * 64)
    other.write_bytes(about_file(root, ASSET.sha256).read_bytes())
    assert store.assets(["0" * 64]) == {}


@pytest.mark.parametrize("sha256", ["", "../galley-team", "0" * 63, "G" * 64])
def test_what_is_no_hash_is_not_there(store: FolderStore, sha256: str) -> None:
    assert store.assets([sha256]) == {}
    assert store.asset(sha256) is None


def test_a_link_is_not_followed(kept: Path, tmp_path: Path, store: FolderStore) -> None:
    kept.rename(tmp_path / "elsewhere")
    kept.symlink_to(tmp_path / "elsewhere")
    assert not there(store)
    assert store.asset(ASSET.sha256) is None


def test_a_link_at_the_last_moment_is_not_followed(
    kept: Path, root: Path, store: FolderStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def odd(path: Path, limit: int) -> bytes | None:
        raise files.Odd("it is a link")

    monkeypatch.setattr(media, "about", lambda root, sha256: ASSET)
    monkeypatch.setattr(files, "read", odd)
    assert media.read(root, ASSET.sha256) is None


def test_other_bytes_than_the_hash_says_are_no_picture(store: FolderStore, root: Path) -> None:
    for asset in (replace(ASSET, sha256="0" * 64), replace(ASSET, size=1)):
        with pytest.raises(ValueError, match="another one than its hash says"):
            store.put_asset(asset, DATA)
    assert not (root / "media").exists()


def test_a_part_that_is_a_link_is_barred(store: FolderStore, root: Path, tmp_path: Path) -> None:
    (root / "media").symlink_to(tmp_path)
    with pytest.raises(Barred, match="media in the team folder"):
        store.put_asset(ASSET, DATA)


def test_what_a_crash_left_is_used_up(store: FolderStore, root: Path) -> None:
    (root / "media").mkdir()
    (root / "media" / f".{ASSET.sha256}.png.tmp").write_bytes(DATA * 2)
    store.put_asset(ASSET, DATA)
    assert store.asset(ASSET.sha256) == DATA
    assert len(list((root / "media").iterdir())) == 2


def test_who_puts_the_same_at_the_same_time_may_be_first(
    store: FolderStore, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill = files.fill

    def overtaken(path: Path, data: bytes) -> None:
        fill(path, data)
        path.rename(media_file(root, ASSET.sha256, ASSET.mime))

    monkeypatch.setattr(files, "fill", overtaken)
    assert store.put_asset(ASSET, DATA) is None
    assert store.asset(ASSET.sha256) == DATA


@pytest.mark.parametrize("name", [f".{ASSET.sha256}.png.tmp", f"{ASSET.sha256}.png"])
def test_something_odd_in_its_place_is_told(store: FolderStore, root: Path, name: str) -> None:
    (root / "media" / name).mkdir(parents=True)
    outcome = store.put_asset(ASSET, DATA)
    assert isinstance(outcome, Refused)
    assert "it is a folder" in outcome.reason
