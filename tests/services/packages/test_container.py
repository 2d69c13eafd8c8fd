"""Members that are not what the manifest names."""

import json
from pathlib import Path

import pytest

from app.services.packages.members import MAX_TEXTS
from tests.made import uuid
from tests.services.packages.made import SHA, Content, refused, with_manifest

DOCUMENT = f"campaigns/{uuid(1)}.json"
MEDIA = f"media/{SHA}.png"


def test_a_member_that_the_manifest_does_not_name(tmp_path: Path, good: Content) -> None:
    assert "does not name" in refused(tmp_path, {**good, f"campaigns/{uuid(2)}.json": b"{}"})


@pytest.mark.parametrize("name", [DOCUMENT, MEDIA, "labels.json", "categories.json"])
def test_a_member_that_is_missing(tmp_path: Path, good: Content, name: str) -> None:
    rest = {each: data for each, data in good.items() if each != name}
    assert "is missing" in refused(tmp_path, rest)


@pytest.mark.parametrize("name", [DOCUMENT, MEDIA, "labels.json", "categories.json"])
def test_a_member_with_another_hash(tmp_path: Path, good: Content, name: str) -> None:
    spoiled = good[name].replace(b'"', b" ", 1)
    assert "is not what it was" in refused(tmp_path, {**good, name: spoiled})


def test_a_member_of_another_size(tmp_path: Path, good: Content) -> None:
    assert "should have" in refused(tmp_path, {**good, DOCUMENT: good[DOCUMENT] + b"\n"})


def test_a_manifest_that_names_a_member_twice(tmp_path: Path, good: Content) -> None:
    members = json.loads(good["manifest.json"])["members"]
    assert "twice" in refused(tmp_path, with_manifest(good, members=[*members, members[0]]))


def test_a_manifest_that_promises_too_much(tmp_path: Path, good: Content) -> None:
    members = json.loads(good["manifest.json"])["members"]
    members[0]["size"] = 3 * 10**9
    assert "more than 2 GB" in refused(tmp_path, with_manifest(good, members=members))


def test_a_manifest_that_promises_more_text_than_can_be_held(tmp_path: Path, good: Content) -> None:
    members = json.loads(good["manifest.json"])["members"]
    members[0]["size"] = MAX_TEXTS + 1
    assert "more than 100 MB" in refused(tmp_path, with_manifest(good, members=members))
