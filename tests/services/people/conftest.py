"""Recipients for the tests of their services, over both kinds of workspaces."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.services.people.recipients import Recipients
from app.services.ports import Workspace
from tests.fakes import FolderResources

Write = Callable[..., Path]


@pytest.fixture
def people(workspace: Workspace) -> Recipients:
    return Recipients(workspace, FolderResources())


@pytest.fixture
def csv(tmp_path: Path) -> Write:
    """Write lines (or bytes) into a CSV file."""

    def write(*lines: str | bytes, name: str = "people.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(b"".join(line if isinstance(line, bytes) else f"{line}\n".encode() for line in lines))
        return path

    return write


@pytest.fixture
def as_json(tmp_path: Path) -> Callable[[Any], Path]:
    """Write a value into a JSON file."""

    def write(value: Any) -> Path:
        path = tmp_path / "people.json"
        path.write_text(json.dumps(value), encoding="utf-8")
        return path

    return write
