"""The format on the disk, as it was given out: a folder of version 1 is read and written for ever."""

import shutil
from pathlib import Path

import pytest

from app.domain.campaign import decode, from_tree
from app.domain.tree import same
from app.remote.folder.layout import FOLDERS, NEW, record_file
from app.remote.folder.store import FolderStore
from app.remote.folder.text import parse, render
from app.sync.values import COLLECTIONS
from tests.remote.folder.golden_records import FILE, RECORDS, TEAM, build

GOLDEN = Path(__file__).parent / "golden"


def files_of(root: Path) -> dict[str, bytes]:
    """What is kept: names below ``root`` and bytes."""
    found = {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}
    return dict(sorted(found.items()))


def test_the_format_is_what_it_was(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    build(tmp_path)
    if request.config.getoption("--golden-update"):
        shutil.rmtree(GOLDEN, ignore_errors=True)
        shutil.copytree(tmp_path, GOLDEN, ignore=shutil.ignore_patterns(NEW))
    assert files_of(tmp_path) == files_of(GOLDEN)


def test_a_folder_of_version_1_is_read() -> None:
    store = FolderStore(GOLDEN)
    assert store.hello().workspace == TEAM.workspace
    pages = list(store.changes(dict.fromkeys(COLLECTIONS), lambda collection: {}))
    found = {(page.collection, each.id): each.data for page in pages for each in page.records}
    assert same(list(found.values()), [tree for _, tree in RECORDS])
    assert list(found) == [(collection, tree["id"]) for collection, tree in RECORDS]
    assert store.asset(FILE.sha256) is not None


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_what_was_given_out_is_spelled_the_same_today(collection) -> None:
    paths = sorted((GOLDEN / FOLDERS[collection]).glob("*.json"))
    assert paths
    for path in paths:
        tree = parse(path.read_bytes(), path.stem)
        assert render(collection, tree) == path.read_bytes()
        assert path == record_file(GOLDEN, collection, path.stem)


def test_the_campaigns_are_documents_of_their_schema() -> None:
    for path in (GOLDEN / "campaigns").glob("*.json"):
        assert from_tree(parse(path.read_bytes(), path.stem)) == decode(path.read_bytes())
