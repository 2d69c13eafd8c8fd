"""The page that organises: labels for the team, inbox tabs for readers, subscriptions for who agreed."""

from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from app.ui.context import Host, OpenWorkspace
from app.ui.theme import tokens
from app.ui.viewmodels.organise.travel import Travel
from app.ui.views.organise.panel import OrganisePanel
from app.ui.views.organise.tabs import TABS
from app.ui.views.page import Page


class OrganisePage(Page):
    """Tabs; each is made when it is first looked at. Undo and redo are the workspace's."""

    def __init__(self, opened: OpenWorkspace, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened = opened
        self._host = host
        self._shown: OrganisePanel | None = None
        self.setAccessibleName(self.tr("Organise"))
        self.travel = Travel(opened.commands, opened.jobs, self)
        self.tabs = QTabBar(self)
        self.tabs.setAccessibleName(self.tr("Parts of the page"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.stack = QStackedWidget(self)
        self.panels: dict[str, OrganisePanel] = {}
        for tab in TABS:
            self.tabs.addTab(tab.title())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens.S1, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addWidget(self.stack, 1)
        self.tabs.currentChanged.connect(lambda _: self._show())
        self.travel.travelled.connect(self._on_travelled)

    def entered(self) -> None:
        self._show()

    def left(self) -> None:
        self._leave()

    def can_undo(self) -> bool:
        return not self._opened.workspace.read_only

    def can_redo(self) -> bool:
        return not self._opened.workspace.read_only

    def undo(self) -> None:
        self.travel.undo()

    def redo(self) -> None:
        self.travel.redo()

    def show_tab(self, tab: str) -> OrganisePanel:
        """Show the tab with that id."""
        self.tabs.setCurrentIndex([spec.id for spec in TABS].index(tab))
        return self._panel(tab)

    def _show(self) -> None:
        panel = self._panel(TABS[self.tabs.currentIndex()].id)
        self._leave()
        self.stack.setCurrentWidget(panel)
        self._shown = panel
        panel.entered()

    def _leave(self) -> None:
        if self._shown:
            self._shown.left()
        self._shown = None

    def _panel(self, tab: str) -> OrganisePanel:
        if tab not in self.panels:
            spec = next(spec for spec in TABS if spec.id == tab)
            self.panels[tab] = panel = spec.make(self._opened, self._host)
            self.stack.addWidget(panel)
        return self.panels[tab]

    def _on_travelled(self, text: str) -> None:
        self._host.tell(text)
        if self._shown:
            self._shown.model.load()
