"""Keys typed into the open editor of the shown window, at rest and while it fetches all that a team has; who one is
to the team's server is JSON on the command line. Says JSON: milliseconds from a key to the painted preview, how many
campaigns came, and how long that took."""

import json
import sys
from collections.abc import Callable
from itertools import cycle
from time import perf_counter
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest

from app.system.secrets import SystemSecrets
from app.ui.viewmodels.team.team import TeamModel
from app.ui.views.stage.card_canvas import CardCanvas
from tests.bench.desk import desk
from tests.bench.keys import SIZE, canvas_painted, title_line
from tests.bench.pressing import PACE_MS, PaintWatch, Scene, keys, type_in_turn
from tests.bench.seat import connection_of
from tests.live import Live, live, until
from tests.server.running import Person

KEYS, WARM_UP = 160, 20


def main(person: Person) -> dict[str, Any]:
    """Type, let the window belong to the team, and type on until all of it is there."""
    with PaintWatch(CardCanvas) as canvases, desk() as made:
        vars(made.services)["secrets"] = SystemSecrets(no_keyring)
        with live(made.services, made.workspace.path, SIZE) as shown:
            form, stage = shown.open_editor(made.sample("simple").id)
            scene = Scene(title_line(form), stage, canvases, canvas_painted)
            (rest,) = type_in_turn((scene,), KEYS, WARM_UP)
            begun = perf_counter()
            syncing = during(shown, person, scene)
            took = perf_counter() - begun
            return {"rest": rest, "syncing": syncing, "seconds": took, "campaigns": made.workspace.team_count()}


def during(shown: Live, person: Person, scene: Scene[Any]) -> list[float]:
    """The keys between the first and the last page that comes."""
    team = shown.window.findChild(TeamModel)
    assert isinstance(team, TeamModel)
    ended: list[object] = []
    team.synced.connect(ended.append)
    team.connect_to(connection_of(person), person.password, lambda _: None, failed)
    until(lambda: team.state.step is not None)
    taken = typed_until(lambda: bool(ended), scene)
    team.stop()
    return taken


def typed_until(over: Callable[[], bool], scene: Scene[Any]) -> list[float]:
    """Keys with the pace of the others; the last one, which may have come too late, does not count."""
    taken: list[float] = []
    for key in cycle(keys(KEYS)):
        QTest.qWait(PACE_MS)
        QCoreApplication.processEvents()
        if over():
            return taken[:-1]
        taken.append(scene.press(key))
    raise AssertionError


def failed(error: Exception) -> None:
    """The connection is as it should be."""
    raise error


def no_keyring() -> object:
    """Nothing of the person's own is touched."""
    raise RuntimeError


if __name__ == "__main__":
    print(json.dumps(main(Person(*json.loads(sys.argv[1])))))
