"""The model of a team that loses nothing, over a folder:
``python -m tests.remote.folder.converge FOLDER ACTIONS SEED``."""

import sys
from collections.abc import Sequence
from pathlib import Path

from app.domain.tree import Tree
from app.remote.folder.layout import FOLDERS
from app.remote.folder.store import FolderStore
from app.remote.folder.text import parse
from app.sync.values import Collection, Hello, Outcome, Refused, Role, Write
from tests.sync.converge import converged


class Member(FolderStore):
    """Somebody who may be let write, or not."""

    def __init__(self, team: "FolderTeam", user: str, role: Role) -> None:
        super().__init__(team.path)
        self.team = team
        self.user = user
        self.role: Role = role

    def hello(self) -> Hello:
        return Hello(workspace=super().hello().workspace, role=self.role, user=self.user)

    def write(self, writes: Sequence[Write]) -> list[Outcome]:
        if self.role == "reader":
            return [Refused("You may only read here") for _ in writes]
        self.team.writes += len(writes)
        return super().write(writes)


class FolderTeam:
    """A folder in which everybody works."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.writes = 0

    def connect(self, user: str, role: Role) -> Member:
        return Member(self, user, role)

    def current(self, collection: Collection) -> dict[str, Tree]:
        """The records that are there."""
        paths = (self.path / FOLDERS[collection]).glob("*.json")
        return {path.stem: parse(path.read_bytes(), path.stem) for path in paths}


def main(folder: str, actions: str, seed: str) -> None:
    world = converged(5, int(actions), int(seed), FolderTeam(Path(folder)))
    print(f"seed {seed}: {actions} actions came together, nothing lost; {world.tally()}")


if __name__ == "__main__":
    main(*sys.argv[1:])
