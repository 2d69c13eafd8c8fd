"""What the tab with the recipients shows: the list, or why there is none and what to do about it."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.errors import UserError
from app.ui.viewmodels.paging import State
from app.ui.viewmodels.recipients import Asked
from app.ui.widgets.buttons import Button
from app.ui.widgets.empty_state import EmptyState


class RecipientStates(QStackedWidget):
    """``full`` is what shows the list."""

    def __init__(self, full: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "surface")
        self.again = Button(self.tr("Try again"), "", "refresh-cw")
        self.clear = Button(self.tr("Show all recipients"), "", "x")
        self.bring = Button(self.tr("Import"), "primary", "download")
        self.samples = Button(self.tr("Add sample recipients"), "", "users")
        invitation = self.tr("Import a CSV or JSON file, or drop it here. Recipients stay in this workspace file.")
        self.nobody = EmptyState("search", self.tr("Nobody found"), "", (self.clear,))
        self.error = EmptyState("circle-alert", self.tr("The recipients can't be read"), "", (self.again,))
        self.panels: dict[State, QWidget] = {
            "waiting": QWidget(),
            "loading": EmptyState("refresh-cw", self.tr("Loading recipients")),
            "full": full,
            "empty": EmptyState("users", self.tr("No recipients yet"), invitation, (self.bring, self.samples)),
            "no match": self.nobody,
            "error": self.error,
        }
        for panel in self.panels.values():
            self.addWidget(panel)

    def show_state(self, state: State, asked: Asked, error: Exception | None) -> None:
        """Show a state; what was asked and what went wrong are explained."""
        self.error.tell(self.error.title.text(), error.sentence() if isinstance(error, UserError) else "")
        self.nobody.tell(*self._nobody(asked))
        self.setCurrentWidget(self.panels[state])

    def _nobody(self, asked: Asked) -> tuple[str, str]:
        if asked == Asked(kept=True):
            hint = self.tr("Keep somebody as a test recipient to look at every message as them.")
            return self.tr("No test recipients yet"), hint
        return self.tr("Nobody found"), self.tr("No recipient fits the search.")
