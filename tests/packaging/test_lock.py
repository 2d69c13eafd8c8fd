"""The lock file against the project's own statement of what it needs."""

import re
import tomllib
from pathlib import Path

from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
LOCK = (ROOT / "packaging" / "requirements.lock").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCKED = [Requirement(line.rstrip(" \\")) for line in LOCK.splitlines() if re.match(r"\w", line)]


def test_everything_the_project_asks_for_is_locked_as_it_asks():
    versions = {canonicalize_name(locked.name): str(locked.specifier).removeprefix("==") for locked in LOCKED}
    asked = [Requirement(text) for text in [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["test"]]]
    assert len(asked) > 10
    found = {str(item): versions.get(canonicalize_name(item.name), "none") for item in asked}
    assert [str(item) for item in asked if not item.specifier.contains(found[str(item)])] == []


def test_every_package_has_one_exact_version_and_hashes():
    blocks = re.split(r"\n(?=\w)", LOCK)[1:]
    assert len(blocks) == len(LOCKED)
    assert all("==" in block and "--hash=sha256:" in block for block in blocks)


def test_the_lock_file_names_no_index_and_no_place():
    assert not re.search(r"https?://|file:|--index|--find-links|--extra-index", LOCK)


def test_all_supported_systems_are_locked():
    def names(system: str, python: str) -> set[str]:
        environment = {**default_environment(), "sys_platform": system, "python_full_version": python}
        return {item.name for item in LOCKED if item.marker is None or item.marker.evaluate(environment)}

    assert "secretstorage" in names("linux", "3.11.7") - names("win32", "3.11.7")
    assert "pywin32-ctypes" in names("win32", "3.13.0") - names("darwin", "3.13.0")
    assert "importlib-metadata" in names("darwin", "3.11.0") - names("darwin", "3.12.0")
