"""The store as a whole: whose it is, who may write, what happens when the disk or the folder gives out."""

import errno
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from app.remote.folder import lock
from app.remote.folder.layout import FOLDERS, LOCK, NEW, TEAM
from app.remote.folder.store import FolderStore
from app.sync.ports import Barred, Offline
from app.sync.values import Refused, Stored, Write
from tests.made import uuid
from tests.remote.folder.steps import WORKSPACE, A, B, connected, file_of, listing, put, team_folder
from tests.remote.folder.test_media import ASSET, DATA


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return team_folder(tmp_path / "team")


class TestWhose:
    def test_a_folder_that_is_away_is_offline(self, tmp_path: Path) -> None:
        store = FolderStore(tmp_path / "gone")
        for ask in (store.hello, lambda: store.adopt(WORKSPACE), lambda: store.assets(["0" * 64])):
            with pytest.raises(Offline, match="is not there"):
                ask()
        assert not (tmp_path / "gone").exists()

    def test_a_file_is_no_folder(self, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        with pytest.raises(Barred, match="no folder"):
            FolderStore(tmp_path / "file").hello()

    def test_what_else_lies_in_a_folder_stays(self, tmp_path: Path) -> None:
        (tmp_path / "README.md").write_text("ours")
        FolderStore(str(tmp_path)).adopt(WORKSPACE)
        assert {path.name for path in tmp_path.iterdir()} == {"README.md", TEAM, NEW, *FOLDERS.values()}
        assert (tmp_path / "README.md").read_text() == "ours"

    def test_of_two_who_adopt_at_once_one_has_it(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        begun, held = [], lock.held

        def late(*asked: object) -> object:
            if not begun:
                begun.append(1)
                FolderStore(tmp_path).adopt(uuid(1))
            return held(*asked)  # type: ignore[arg-type]

        monkeypatch.setattr(lock, "held", late)
        with pytest.raises(Barred, match="another workspace"):
            FolderStore(tmp_path).adopt(uuid(2))
        assert FolderStore(tmp_path).hello().workspace == uuid(1)

    @pytest.mark.parametrize("swap", ["other", "empty"])
    def test_nothing_is_written_into_another_folder_than_was_greeted(
        self, root: Path, tmp_path: Path, swap: str
    ) -> None:
        store = connected(root)
        root.rename(tmp_path / "elsewhere")
        root.mkdir()
        if swap == "other":
            FolderStore(root).adopt(WORKSPACE)
        before = sorted(root.rglob("*"))
        for act in (lambda: store.write([Write("campaigns", A, {}, None)]), lambda: store.put_asset(ASSET, DATA)):
            with pytest.raises(Barred, match="Nothing was changed"):
                act()
        assert sorted(root.rglob("*")) == before

    def test_nothing_is_written_where_nobody_has_adopted(self, tmp_path: Path) -> None:
        with pytest.raises(Barred, match=TEAM):
            FolderStore(tmp_path).write([Write("campaigns", A, {}, None)])
        assert list(tmp_path.iterdir()) == []


class TestReadOnly:
    """The tests may run as somebody who is let do everything: so the system's answer is made up."""

    @pytest.fixture(autouse=True)
    def forbid(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        put(root, name="Spring")
        opened = os.open

        def refuse(path: Path, flags: int, mode: int = 0o777, **more: int) -> int:
            if flags & (os.O_WRONLY | os.O_RDWR) and Path(path).is_relative_to(root):
                raise OSError(errno.EROFS, "Read-only file system")
            return opened(path, flags, mode, **more)

        monkeypatch.setattr(os, "open", refuse)
        monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)

    def test_one_is_a_reader(self, root: Path) -> None:
        assert FolderStore(root).hello().role == "reader"

    def test_everything_can_be_read(self, root: Path) -> None:
        (page,) = listing(connected(root))
        assert [each.data for each in page.records] == [{"id": A, "name": "Spring"}]
        assert listing(connected(root), page.cursor, {A: page.records[0].revision})[0].records == ()

    def test_every_write_is_refused_with_a_sentence(self, root: Path) -> None:
        outcomes = connected(root).write([Write("campaigns", A, None, None), Write("labels", B, {}, None)])
        assert [type(each) for each in outcomes] == [Refused, Refused]
        assert "You may not write into the team folder" in str(outcomes[0])

    def test_a_picture_is_refused(self, root: Path) -> None:
        assert isinstance(connected(root).put_asset(ASSET, DATA), Refused)

    def test_a_folder_cannot_be_adopted(self, tmp_path: Path, root: Path) -> None:
        (root / TEAM).unlink()
        with pytest.raises(Barred, match="may not write"):
            FolderStore(root).adopt(WORKSPACE)


def test_a_part_that_is_read_only_refuses_its_own_records_only(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace = Path.replace

    def refuse(path: Path, target: Path) -> Path:
        if Path(target).parent.name == "labels":
            raise PermissionError(errno.EACCES, "Permission denied")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", refuse)
    outcomes = connected(root).write([Write("labels", A, {}, None), Write("campaigns", A, {}, None)])
    assert [type(each) for each in outcomes] == [Refused, Stored]


class TestFullDisk:
    @pytest.mark.parametrize("call", ["write", "fsync"])
    def test_what_was_there_stays_whole(self, root: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
        revision = put(root, name="Spring")
        before = file_of(root).read_bytes()
        act, store = getattr(os, call), connected(root)

        def full(handle: int, *data: bytes) -> object:
            if NEW in str(Path(f"/proc/self/fd/{handle}").readlink()):
                raise OSError(errno.ENOSPC, "No space left on device")
            return act(handle, *data)

        monkeypatch.setattr(os, call, full)
        with pytest.raises(Barred, match="is full"):
            store.write([Write("campaigns", A, {"id": A, "name": "Summer"}, revision)])
        assert file_of(root).read_bytes() == before
        assert list((root / NEW).iterdir()) == []
        assert not (root / LOCK).exists()
        monkeypatch.undo()
        assert put(root, revision=revision, name="Summer") != revision

    @pytest.mark.skipif(os.geteuid() != 0 or not shutil.which("mount"), reason="only root mounts a small disk")
    def test_a_disk_that_fills_up_leaves_whole_records(self, tmp_path: Path) -> None:
        disk = tmp_path / "disk"
        disk.mkdir()
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=128k", "galley-test", str(disk)], capture_output=True, check=False
        )
        if mounted.returncode:
            pytest.skip("nothing can be mounted here")
        try:
            self.fill(team_folder(disk))
        finally:
            subprocess.run(["umount", str(disk)], check=True)

    def fill(self, disk: Path) -> None:
        stored: dict[str, str] = {}
        store = connected(disk)
        with pytest.raises(Barred, match="is full"):
            for number in range(100):
                (outcome,) = store.write([Write("campaigns", uuid(number), {"name": "x" * 4_000}, None)])
                assert isinstance(outcome, Stored)
                stored[uuid(number)] = outcome.revision
        pages = listing(store)
        assert [page.broken for page in pages] == [()] * len(pages)
        assert {each.id: each.revision for page in pages for each in page.records} == stored
        assert 5 < len(stored) < 100


def test_a_folder_knows_no_earlier_and_no_log(root: Path) -> None:
    store = connected(root)
    assert not store.older("a", "b")
    assert store.history("campaigns", A) == []
    store.close()


def test_a_checkout_of_git_shows_one_changed_line(root: Path) -> None:
    if not shutil.which("git"):
        pytest.skip("git is not installed")

    def git(*words: str) -> str:
        who = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com"]
        return subprocess.run(["git", *who, *words], cwd=root, capture_output=True, text=True, check=True).stdout

    revision = put(root, name="Spring", labels=[])
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "Before")
    put(root, revision=revision, name="Summer", labels=[])
    changed = [line for line in git("diff", "-U0").splitlines() if line.startswith(("+ ", "- "))]
    assert changed == ['-  "name": "Spring",', '+  "name": "Summer",']
    assert git("status", "--short") == f" M campaigns/{A}.json\n"
