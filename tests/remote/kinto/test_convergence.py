"""The model of the sync over the real server; see ``tests.remote.kinto.world`` for longer runs."""

import pytest

from app.remote.kinto import paging
from tests.remote.kinto.world import KintoWorld
from tests.remote.kinto_server import KintoTeam
from tests.sync.converge import settled


@pytest.mark.parametrize("seed", [1, 2])
def test_everybody_comes_to_the_same_and_nothing_is_lost(
    team: KintoTeam, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    monkeypatch.setattr(paging, "SIZE", 7)
    world = settled(KintoWorld(team, clients=3, seed=seed), actions=300)
    assert len(world.happened()) == 10
    assert len(world.team.current("campaigns")) > 3
