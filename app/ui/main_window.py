"""The window: sidebar, header, one page at a time, notices."""

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QSize, Signal, SignalInstance
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.domain.errors import UserError
from app.domain.tree import is_list
from app.services.ports import AppSettings, Grouping, Period
from app.ui.actions import Actions
from app.ui.navigation import Navigation
from app.ui.pages import PAGES, title_of
from app.ui.still import Still
from app.ui.theme import tokens
from app.ui.theme.theme import Theme
from app.ui.views.editor import HISTORY, EditorPage
from app.ui.views.header import Header
from app.ui.views.page import HOME
from app.ui.views.sidebar import Sidebar
from app.ui.views.start import StartPage
from app.ui.widgets.banner import Banner
from app.ui.widgets.toast import Toast

SIZE = "window_size"
MENU = (
    "campaign.new",
    "go.palette",
    "",
    "workspace.new",
    "workspace.open",
    "",
    "theme.switch",
    "go.settings",
    "",
    "app.quit",
)


class MainWindow(QMainWindow):
    """Chrome around the pages. It is the ``Host`` of its pages; what it can't do itself it asks for by signals."""

    campaign_wanted = Signal(str)
    history_wanted = Signal(str)
    conflict_wanted = Signal(str)
    """A campaign's; "" asks for the next one."""
    team_history_wanted = Signal(str)
    gallery_wanted = Signal()
    palette_wanted = Signal()
    workspace_wanted = Signal()
    new_workspace_wanted = Signal()
    closing = Signal()

    def __init__(self, theme: Theme, settings: AppSettings) -> None:
        super().__init__()
        self.theme = theme
        self._settings = settings
        self._beside: QWidget | None = None
        self.commands = Actions(self)
        self._add_actions()
        self.stack = QStackedWidget()
        self.start = StartPage(self.commands)
        self.navigation = Navigation(self.stack, self, self.start)
        self.sidebar = Sidebar(PAGES, [self.commands[name] if name else None for name in MENU])
        self.header = Header(self.commands)
        self.banner = Banner()
        self.above = QVBoxLayout()
        self._still = Still((self.header, self.stack), self)
        self._lay_out()
        self.header.history.clicked.connect(lambda: self.navigation.current.carry_out(HISTORY))
        self.sidebar.chosen.connect(self.show_page)
        self.navigation.moved.connect(self._on_moved)
        theme.changed.connect(self.commands.retint)
        self._on_moved()
        self._restore_size()

    @cached_property
    def toast(self) -> Toast:
        """Where notices are shown, made for the first one."""
        return Toast(self.room)

    def tell(self, text: str, undo: Callable[[], None] | None = None, action: str = "") -> None:
        """A short notice, with a way back."""
        self.toast.tell(text, undo, action)

    def warn(self, text: str, action: str = "", run: Callable[[], None] | None = None) -> None:
        """Something lasting that the person should know, with at most one thing to do."""
        self.banner.tell(text, "warn", action, run)

    def trouble(self, error: Exception) -> None:
        """Something went wrong: what and what to do, or (a bug) that it is written down."""
        if isinstance(error, UserError):
            self.banner.tell_error(error)
            return
        text = self.tr("Something went wrong in Galley. Your changes are kept. The details are in the log.")
        self.banner.tell(text, "bad", self.tr("Show the log"), _show_log)

    def keep_still(self, until: SignalInstance) -> None:
        """Leave what is painted where it is until there is something else to see."""
        self._still.hold()
        until.connect(self._still.release)

    def open_campaign(self, campaign: str) -> None:
        """Show a campaign in the editor."""
        self.campaign_wanted.emit(campaign)

    def open_history(self, campaign: str) -> None:
        """Show what a campaign was, in the editor."""
        self.history_wanted.emit(campaign)

    def open_conflict(self, campaign: str) -> None:
        """Show what there is to choose in a campaign, in the editor."""
        self.conflict_wanted.emit(campaign)

    def open_team_history(self, campaign: str) -> None:
        """Show who in the team changed a campaign, in the editor."""
        self.team_history_wanted.emit(campaign)

    def open_field(self, campaign: str, path: str) -> None:
        """Show a campaign in the editor, and lead to the field with this stored path."""
        page = self.navigation.current
        if not isinstance(page, EditorPage) or page.campaign != campaign:
            self.open_campaign(campaign)
            page = self.navigation.current
        if isinstance(page, EditorPage) and page.campaign == campaign:
            page.request_field(path)

    def show_above(self, widget: QWidget) -> None:
        """Show something over whichever page is in sight."""
        self.above.addWidget(widget)

    def show_beside(self, widget: QWidget) -> None:
        """Show something at the right edge, whichever page is in sight. An editor in a narrow window has no room for
        it."""
        if self._row.indexOf(widget) < 0:
            self._row.addWidget(widget)
        self._beside = widget
        self._fit_beside()

    def show_page(self, page: str) -> None:
        """Show one of the sidebar's pages."""
        self.navigation.show(page)
        self.sidebar.show_page(self.navigation.place)

    def show_group(self, by: Grouping, key: str, days: Period | None = None) -> None:
        """Show the campaigns of one group of results in the list."""
        self.show_page(HOME)
        self.navigation.current.find_group(by, key, days)

    def show_label(self, label: str) -> None:
        """Show the campaigns with that label, by its name, in the list."""
        self.show_page(HOME)
        self.navigation.current.find_label(label)

    def show_workspace(self, name: str) -> None:
        """Say which workspace is open."""
        self.sidebar.show_workspace(name)
        self.setWindowTitle(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Folds the sidebar where room is scarce."""
        super().resizeEvent(event)
        folded = event.size().width() < tokens.SIDEBAR_FOLDS_BELOW
        if folded != self.sidebar.folded:
            self.sidebar.fold(folded)
        self._fit_beside()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing is asked: everything is stored already, or will be before the program ends."""
        self.navigation.current.left()
        if not self.isMaximized():
            self._settings.set(SIZE, [self.width(), self.height()])
        self.closing.emit()
        super().closeEvent(event)

    def _fit_beside(self) -> None:
        if self._beside is not None and isValid(self._beside):
            narrow = self.width() < tokens.BESIDE_EDITOR_FROM
            self._beside.setVisible(not (narrow and isinstance(self.navigation.current, EditorPage)))

    def _add_actions(self) -> None:
        signals = {
            "campaign.new": self.gallery_wanted.emit,
            "go.palette": self.palette_wanted.emit,
            "workspace.new": self.new_workspace_wanted.emit,
            "workspace.open": self.workspace_wanted.emit,
            "conflict.choose": self._choose_here,
            "conflict.next": lambda: self.conflict_wanted.emit(""),
            "app.quit": self.close,
            "go.settings": lambda: self.show_page("settings"),
            "go.back": self._back,
            "edit.undo": self._undo,
            "edit.redo": self._redo,
            "recipients.import": lambda: self._ask_page("recipients", "import"),
            "recipients.samples": lambda: self._ask_page("recipients", "samples"),
            "results.import": lambda: self._ask_page("results", "import"),
            "theme.switch": lambda: self.theme.choose("light" if self.theme.scheme == "dark" else "dark"),
        }
        for name, run in signals.items():
            self.commands.add(name, run)

    def _lay_out(self) -> None:
        centre, right = QWidget(), QWidget()
        column = QVBoxLayout(right)
        self._row = row = QHBoxLayout(centre)
        for layout in (column, row):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.banner)
        column.addLayout(self.above)
        column.addWidget(self.stack, 1)
        row.addWidget(self.sidebar)
        row.addWidget(right, 1)
        self.setCentralWidget(centre)
        self.room = centre
        self.setMinimumSize(QSize(*tokens.WINDOW_MIN))

    def _restore_size(self) -> None:
        stored = self._settings.get(SIZE)
        sound = is_list(stored) and len(stored) == 2 and all(isinstance(side, int) for side in stored)
        room = self.screen().availableSize() - QSize(0, tokens.ROW_HEIGHT)
        self.resize(QSize(*(stored if sound else tokens.WINDOW_SIZE)).boundedTo(room))

    def _on_moved(self) -> None:
        page = self.navigation.current
        page.undoable_changed.connect(self._offer_undo)
        self.header.history.setVisible(isinstance(page, EditorPage))
        if isinstance(page, EditorPage):
            page.place_changed.connect(self._show_place)
            page.status_changed.connect(self.header.show_status)
            page.saved_changed.connect(self.header.show_saved)
        else:
            self._still.release()
        self.sidebar.show_page(self.navigation.place)
        self.commands["go.back"].setEnabled(bool(page.parent_page()))
        self._show_place()
        self._offer_undo()
        self._fit_beside()

    def _back(self) -> None:
        self.navigation.back()

    def _choose_here(self) -> None:
        """In the campaign in sight, else in the next one that needs it."""
        page = self.navigation.current
        self.open_conflict(page.campaign if isinstance(page, EditorPage) else "")

    def _ask_page(self, page: str, command: str) -> None:
        self.show_page(page)
        self.navigation.current.carry_out(command)

    def _undo(self) -> None:
        self.navigation.current.undo()

    def _redo(self) -> None:
        self.navigation.current.redo()

    def _show_place(self) -> None:
        page = self.navigation.current
        self.header.show_place(page.title(), title_of(page.parent_page()))

    def _offer_undo(self) -> None:
        page = self.navigation.current
        self.commands["edit.undo"].setEnabled(page.can_undo())
        self.commands["edit.redo"].setEnabled(page.can_redo())


def _show_log() -> None:
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    from app.ui.reporting import log_file

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_file().parent)))
