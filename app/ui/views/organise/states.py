"""What a tab of the page shows: its list, or why there is none."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.errors import UserError
from app.ui.viewmodels.organise.reading import ReadingState
from app.ui.widgets.buttons import Button
from app.ui.widgets.empty_state import EmptyState


class OrganiseStates(QStackedWidget):
    """``full`` is what shows the list, ``empty`` what says that there is nothing yet."""

    def __init__(self, full: QWidget, empty: EmptyState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "surface")
        self.again = Button(self.tr("Try again"), "", "refresh-cw")
        self.clear = Button(self.tr("Show all"), "", "x")
        self.full, self.empty = full, empty
        self.waiting = QWidget()
        self.loading = EmptyState("refresh-cw", self.tr("Loading"))
        self.nothing = EmptyState("search", self.tr("Nothing found"), self.tr("No name has this in it."), (self.clear,))
        self.error = EmptyState("circle-alert", self.tr("This can't be read"), "", (self.again,))
        for panel in (self.waiting, self.loading, self.full, self.empty, self.nothing, self.error):
            self.addWidget(panel)

    def show_state(self, state: ReadingState, shown: int, every: int, error: Exception | None) -> None:
        """``shown`` are those of ``every`` that fit what is asked."""
        if state == "error":
            text = error.sentence() if isinstance(error, UserError) else ""
            self.error.tell(self.error.title.text(), text)
        read = self.full if shown else self.nothing if every else self.empty
        self.setCurrentWidget(
            {"waiting": self.waiting, "loading": self.loading, "error": self.error, "read": read}[state]
        )
