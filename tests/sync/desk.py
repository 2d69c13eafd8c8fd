"""Somebody with a workspace and a connection."""

from typing import Any

from app.domain.tree import Tree
from app.sync.engine.engine import Engine
from app.sync.engine.report import Line, Report
from app.sync.values import Role
from tests.fake_team import FakeTeam, MemoryStore
from tests.sync.fake_workspace import FakeWorkspace
from tests.sync.made import made, title, uid


class Desk:
    """``store`` may be exchanged for one that goes wrong."""

    def __init__(self, team: FakeTeam, user: str = "ada", role: Role = "editor") -> None:
        self.team = team
        self.here = FakeWorkspace()
        self.store: Any = MemoryStore(team, user, role)
        self.report = Report()

    def sync(self, **wishes: Any) -> Report:
        engine = Engine(self.here, self.store)
        try:
            return engine.sync(**wishes)
        finally:
            self.report = engine.report

    def lines(self, **wishes: Any) -> list[tuple[str, str]]:
        """What a sync tells: what, and of which record."""
        return [(line.what, line.id) for line in self.sync(**wishes).lines]

    def told(self, **wishes: Any) -> Line:
        """The only line of a sync."""
        (line,) = self.sync(**wishes).lines
        return line

    def put(self, *trees: Tree, shared: bool = True) -> None:
        for tree in trees:
            self.here.put(tree["id"], tree, shared=shared)

    def title(self, id: str, text: str, slide: str = "s1") -> None:
        self.here.edit(id, lambda tree: title(tree, text, slide))

    def name(self, id: str, name: str) -> None:
        self.here.edit(id, lambda tree: {**tree, "name": name})


def quiet(desk: Desk) -> bool:
    """Whether the next sync of somebody writes nothing anywhere."""
    state, writes = desk.here.state, desk.team.writes
    return desk.sync().quiet and desk.here.state is state and desk.team.writes == writes


def filled(desk: Desk, count: int) -> list[str]:
    """So many shared campaigns at a desk; their ids."""
    ids = [uid(number) for number in range(1, count + 1)]
    desk.put(*(made(id, f"Campaign {id[:8]}") for id in ids))
    return ids
