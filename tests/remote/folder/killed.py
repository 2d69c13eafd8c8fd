"""Writes that end at every step: ``python -m tests.remote.folder.killed FOLDER``.

For each number a fresh team folder is made and a child killed before its step of that number; a child that is not
killed is the last. Prints what went wrong, and the number of kills.
"""

import os
import signal
import sys
from itertools import count
from pathlib import Path
from typing import Any

from app.remote.folder.layout import LOCK, NEW
from app.remote.folder.store import FolderStore
from app.sync.values import Stored, Write
from tests.remote.folder.steps import A, B, C, connected, listing, put, team_folder
from tests.remote.folder.test_media import ASSET, DATA

STEPS = ("open", "write", "fsync", "ftruncate", "replace", "unlink", "mkdir", "scandir", "close")
BEFORE = {A: "old", C: "old"}
AFTER = {A: "new", B: "new"}


def die_at(step: int) -> None:
    """Let this process be killed before its call of that number."""
    left = [step]

    def counted(call: Any) -> Any:
        def act(*words: Any, **more: Any) -> Any:
            left[0] -= 1
            if left[0] == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return call(*words, **more)

        return act

    for name in STEPS:
        setattr(os, name, counted(getattr(os, name)))


def writes(revisions: dict[str, str]) -> list[Write]:
    return [
        Write("campaigns", A, {"id": A, "name": "new"}, revisions[A]),
        Write("campaigns", B, {"id": B, "name": "new"}, None),
        Write("campaigns", C, None, revisions[C]),
    ]


def work(root: Path, revisions: dict[str, str]) -> None:
    store = FolderStore(root)
    store.put_asset(ASSET, DATA)
    store.write(writes(revisions))


def killed(root: Path, revisions: dict[str, str], step: int) -> bool:
    """Whether a child that works in the folder was killed."""
    child = os.fork()
    if child == 0:
        die_at(step)
        work(root, revisions)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def check(root: Path, revisions: dict[str, str]) -> None:
    """Each record is as it was or as it was to be; the same again does the rest, and leaves nothing behind."""
    pages = listing(connected(root))
    assert not any(page.broken for page in pages), "something is half-written"
    found = {each.id: each.data["name"] for page in pages for each in page.records if each.data}
    assert all(found.get(id) in (BEFORE.get(id), AFTER.get(id)) for id in (A, B, C)), found
    assert connected(root).asset(ASSET.sha256) in (None, DATA), "half a picture is given out"
    store = connected(root)
    assert store.put_asset(ASSET, DATA) is None
    outcomes = store.write(writes(revisions))
    assert all(isinstance(each, Stored) for each in outcomes), outcomes
    found = {each.id: each.data["name"] for page in listing(store) for each in page.records if each.data}
    assert found == AFTER, found
    assert store.asset(ASSET.sha256) == DATA
    assert not (root / LOCK).exists() and not list((root / NEW).iterdir()), "something is left"
    assert len(list((root / "media").iterdir())) == 2, "something is left of a picture"


def main(folder: str) -> None:
    for step in count(1):
        root = team_folder(Path(folder) / str(step))
        revisions = {id: put(root, id, name=name) for id, name in BEFORE.items()}
        died = killed(root, revisions, step)
        check(root, revisions)
        if not died:
            print(step - 1)
            return


if __name__ == "__main__":
    main(*sys.argv[1:])
