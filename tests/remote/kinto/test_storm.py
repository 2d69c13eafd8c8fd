"""Workers and PostgreSQL are killed while people sync; see ``tests.remote.kinto.storm`` for longer runs."""

from collections.abc import Iterator

import pytest

from tests.remote.kinto.storm import StormyWorld, storm
from tests.server.conftest import needed_cluster
from tests.server.postgres import Cluster
from tests.sync.converge import settled

pytestmark = pytest.mark.end2end


@pytest.fixture
def own() -> Iterator[Cluster]:
    """A PostgreSQL that nobody else is hurt with."""
    with needed_cluster() as made:
        yield made


def test_everybody_comes_to_the_same_whatever_dies_meanwhile(own: Cluster) -> None:
    with storm(own) as (made, team):
        settled(StormyWorld(made, team, clients=3, seed=3, deadly=0.1), actions=150)
        assert made.kills["worker"] > 0
        assert made.kills["postgres"] > 0
