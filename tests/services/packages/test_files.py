"""Pictures of a package, before it is imported."""

from pathlib import Path

import pytest

from app.services.packages.files import BundleFiles
from tests.fakes import FakeWorkspace
from tests.services.packages.made import PNG, SHA, bundles, library, package


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return package(tmp_path / "p")


def test_pictures_that_would_come_can_be_seen(path: Path) -> None:
    workspace = FakeWorkspace()
    files = BundleFiles(workspace, bundles(workspace).plan(path).bundle)
    assert (files.media_bytes(SHA), files.media_info(SHA).width) == (PNG, 1600)
    assert workspace.media_bytes(SHA) is None


def test_pictures_that_are_here_are_taken_from_here(path: Path) -> None:
    workspace = FakeWorkspace()
    (info,) = library(workspace).add([("Mine.png", PNG)])
    with workspace.transaction() as transaction:
        transaction.link("https://cdn.test/hill.png", SHA)
    files = BundleFiles(workspace, bundles(workspace).plan(path).bundle)
    path.unlink()
    assert (files.media_bytes(SHA), files.media_info(SHA)) == (PNG, info)
    assert files.linked("https://cdn.test/hill.png") == SHA


def test_others_are_nowhere(path: Path) -> None:
    workspace = FakeWorkspace()
    files = BundleFiles(workspace, bundles(workspace).plan(path).bundle)
    assert (files.media_bytes("0" * 64), files.media_info("0" * 64)) == (None, None)
