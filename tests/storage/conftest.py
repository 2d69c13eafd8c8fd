"""A workspace on the disk."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from app.storage.workspace import SqliteWorkspace
from app.storage.workspaces import SqliteWorkspaces
from tests.fakes import FakeClock


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def workspaces(clock: FakeClock) -> SqliteWorkspaces:
    return SqliteWorkspaces(clock)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "shop.galley"


@pytest.fixture
def public() -> Iterator[Path]:
    """A folder that everybody may enter, which pytest's own are not."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@pytest.fixture
def workspace(workspaces: SqliteWorkspaces, path: Path) -> Iterator[SqliteWorkspace]:
    workspace = workspaces.create(path)
    yield workspace
    workspace.close()
