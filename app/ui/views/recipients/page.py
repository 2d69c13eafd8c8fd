"""The recipients page: who gets messages, what is known of them, and what stands in for data that comes later."""

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from app.ui.context import Host, OpenWorkspace
from app.ui.theme import tokens
from app.ui.views.page import Page
from app.ui.views.recipients.listing import RecipientsPanel
from app.ui.views.recipients.panel import Panel
from app.ui.views.recipients.tabs import LIST, TABS


class RecipientsPage(Page):
    """Tabs; each is made when it is first looked at."""

    def __init__(self, opened: OpenWorkspace, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened = opened
        self._host = host
        self._shown: Panel | None = None
        self._back: Callable[[], None] | None = None
        self.setAccessibleName(self.tr("Recipients"))
        self.tabs = QTabBar(self)
        self.tabs.setAccessibleName(self.tr("Parts of the page"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.stack = QStackedWidget(self)
        self.panels: dict[str, QWidget] = {}
        for tab in TABS:
            self.tabs.addTab(tab.title())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens.S1, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addWidget(self.stack, 1)
        self.list = self._panel(LIST)
        self.tabs.currentChanged.connect(lambda _: self._show())

    def entered(self) -> None:
        self._show()

    def left(self) -> None:
        self._leave()

    def can_undo(self) -> bool:
        return self._back is not None

    def undo(self) -> None:
        if self._back:
            self._back()

    def carry_out(self, command: str) -> None:
        self.show_tab(LIST)
        if isinstance(self.list, RecipientsPanel):
            self.list.carry_out(command)

    def show_tab(self, tab: str) -> None:
        """Show the tab with that id."""
        self.tabs.setCurrentIndex([spec.id for spec in TABS].index(tab))

    def _show(self) -> None:
        panel = self._panel(TABS[self.tabs.currentIndex()].id)
        self._leave()
        self.stack.setCurrentWidget(panel)
        if isinstance(panel, Panel):
            self._shown = panel
            panel.entered()

    def _leave(self) -> None:
        if self._shown:
            self._shown.left()
        self._shown = None

    def _panel(self, tab: str) -> QWidget:
        if tab not in self.panels:
            spec = next(spec for spec in TABS if spec.id == tab)
            self.panels[tab] = panel = spec.make(self._opened, self._host)
            self.stack.addWidget(panel)
            if isinstance(panel, Panel):
                panel.done.connect(self._keep_way_back)
        return self.panels[tab]

    def _keep_way_back(self, back: Callable[[], None] | None) -> None:
        self._back = back
        self.undoable_changed.emit()
