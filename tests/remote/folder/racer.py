"""A process that counts up in the records of a team folder, and prints the id of each record it was told yes for:
``python -m tests.remote.folder.racer FOLDER COUNT NAME``."""

import random
import sys
from pathlib import Path
from uuid import uuid4

from app.remote.folder.store import FolderStore
from app.sync.values import Clash, Stored, Write
from tests.made import uuid

RECORDS = [uuid(number) for number in range(1, 4)]


def count_up(store: FolderStore, id: str, name: str, data: dict[str, object] | None, revision: str | None) -> None:
    """Until the store says yes."""
    while True:
        number = int(str((data or {}).get(name, 0))) + 1
        mine = {**(data or {}), "id": id, name: number, "writing": str(uuid4())}
        (outcome,) = store.write([Write("campaigns", id, mine, revision)])
        if isinstance(outcome, Stored):
            print(id, flush=True)
            return
        assert isinstance(outcome, Clash), outcome
        data, revision = (outcome.theirs.data, outcome.theirs.revision) if outcome.theirs else (None, None)


def main(folder: str, count: str, name: str) -> None:
    store = FolderStore(Path(folder))
    print("ready", flush=True)
    for _ in range(int(count)):
        count_up(store, random.choice(RECORDS), name, None, None)


if __name__ == "__main__":
    main(*sys.argv[1:])
