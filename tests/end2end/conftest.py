"""Workspaces that the real program has made."""

import shutil
from pathlib import Path

import pytest

from tests.end2end.galley import galley


@pytest.fixture(scope="module")
def made_samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("samples") / "made-up.galley"
    ended = galley("new", path, "--samples", "--for", "clevertap")
    assert ended.code == 0, ended.err
    return path


@pytest.fixture
def samples(made_samples: Path, tmp_path: Path) -> Path:
    """A workspace of its own with the sample campaigns."""
    return Path(shutil.copy(made_samples, tmp_path / "made-up.galley"))


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A workspace with nothing in it."""
    path = tmp_path / "empty.galley"
    ended = galley("new", path)
    assert ended.code == 0, ended.err
    return path
