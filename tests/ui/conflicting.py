"""A campaign in the editor that somebody else has changed, too, for the tests of the choice between both."""

from dataclasses import dataclass, field
from typing import Any

from app.domain.edits import SetValue
from app.services.syncing.conflicts import Conflicts
from app.services.syncing.syncing import Syncing
from app.services.versions.automatic import Automatic
from app.ui.viewmodels.conflicts.conflict import ConflictModel
from app.ui.viewmodels.conflicts.reading import Deciding
from tests.conflicting import BODY, TITLE, Keyring, Team, look
from tests.ui.staging import Staged

ONE, TWO, TEXT = TITLE.format("a"), TITLE.format("b"), BODY.format("a")


@dataclass
class Clashing:
    """``told`` gathers what the model says, each with the way back; ``ended`` how often nothing was left."""

    staged: Staged
    team: Team
    deciding: Deciding
    model: ConflictModel
    told: list[tuple[str, Any]] = field(default_factory=list)
    ended: list[bool] = field(default_factory=list)

    @property
    def id(self) -> str:
        return self.staged.editor.campaign.id

    def run(self) -> None:
        self.staged.jobs.run_all()

    def look(self) -> None:
        """As the editor and the window do, when they notice that something was written."""
        self.staged.editor._saving._look_for_others()
        self.run()
        self.model.refresh()
        self.run()

    def clash(self, *paths: str, mine: str = "mine", theirs: str = "theirs", user: str = "Olena") -> None:
        """Both sides have written something else into these fields, and a sync has found out."""
        self.team.edit(self.id, *(SetValue(path, mine) for path in paths))
        self.team.elsewhere(self.id, *(SetValue(path, theirs) for path in paths), user=user)
        self.team.sync()
        self.look()

    def value(self, path: str) -> Any:
        return self.staged.editor.value(path)

    def waiting(self) -> list[str]:
        found = self.deciding.conflicts.of(self.id)
        return [each.path for each in found.fields] if found else []


def clashing(staged: Staged, *, shared: bool = True) -> Clashing:
    """Over a stage's editor, its campaign shared."""
    workspace, clock = staged.workspace, staged.clock
    team = Team(workspace, clock)
    if shared:
        team.share(staged.editor.campaign.id)
    team.connect()
    automatic = Automatic(workspace, clock, "Mira")
    conflicts = Conflicts(workspace, clock, "Mira", automatic.syncing)
    syncing = Syncing(workspace, clock, "Mira", team, Keyring(), look, automatic.syncing)
    deciding = Deciding(workspace, conflicts, syncing)
    model = ConflictModel(staged.editor, deciding, staged.jobs, staged.editor)
    made = Clashing(staged, team, deciding, model)
    model.told.connect(lambda text, back: made.told.append((text, back)))
    model.ended.connect(lambda: made.ended.append(True))
    made.look()
    return made


__all__ = ["ONE", "TEXT", "TWO", "Clashing", "clashing"]
