"""Somebody with a workspace and a connection."""

from typing import Any

from app.domain.tree import Tree
from app.sync.engine.engine import Engine
from app.sync.engine.report import Line, Report
from app.sync.values import Role
from tests.fake_team import FakeTeam
from tests.sync.fake_workspace import FakeWorkspace
from tests.sync.made import made, title, uid
from tests.sync.real_workspace import RealWorkspace


class Desk:
    """``store`` may be exchanged for one that goes wrong. ``here`` is a workspace in memory, or on the disk."""

    def __init__(self, team: FakeTeam, user: str = "ada", role: Role = "editor", here: Any = None) -> None:
        self.team = team
        self.here = here or FakeWorkspace()
        self.store: Any = team.connect(user, role)
        self.report = Report()

    def sync(self, **wishes: Any) -> Report:
        if isinstance(self.here, RealWorkspace):
            self.here.run()
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
