"""The results page: what campaigns came to, by label, subscription, type and month."""

from collections.abc import Callable

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QTabBar, QVBoxLayout, QWidget

from app.services.ports import Grouping
from app.ui.context import Host, OpenWorkspace
from app.ui.noop import QT_TRANSLATE_NOOP
from app.ui.theme import tokens
from app.ui.viewmodels.results.overview import ResultsModel
from app.ui.viewmodels.results.words import word
from app.ui.views.page import Page
from app.ui.views.results.bar import ResultsBar
from app.ui.views.results.bringing import Bringing, files_in
from app.ui.views.results.figures import FiguresView
from app.ui.views.results.states import ResultStates

TABS: dict[Grouping, str] = {
    "label": QT_TRANSLATE_NOOP("Results", "By label"),
    "category": QT_TRANSLATE_NOOP("Results", "By subscription"),
    "template": QT_TRANSLATE_NOOP("Results", "By type"),
    "month": QT_TRANSLATE_NOOP("Results", "By month"),
}
NAMED = ("label", "category")
"""Groups that the list finds by their names."""


class ResultsPage(Page):
    """Tabs choose what is grouped by."""

    def __init__(self, opened: OpenWorkspace, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._host = host
        self._back: Callable[[], None] | None = None
        services, workspace, clock = opened.services, opened.workspace, opened.services.clock
        self.setAccessibleName(self.tr("Results"))
        self.setAcceptDrops(not workspace.read_only)
        self.model = ResultsModel(
            workspace,
            lambda: services.results(workspace),
            opened.jobs,
            lambda: clock.now().astimezone(clock.zone()).date(),
            self,
        )
        self.bringing = Bringing(self, opened, host)
        self.tabs = self._made_tabs()
        self.bar = ResultsBar(host.commands, self)
        self.figures = FiguresView()
        self.states = ResultStates(self.figures, self)
        for button in (self.bar.bring, self.states.bring):
            button.setEnabled(not workspace.read_only)
        self._lay_out()
        self._connect(opened)

    def entered(self) -> None:
        self.model.refresh()

    def can_undo(self) -> bool:
        return self._back is not None

    def undo(self) -> None:
        if self._back:
            self._back()

    def carry_out(self, command: str) -> None:
        if command == "import":
            self.bringing.ask()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes files that may be reports."""
        if files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Looks into what was dropped."""
        for path in files_in(event.mimeData())[:1]:
            event.acceptProposedAction()
            self.bringing.start(path)

    def _made_tabs(self) -> QTabBar:
        tabs = QTabBar(self)
        tabs.setAccessibleName(self.tr("Results by"))
        tabs.setDrawBase(False)
        tabs.setExpanding(False)
        for text in TABS.values():
            tabs.addTab(word(text))
        return tabs

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens.S1, 0, 0)
        layout.setSpacing(0)
        for part in (self.tabs, self.bar):
            layout.addWidget(part)
        layout.addWidget(self.states, 1)

    def _connect(self, opened: OpenWorkspace) -> None:
        model = self.model
        self.tabs.currentChanged.connect(lambda tab: model.ask(by=list(TABS)[tab]))
        self.bar.stretch_chosen.connect(lambda stretch: model.ask(stretch=stretch))
        self.states.again.clicked.connect(model.load)
        self.states.clear.clicked.connect(lambda: self.bar.stretch.setCurrentIndex(0))
        self.states.bring.clicked.connect(self.bringing.ask)
        self.figures.opened.connect(self._open)
        self.bringing.changed.connect(model.refresh)
        self.bringing.done.connect(self._keep_way_back)
        model.changed.connect(self._show)
        model.state_changed.connect(self._show_state)
        opened.watch.changed.connect(lambda: model.refresh() if self.isVisible() else None)

    def _show(self) -> None:
        self.figures.show_overview(self.model.answered.by, self.model.overview)
        self.bar.show_count(self.model.overview.campaigns)

    def _show_state(self) -> None:
        self.states.show_state(self.model.state, self.model.error)
        for part in (self.tabs, self.bar):
            part.setVisible(self.model.state != "empty")

    def _open(self, key: str) -> None:
        by = self.model.answered.by
        group = next(group for group in self.model.groups if group.key == key)
        if wanted := group.name if by in NAMED else key:
            self._host.show_group(by, wanted, self.model.days)

    def _keep_way_back(self, back: Callable[[], None] | None) -> None:
        self._back = back
        self.undoable_changed.emit()
