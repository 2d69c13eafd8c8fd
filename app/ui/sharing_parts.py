"""The team in an editor: how the campaign stands there, sharing it, and keeping it here."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from app.domain.edits import SetValue
from app.services.ports import TeamState, Workspace
from app.services.services import Services
from app.ui.context import Host, OpenWorkspace
from app.ui.jobs import Runner
from app.ui.viewmodels.editor import EditorModel
from app.ui.viewmodels.saving import SaveSign
from app.ui.viewmodels.team.words import campaign_state
from app.ui.views.editor import EditorPage

SHARE, UNSHARE = "editor.share", "editor.unshare"
SHARED = "shared"


class EditorSharing(QObject):
    """``changed`` after ``state`` is another one."""

    changed = Signal()

    def __init__(self, model: EditorModel, opened: OpenWorkspace, host: Host, page: EditorPage) -> None:
        super().__init__(page)
        self._model = model
        self._workspace = opened.workspace
        self._services = opened.services
        self._campaign = model.campaign.id
        self._jobs = opened.jobs
        self._team = opened.team
        self._host = host
        self.state: TeamState = "changed" if model.campaign.shared else "here"
        self._share = host.commands.add(SHARE, lambda: self._put(True), within=page)
        self._unshare = host.commands.add(UNSHARE, lambda: self._put(False), within=page)
        model.changed.connect(lambda _: self._offer())
        model.sign_changed.connect(self._on_saved)
        opened.watch.changed.connect(self._read)
        if self._team is not None:
            self._team.changed.connect(self._offer)
            self._team.changed.connect(self._read)
        self._offer()
        self._read()

    def words(self) -> str:
        """How the campaign stands, behind its status."""
        shown: TeamState = self.state if self._model.campaign.shared else "here"
        if self._model.campaign.shared and shown == "here":
            shown = "changed"
        if self._model.campaign.shared and not self._connected:
            return self.tr("to be shared with a team")
        text = campaign_state(shown)
        return f"{text[:1].lower()}{text[1:]}"

    @property
    def _connected(self) -> bool:
        return self._team is not None and self._team.state.connected

    def _put(self, shared: bool) -> None:
        self._model.edit([SetValue(SHARED, shared)])
        if self._model.campaign.shared == shared:
            text = self.tr("Shared with the team.") if shared else self.tr("Kept only on this computer.")
            model, back = self._model, partial(_refile, self._services, self._workspace, self._jobs, self._campaign)
            self._host.tell(text, lambda: model.undo() if isValid(model) else back(not shared))

    def _offer(self) -> None:
        shared, may = self._model.campaign.shared, not self._model.read_only
        self._share.setEnabled(may and self._connected and not shared)
        self._unshare.setEnabled(may and shared)

    def _on_saved(self, sign: SaveSign) -> None:
        if not sign.pending:
            self._read()

    def _read(self) -> None:
        """Ask the workspace how the campaign stands."""
        workspace, campaign = self._workspace, self._model.campaign.id
        self._jobs.run("lists", lambda _: _state(workspace, campaign), self._on_read, lambda _: None, key="team state")

    def _on_read(self, state: TeamState | None) -> None:
        if isValid(self) and state is not None and state != self.state:
            self.state = state
            self.changed.emit()


def _state(workspace: Workspace, campaign: str) -> TeamState | None:
    rows = workspace.rows_at(workspace.places_of([campaign]))
    return rows[0].team if rows else None


def _refile(services: Services, workspace: Workspace, jobs: Runner, campaign: str, shared: bool) -> None:
    """As it was, where the editor is closed already."""
    sharing = services.sharing(workspace)
    step = sharing.share if shared else sharing.unshare
    jobs.run("database", lambda _: step([campaign], origin="user"))
