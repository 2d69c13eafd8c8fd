"""The team in the window: what can be asked of it from everywhere, the quiet sign, and what is told of a sync."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.errors import UserError
from app.ui.context import Host
from app.ui.viewmodels.team import words
from app.ui.viewmodels.team.state import TeamState
from app.ui.viewmodels.team.team import TeamModel
from app.ui.views.team.sign import TeamSign

if TYPE_CHECKING:
    from app.services.syncing.undoing import Undone
    from app.ui.viewmodels.guards import GuardsModel
    from app.ui.viewmodels.keeping import KeepingModel

TEAM = "team"
"""The id of the page."""
SYNC, UNDO, CONNECT = "team.sync", "team.undo", "team.connect"
CHOICES = ("conflict.choose", "conflict.next")
"""What nobody needs who works alone: the palette leaves it out."""


class TeamDoors(QObject):
    """Lives as long as the window; ``attach`` gives it the team of another workspace."""

    def __init__(self, host: Host, sign: TeamSign, parent: QObject) -> None:
        super().__init__(parent)
        self._host = host
        self._sign = sign
        self._team: TeamModel | None = None
        self._keeping: KeepingModel | None = None
        self._guards: GuardsModel | None = None
        self._place = ""
        host.commands.add(SYNC, lambda: self._team and self._team.sync())
        host.commands.add(UNDO, lambda: self._team and self._team.undo())
        host.commands.add(CONNECT, lambda: host.show_page(TEAM))
        sign.clicked.connect(lambda: host.show_page(TEAM))
        self._show()

    def attach(self, team: TeamModel) -> None:
        """Follow this one; the one before syncs no more."""
        if self._team is not None:
            self.close()
        self._team = team
        team.changed.connect(self._show)
        team.undone.connect(self._on_undone)
        team.disconnected.connect(self._on_disconnected)
        team.failed.connect(self._on_failed)
        self._show()

    def move(self, place: str) -> None:
        """Another page of the sidebar is in sight."""
        self._place = place
        if self._guards is not None:
            self._guards.move(place)

    def close(self) -> None:
        """Sync no more."""
        if self._keeping is not None:
            self._keeping.stop()
            self._keeping = self._guards = None
        if self._team is not None:
            self._team.stop()
            self._team.deleteLater()
            self._team = None

    def _serve(self, team: TeamModel) -> None:
        """What only a workspace with a team needs; it goes with the model."""
        from app.ui.guard_parts import offer_guards
        from app.ui.viewmodels.keeping import KeepingModel

        self._guards = offer_guards(team, self._host, team)
        self._guards.move(self._place)
        self._keeping = KeepingModel(team.services, team.workspace, team.jobs, team)
        team.synced.connect(self._keeping.start)
        self._keeping.start()

    def _show(self) -> None:
        state = self._team.state if self._team else TeamState()
        if self._team and state.connected and self._keeping is None:
            self._serve(self._team)
        sign, color = words.KINDS.get(state.kind, ("", "quiet_on_tint"))
        self._sign.tell(words.sign(state), sign, color)
        commands, connected = self._host.commands, state.connected
        commands[SYNC].setEnabled(connected and not state.syncing)
        commands[UNDO].setEnabled(connected)
        for command in CHOICES:
            commands[command].setEnabled(connected)
        commands[CONNECT].setEnabled(state.known and not connected)

    def _on_undone(self, undone: "Undone") -> None:
        count, kept = len(undone.campaigns), len(undone.kept)
        several = self.tr("The last sync was taken back: {count} campaigns.").format(count=count)
        text = self.tr("The last sync was taken back: 1 campaign.") if count == 1 else several
        if kept:
            text += " " + self.tr("Changed since, and left: {count}.").format(count=kept)
        self._host.tell(text)

    def _on_disconnected(self, again: Callable[[], None]) -> None:
        self._host.tell(self.tr("Disconnected from the team. Everything stays here."), again)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self._host.tell(error.sentence())
        else:
            self._host.trouble(error)
