"""Packages are known by their content."""

from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.services.packages.opening import form_of
from tests.services.packages.made import package


@pytest.mark.parametrize("name", ["p.galleypack", "p.zip", "p.json", "p"])
def test_a_package_under_any_name(tmp_path: Path, name: str) -> None:
    assert form_of(package(tmp_path / name)) == "package"


def test_a_package_with_something_in_front(tmp_path: Path) -> None:
    path = package(tmp_path / "p")
    path.write_bytes(b"rubbish" + path.read_bytes())
    assert form_of(path) == "package"


def test_folders(tmp_path: Path) -> None:
    assert form_of(tmp_path) == "folder"


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b"name,title\nPK,x\n"])
def test_other_files(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "other").write_bytes(data)
    assert form_of(tmp_path / "other") is None


def test_what_is_called_a_package_is_judged_as_one(tmp_path: Path) -> None:
    (tmp_path / "x.GalleyPack").write_text("{}")
    assert form_of(tmp_path / "x.GalleyPack") == "package"


def test_what_is_not_there_is_no_package(tmp_path: Path) -> None:
    assert form_of(tmp_path / "none") is None


def test_a_path_that_can_not_be(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="can't be read"):
        form_of(tmp_path / ("x" * 5000))
