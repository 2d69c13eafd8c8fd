"""What the window shows until a workspace is open, or when one can't be opened."""

from functools import cached_property

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.errors import UserError
from app.ui.actions import Actions
from app.ui.views.page import Page
from app.ui.widgets.buttons import Button
from app.ui.widgets.empty_state import EmptyState

PATIENCE = 300
"""Milliseconds before it says that it is opening."""


class StartPage(Page):
    """Blank, then a word, then (only where it fails) the reason and what to do."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self.blank = QWidget()
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.blank)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(lambda: self.stack.setCurrentWidget(self.opening))

    @cached_property
    def opening(self) -> EmptyState:
        """It takes long."""
        return self._made(EmptyState("folder-open", self.tr("Opening the workspace")))

    @cached_property
    def failed(self) -> EmptyState:
        """Nothing can be shown; what else could be opened."""
        other = Button(self.tr("Open workspace"), "primary", "folder-open")
        new = Button(self.tr("New workspace"), "", "file-plus")
        other.clicked.connect(self._actions["workspace.open"].trigger)
        new.clicked.connect(self._actions["workspace.new"].trigger)
        return self._made(EmptyState("circle-alert", self.tr("The workspace can't be opened"), "", (other, new)))

    def wait(self) -> None:
        """A workspace is being opened."""
        self.stack.setCurrentWidget(self.blank)
        self._patience.start()

    def left(self) -> None:
        self._patience.stop()

    def show_failure(self, error: Exception) -> None:
        """It can't be opened."""
        self._patience.stop()
        if isinstance(error, UserError):
            rest = UserError(error.happened, next_step=error.next_step).sentence()
            self.failed.tell(error.title, rest)
        self.stack.setCurrentWidget(self.failed)

    def _made(self, panel: EmptyState) -> EmptyState:
        self.stack.addWidget(panel)
        return panel
