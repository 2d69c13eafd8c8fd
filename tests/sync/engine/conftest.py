"""A team of two."""

import pytest

from tests.fake_team import FakeTeam
from tests.sync.desk import Desk


@pytest.fixture
def team() -> FakeTeam:
    return FakeTeam(page_size=20)


@pytest.fixture
def ada(team: FakeTeam) -> Desk:
    return Desk(team, "ada")


@pytest.fixture
def ben(team: FakeTeam) -> Desk:
    return Desk(team, "ben")
