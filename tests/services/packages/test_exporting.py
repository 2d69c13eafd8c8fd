"""What goes into a package."""

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from app.domain.errors import UserError
from app.domain.message import Media, Slide
from app.services.ports import Named
from tests.fakes import FakeWorkspace
from tests.made import campaign, uuid
from tests.services.packages.made import LABEL, SHA, bundles, content, fill, pictured


def test_only_labels_and_files_of_these_campaigns_go_out(tmp_path: Path) -> None:
    workspace = fill(FakeWorkspace(), pictured(1), campaign(2, labels=("label-2",)))
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="label-2", name="Sale"))
    packed = bundles(workspace).export([uuid(2)], tmp_path / "p")
    assert (packed.campaigns, packed.media, packed.missing) == (1, 0, 0)
    assert [label["name"] for label in json.loads(content(tmp_path / "p")["labels.json"])] == ["Sale"]


def test_a_file_of_two_campaigns_goes_out_once(tmp_path: Path) -> None:
    packed = bundles(fill(FakeWorkspace(), pictured(1), pictured(2))).export([uuid(1), uuid(2)], tmp_path / "p")
    assert (packed.campaigns, packed.media) == (2, 1)


def test_a_file_that_is_not_here_is_counted(tmp_path: Path) -> None:
    lost = Slide(id="s2", media=Media(sha256="0" * 64))
    one = pictured(1)
    both = replace(one, message=replace(one.message, slides=(*one.message.slides, lost)))
    packed = bundles(fill(FakeWorkspace(), both)).export([uuid(1)], tmp_path / "p")
    assert (packed.media, packed.missing) == (1, 1)
    plan = bundles(FakeWorkspace()).plan(tmp_path / "p")
    assert list(plan.bundle.media) == [SHA]


def test_the_progress_counts_campaigns_and_files(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    workspace = fill(FakeWorkspace(), pictured(1), pictured(2))
    bundles(workspace).export([uuid(1), uuid(2)], tmp_path / "p", progress=lambda *at: seen.append(at))
    assert seen == [(0, 2), (1, 2), (2, 3), (3, 3)]


def test_a_campaign_that_is_gone_is_missed(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="not in this workspace any more"):
        bundles(fill(FakeWorkspace())).export([uuid(1), uuid(7)], tmp_path / "p")
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_no_package(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="No campaigns"):
        bundles(FakeWorkspace()).export([], tmp_path / "p")


def test_reading_is_enough(tmp_path: Path) -> None:
    file = fill(FakeWorkspace()).file
    bundles(FakeWorkspace(file=file, read_only=True)).export([uuid(1)], tmp_path / "p")
    assert bundles(FakeWorkspace()).plan(tmp_path / "p").names[0].named == LABEL
