"""The workspaces that have to keep the contract."""

from pathlib import Path

import pytest

from tests.workspaces import clock, workspace, workspaces

__all__ = ["clock", "workspace", "workspaces"]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where ``workspace`` lies, or is going to."""
    return tmp_path / "made-up.galley"
