"""What the page of results shows: the figures, or why there are none and what to do about it."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.errors import UserError
from app.ui.viewmodels.paging import State
from app.ui.widgets.buttons import Button
from app.ui.widgets.empty_state import EmptyState


class ResultStates(QStackedWidget):
    """``full`` is what shows the figures."""

    def __init__(self, full: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "surface")
        self.again = Button(self.tr("Try again"), "", "refresh-cw")
        self.clear = Button(self.tr("Show all time"), "", "x")
        self.bring = Button(self.tr("Import results"), "primary", "download")
        invitation = self.tr(
            "Import the Campaign stats report (CSV) of your delivery platform, or drop it here. "
            "Each row goes to its campaign."
        )
        self.error = EmptyState("circle-alert", self.tr("The results can't be read"), "", (self.again,))
        nothing = self.tr("No campaign has results on these days.")
        self.panels: dict[State, QWidget] = {
            "waiting": QWidget(),
            "loading": EmptyState("refresh-cw", self.tr("Adding up the results")),
            "full": full,
            "empty": EmptyState("chart-column", self.tr("No results yet"), invitation, (self.bring,)),
            "no match": EmptyState("calendar", self.tr("No results in this time"), nothing, (self.clear,)),
            "error": self.error,
        }
        for panel in self.panels.values():
            self.addWidget(panel)

    def show_state(self, state: State, error: Exception | None) -> None:
        """Show a state; what went wrong is explained."""
        self.error.tell(self.error.title.text(), error.sentence() if isinstance(error, UserError) else "")
        self.setCurrentWidget(self.panels[state])
