"""The page of the team: connecting to one, and how things stand with it."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.ui.context import Host, OpenWorkspace
from app.ui.viewmodels.team.connecting import ConnectModel
from app.ui.viewmodels.team.lists import TeamLists
from app.ui.viewmodels.team.team import TeamModel
from app.ui.views.page import Page
from app.ui.views.team.connect_panel import ConnectPanel
from app.ui.views.team.team_panel import TeamPanel
from app.ui.widgets.empty_state import EmptyState

AGAIN_MS = 20_000
"""How often "2 minutes ago" is said anew."""
CONNECT = "connect"
"""The command that puts the keyboard where one begins to connect."""


class TeamPage(Page):
    """Undo and redo stand in the page itself: a sync is taken back as a whole."""

    def __init__(self, opened: OpenWorkspace, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Team"))
        self.team = opened.team or TeamModel(opened.services, opened.workspace, opened.jobs, self)
        self._host = host
        self._clock = opened.services.clock
        self._watch = opened.watch
        self.lists = TeamLists(self.team, opened.jobs, self)
        self.connecting = ConnectPanel(ConnectModel(self.team, self))
        self.standing = TeamPanel(self.team, self.lists, host)
        protected = self.tr("Its file can only be read, so that nothing can be sent or taken in.")
        self.protected = EmptyState("lock", self.tr("This workspace can't take part in a team"), protected)
        self.stack = QStackedWidget(self)
        for panel in (QWidget(), self.connecting, self.standing, self.protected):
            self.stack.addWidget(panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)
        self._again = QTimer(self, interval=AGAIN_MS)
        self._connect()
        self._show()

    def entered(self) -> None:
        self._again.start()
        self._show()
        self._refresh()
        if self.stack.currentWidget() is self.connecting:
            self.connecting.start()
        else:
            self.standing.head.sync.setFocus()

    def left(self) -> None:
        self._again.stop()

    def carry_out(self, command: str) -> None:
        if command == CONNECT and self.stack.currentWidget() is self.connecting:
            self.connecting.start()

    def _connect(self) -> None:
        self.team.changed.connect(self._on_changed)
        self.team.synced.connect(lambda _: self._refresh())
        self.team.undone.connect(lambda _: self._refresh())
        self._watch.changed.connect(self._refresh)
        self.connecting.connected.connect(self._on_connected)
        self._again.timeout.connect(self._show)

    def _on_changed(self) -> None:
        self._show()
        if not self.team.state.syncing:
            self._refresh()

    def _show(self) -> None:
        state = self.team.state
        if self.team.workspace.read_only:
            self.stack.setCurrentWidget(self.protected)
        elif state.known:
            self.stack.setCurrentWidget(self.standing if state.connected else self.connecting)
        self.standing.head.show_state(state, self._clock.now(), self._clock.zone())

    def _refresh(self) -> None:
        if self.isVisible() and self.team.state.connected:
            self.lists.read()

    def _on_connected(self, kept: bool) -> None:
        if not kept:
            self._host.tell(self.tr("This computer has no keyring: the password is kept until you close Galley."))
        self.standing.head.sync.setFocus()
