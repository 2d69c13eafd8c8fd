"""Five people, a folder, and everything that can go wrong; see ``tests.remote.folder.converge`` for longer runs."""

from pathlib import Path

import pytest

from tests.remote.folder.converge import FolderTeam
from tests.sync.converge import converged


@pytest.mark.parametrize("seed", [1, 2])
def test_everybody_comes_to_the_same_and_nothing_is_lost(tmp_path: Path, seed: int) -> None:
    team = FolderTeam(tmp_path)
    converged(clients=5, actions=600, seed=seed, team=team)
    assert team.writes > 100
