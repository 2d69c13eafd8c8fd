"""A campaign in the hands of two people, one of them here."""

from dataclasses import dataclass

from app.domain.campaign import Campaign
from app.services.editing import Editing
from app.services.syncing.conflicts import Conflict, Conflicts
from app.services.versions.automatic import Automatic
from tests.conflicting import Team
from tests.fakes import FakeClock, FakeWorkspace
from tests.made import campaign, slide


@dataclass
class Desk:
    """Mira's. ``campaign`` has the slides s1 (button b1) and s2, and is shared already."""

    team: Team
    conflicts: Conflicts
    campaign: Campaign

    @property
    def id(self) -> str:
        return self.campaign.id

    @property
    def workspace(self) -> FakeWorkspace:
        workspace = self.team.workspace
        assert isinstance(workspace, FakeWorkspace)
        return workspace

    def conflict(self) -> Conflict:
        found = self.conflicts.of(self.id)
        assert found is not None
        return found

    def paths(self) -> list[str]:
        found = self.conflicts.of(self.id)
        return [each.path for each in found.fields] if found else []


def made_desk() -> Desk:
    """With a workspace in memory."""
    workspace, clock = FakeWorkspace(), FakeClock()
    made = campaign(1, slide("s1", "Spring is near", "b1"), slide("s2", "Two nights"))
    Editing(workspace, clock, "Mira").create([made])
    team = Team(workspace, clock)
    team.share(made.id)
    return Desk(team, Conflicts(workspace, clock, "Mira", Automatic(workspace, clock, "Mira").syncing), made)
