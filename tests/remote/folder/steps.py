"""Folders, stopwatches and records that the tests of the folder store share."""

from pathlib import Path
from typing import Any

from app.remote.folder.store import FolderStore
from app.sync.values import Collection, Page, Stored, Write
from tests.made import uuid

WORKSPACE = uuid(99)
A, B, C = uuid(1), uuid(2), uuid(3)


class Watch:
    """A stopwatch that only waiting moves; ``then`` is done by others while one waits."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.waits = 0
        self.then: dict[int, Any] = {}

    def __call__(self) -> float:
        return self.now

    def wait(self, seconds: float) -> None:
        self.now += seconds
        self.waits += 1
        self.then.pop(self.waits, lambda: None)()


def team_folder(path: Path) -> Path:
    """A folder that belongs to ``WORKSPACE``."""
    path.mkdir(exist_ok=True)
    FolderStore(path).adopt(WORKSPACE)
    return path


def connected(root: Path, watch: Watch | None = None) -> FolderStore:
    watch = watch or Watch()
    store = FolderStore(root, clock=watch, wait=watch.wait)
    store.hello()
    return store


def put(root: Path, id: str = A, collection: Collection = "campaigns", revision: str | None = None, **data: Any) -> str:
    """The new revision."""
    (outcome,) = FolderStore(root).write([Write(collection, id, {"id": id, **data}, revision)])
    assert isinstance(outcome, Stored), outcome
    return outcome.revision


def file_of(root: Path, id: str = A) -> Path:
    return root / "campaigns" / f"{id}.json"


def listing(store: FolderStore, cursor: str | None = None, known: dict[str, str] | None = None) -> list[Page]:
    return list(store.changes({"campaigns": cursor}, lambda collection: known or {}))


def heard(pages: list[Page]) -> dict[str, object]:
    return {each.id: each.data and each.data.get("name") for page in pages for each in page.records}


def caught_up(root: Path) -> tuple[str, dict[str, str]]:
    """A cursor, and the revisions that are known with it."""
    pages = listing(connected(root))
    return pages[-1].cursor, {each.id: each.revision for page in pages for each in page.records}
