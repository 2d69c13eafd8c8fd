"""What was acknowledged stays, whatever happens next."""

import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path

import pytest

from app.domain.edits import SetValue
from app.domain.errors import UserError
from app.services.ports import MediaInfo
from app.storage.header import beside
from app.storage.workspace import SqliteWorkspace
from app.storage.workspaces import SqliteWorkspaces
from tests.contracts.steps import append, ids, put
from tests.made import campaign, slide, uuid
from tests.storage.steps import files
from tests.storage.writer import CAMPAIGN

Limit = Callable[[SqliteWorkspace], AbstractContextManager[None]]
KILLS = 20
LARGE = MediaInfo(sha256="b" * 64, kind="image", mime="image/png", width=1, height=1, bytes=20_000_000)
ROOT = Path(__file__).parents[2]


def writer(path: Path, count: int) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.storage.writer", str(path), str(count)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def check_history(workspace: SqliteWorkspace, acknowledged: int) -> int:
    """Every acknowledged edit is there, the document says what the last edit said, and the file is whole."""
    rows = workspace.journal_since(0, limit=1_000_000)
    assert [row.edit for row in rows] == [SetValue("name", str(number)) for number in range(1, len(rows) + 1)]
    assert len(rows) >= acknowledged
    if rows:
        stored = workspace.get(CAMPAIGN)
        assert stored is not None
        assert (stored.campaign.name, stored.seq) == (str(len(rows)), len(rows))
    assert [checkup for checkup in workspace.examine() if not checkup.ok] == []
    return len(rows)


def test_no_acknowledged_edit_is_lost_when_the_program_is_killed(
    workspaces: SqliteWorkspaces, workspace: SqliteWorkspace, path: Path
) -> None:
    workspace.close()
    moments = random.Random(20)
    written = 0
    for _ in range(KILLS):
        with writer(path, 0) as process:
            assert process.stdout is not None
            read = [int(process.stdout.readline()) for _ in range(moments.randint(1, 40))]
            process.kill()
            read += [int(line) for line in process.stdout if line.endswith("\n")]
        with closing(workspaces.open(path)) as opened:
            written = check_history(opened, read[-1])
    assert written >= KILLS
    assert list(files(path.parent)) == [path.name]


def test_two_programs_that_write_at_once_lose_nothing(
    workspaces: SqliteWorkspaces, workspace: SqliteWorkspace, path: Path
) -> None:
    count = 60
    with writer(path, count) as one, writer(path, count) as other:
        assert one.stdout is not None
        assert other.stdout is not None
        numbers = [int(line) for program in (one, other) for line in program.stdout]
    assert (one.returncode, other.returncode) == (0, 0)
    assert sorted(numbers) == list(range(1, 2 * count + 1))
    assert check_history(workspace, 2 * count) == 2 * count


@contextmanager
def full(workspace: SqliteWorkspace) -> Iterator[None]:
    """No page can be added to the file."""
    connection = workspace.connection()
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")
    yield
    connection.execute("PRAGMA max_page_count = 1000000000")


@contextmanager
def small_files(workspace: SqliteWorkspace, size: int | None = None) -> Iterator[None]:
    """The system lets no file grow beyond ``size`` bytes, or much beyond what the log has now."""
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    log = beside(workspace.path, "-wal").stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (log + 5_000 if size is None else size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("limit", [full, small_files])
@pytest.mark.parametrize("size", [60_000, 20_000_000], ids=["at the commit", "on the way"])
def test_a_full_disk_saves_nothing_by_halves(workspace: SqliteWorkspace, limit: Limit, size: int) -> None:
    put(workspace, campaign(1))

    def write() -> None:
        with workspace.transaction() as transaction:
            append(transaction, uuid(2), "g1")
            transaction.add_media(LARGE, b"x" * size)

    with limit(workspace), pytest.raises(UserError, match=r"The disk (is full|failed).*shop\.galley.*then try again"):
        write()
    assert (workspace.last_seq(), workspace.all_media()) == (0, [])
    put(workspace, campaign(2, slide("s1", "There is room again")))
    assert ids(workspace, search="room") == [uuid(2)]
    assert [checkup for checkup in workspace.examine() if not checkup.ok] == []


def test_a_full_disk_takes_no_new_file_and_no_backup(
    workspaces: SqliteWorkspaces, workspace: SqliteWorkspace, tmp_path: Path
) -> None:
    put(workspace, campaign(1, slide("s1", "x" * 100_000)))
    (tmp_path / "to").mkdir()
    with small_files(workspace, 20_000):
        with pytest.raises(UserError, match="disk"):
            workspaces.create(tmp_path / "to" / "new.galley")
        with pytest.raises(UserError, match="disk"):
            workspace.backup(tmp_path / "to" / "copy.galley")
    assert files(tmp_path / "to") == {}
    workspaces.create(tmp_path / "to" / "new.galley").close()
