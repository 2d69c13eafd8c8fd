import pytest

from tests.fake_team import FakeTeam
from tests.services.syncing.members import Member


@pytest.fixture
def team() -> FakeTeam:
    return FakeTeam()


@pytest.fixture
def ada(team: FakeTeam) -> Member:
    return Member(team)


@pytest.fixture
def ben(team: FakeTeam, ada: Member) -> Member:
    """Came behind Ada."""
    return Member(team, "ben")
