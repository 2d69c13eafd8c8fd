"""A package to spoil."""

from pathlib import Path

import pytest

from tests.services.packages.made import Content, content, package


@pytest.fixture
def good(tmp_path: Path) -> Content:
    """The members of a package as it should be."""
    return content(package(tmp_path / "good"))
