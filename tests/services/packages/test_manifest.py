"""Manifests of newer versions, and of something else."""

from pathlib import Path
from typing import Any

import pytest

from app.services.packages.manifest import VERSION
from tests.services.packages.made import Content, refused, with_manifest


@pytest.mark.parametrize("version", [VERSION + 1, 99])
def test_a_package_of_a_newer_version_is_refused_politely(tmp_path: Path, good: Content, version: int) -> None:
    newer = with_manifest(good, version=version, whatever={"is": "new"})
    assert "newer version of Galley" in refused(tmp_path, newer)


@pytest.mark.parametrize(
    "given",
    [
        {"format": "other"},
        {"version": 0},
        {"version": "1"},
        {"version": True},
        {"campaigns": None},
        {"unknown": 1},
        {"made_at": "soon"},
        {"campaigns": [{"id": "x", "name": "x", "sha256": "x"}]},
    ],
)
def test_a_manifest_of_something_else(tmp_path: Path, good: Content, given: dict[str, Any]) -> None:
    assert "manifest" in refused(tmp_path, with_manifest(good, **given))


@pytest.mark.parametrize("data", [b"", b"[]", b"null", b"{", b"\xff\xfe", b"[" * 50_000, b'{"format": NaN}'])
def test_a_manifest_that_is_none(tmp_path: Path, good: Content, data: bytes) -> None:
    assert "manifest.json" in refused(tmp_path, {**good, "manifest.json": data})
