"""Packages whose zip file is sound, and whose content is not: each is refused whole, with one sentence."""

import hashlib
import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from app.domain.campaign import encode
from app.services.packages.manifest import FORMAT, VERSION, entry
from tests.fakes import FakeWorkspace
from tests.made import campaign, uuid
from tests.services.media_fakes import picture
from tests.services.packages.made import (
    LABEL,
    NEWS,
    SHA,
    Content,
    bundles,
    content,
    listed,
    package,
    pictured,
    refused,
    with_manifest,
    zipped,
)

DOCUMENT = f"campaigns/{uuid(1)}.json"
MEDIA = f"media/{SHA}.png"


@pytest.mark.parametrize("name", ["labels.json", "categories.json"])
def test_a_part_that_every_package_has(tmp_path: Path, good: Content, name: str) -> None:
    rest = {each: data for each, data in good.items() if each != name}
    assert "is missing" in refused(tmp_path, listed(rest))


def test_campaigns_that_the_manifest_calls_otherwise(tmp_path: Path, good: Content) -> None:
    (listing,) = json.loads(good["manifest.json"])["campaigns"]
    for wrong in ([], [listing, listing], [{**listing, "name": "Other"}], [{**listing, "sha256": "0" * 64}]):
        assert "other campaigns" in refused(tmp_path, with_manifest(good, campaigns=wrong))


def test_a_package_without_campaigns(tmp_path: Path, good: Content) -> None:
    rest = {name: data for name, data in good.items() if name != DOCUMENT}
    assert "holds no campaigns" in refused(tmp_path, listed(rest, campaigns=[]))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"schema": 2}, "newer version"),
        ({"status": "done"}, "not a campaign of schema 1"),
        ({"extra": 1}, "not a campaign of schema 1"),
        ({"id": uuid(2)}, "another campaign"),
    ],
)
def test_a_document_that_breaks_the_schema(tmp_path: Path, good: Content, change: dict[str, Any], said: str) -> None:
    document = json.dumps({**json.loads(good[DOCUMENT]), **change}).encode()
    assert said in refused(tmp_path, listed({**good, DOCUMENT: document}))


def test_a_document_that_nests_without_end(tmp_path: Path, good: Content) -> None:
    nested = good[DOCUMENT].replace(b'"custom_data":null', b'"custom_data":' + b"[" * 200 + b"]" * 200)
    assert "levels" in refused(tmp_path, listed({**good, DOCUMENT: nested}))


def test_a_picture_that_is_none(tmp_path: Path, good: Content) -> None:
    assert "can't be used" in refused(tmp_path, listed({**good, f"media/{'0' * 64}.png": b"MZ"}))


def test_a_picture_under_another_name(tmp_path: Path, good: Content) -> None:
    for name in (f"media/{'0' * 64}.png", f"media/{SHA}.gif"):
        rest = {each: data for each, data in good.items() if each != MEDIA}
        assert "another file than its name" in refused(tmp_path, listed({**rest, name: good[MEDIA]}))


@pytest.mark.parametrize(
    ("labels", "said"),
    [
        ([{"id": "a"}], "can't be read"),
        ([{"id": "a", "name": 1}], "can't be read"),
        ({}, "can't be read"),
        ([{"id": "a/b", "name": "x"}], "proper id"),
        ([{"id": "", "name": "x"}], "proper id"),
        ([{"id": "a", "name": " "}], "without a name"),
        ([{"id": "a", "name": "x"}, {"id": "a", "name": "y"}], "twice"),
        ([{"id": "a", "name": "Été"}, {"id": "b", "name": " ete"}], "twice"),
    ],
)
def test_labels_that_are_none(tmp_path: Path, good: Content, labels: Any, said: str) -> None:
    assert said in refused(tmp_path, listed({**good, "labels.json": json.dumps(labels).encode()}))


@pytest.mark.parametrize(
    ("second", "said"),
    [({"key": "news"}, "same key"), ({"position": -1}, "no place"), ({"position": 2**70}, "no place")],
)
def test_subscriptions_that_are_none(tmp_path: Path, good: Content, second: dict[str, Any], said: str) -> None:
    categories = [msgspec.to_builtins(NEWS), {"id": "b", "name": "Other", **second}]
    assert said in refused(tmp_path, listed({**good, "categories.json": json.dumps(categories).encode()}))


def test_what_a_package_holds(tmp_path: Path) -> None:
    one = pictured(1)
    members = content(package(tmp_path / "good", one))
    assert members[DOCUMENT].decode() == encode(one)
    assert json.loads(members["labels.json"]) == [msgspec.to_builtins(LABEL)]
    assert json.loads(members["categories.json"]) == [msgspec.to_builtins(NEWS)]
    read = json.loads(members["manifest.json"])
    assert (read["format"], read["version"], read["made_at"]) == (FORMAT, VERSION, one.changed)
    assert read["campaigns"] == [msgspec.to_builtins(entry(one))]
    assert [each["name"] for each in read["members"]] == sorted(members.keys() - {"manifest.json"})
    assert read["members"][-1]["filename"] == "Hill.png"


def test_a_file_that_no_campaign_shows_is_not_stored(tmp_path: Path, good: Content) -> None:
    extra = picture(mime="image/jpeg")
    name = f"media/{hashlib.sha256(extra).hexdigest()}.jpg"
    path = tmp_path / "more.galleypack"
    path.write_bytes(zipped(listed({**good, name: extra})))
    workspace = FakeWorkspace()
    service = bundles(workspace)
    service.carry_out(service.plan(path))
    assert [info.sha256 for info in workspace.all_media()] == [SHA]


def test_a_campaign_can_be_without_labels_and_pictures(tmp_path: Path) -> None:
    members = content(package(tmp_path / "plain", campaign(1)))
    assert members["labels.json"] == members["categories.json"] == b"[]"
    assert len(members) == 4
