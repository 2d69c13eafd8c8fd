"""The list of campaigns, or what stands in its place: nothing yet, nothing found, an error."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.domain.emptying import KEPT_DAYS
from app.domain.errors import UserError
from app.ui.actions import Actions
from app.ui.theme import tokens
from app.ui.viewmodels.campaigns import CampaignsViewModel
from app.ui.viewmodels.filters import Filter
from app.ui.widgets.buttons import Button
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.look import label


class ListStates(QWidget):
    """Follows the state of ``view_model``. ``cleared``: somebody wants to see all campaigns again."""

    cleared = Signal()

    def __init__(
        self, lists: QWidget, view_model: CampaignsViewModel, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self.again = Button(self.tr("Try again"), "", "refresh-cw")
        self.clear = Button(self.tr("Clear the filters"), "", "x")
        self.again.clicked.connect(lambda: view_model.load())
        self.clear.clicked.connect(self.cleared)
        self.none = EmptyState(
            "mail", self.tr("No campaigns yet"), self.tr("Write one, or drop a file here."), self._beginnings(actions)
        )
        self.no_match = EmptyState("search", self.tr("Nothing found"), "", (self.clear,))
        self.error = EmptyState("circle-alert", self.tr("The list can't be read"), "", (self.again,))
        self._panels = {
            "waiting": QWidget(),
            "loading": EmptyState("refresh-cw", self.tr("Loading campaigns")),
            "full": lists,
            "empty": self.none,
            "no match": self.no_match,
            "error": self.error,
        }
        self.kept = self._made_note()
        self._lay_out()
        view_model.state_changed.connect(self._show_state)

    def show_kept(self, in_bin: bool) -> None:
        """Say, over the bin, how long it keeps what is in it."""
        self.kept.setVisible(in_bin)

    def _beginnings(self, actions: Actions) -> tuple[QPushButton, ...]:
        new = Button(self.tr("New"), "", "plus")
        bring = Button(self.tr("Import"), "", "download")
        sample = Button(self.tr("Try a sample"), "", "package-check")
        new.clicked.connect(actions["campaign.new"].trigger)
        bring.clicked.connect(actions["campaign.import"].trigger)
        sample.clicked.connect(self._view_model.add_samples)
        return new, bring, sample

    def _made_note(self) -> QLabel:
        text = self.tr("Kept for {days} days, then gone for good.").format(days=KEPT_DAYS)
        note = label(text, "note", self)
        note.setContentsMargins(tokens.S5, 0, tokens.S5, tokens.S3)
        note.hide()
        return note

    def _lay_out(self) -> None:
        self._stack = QStackedWidget(self)
        self._stack.setProperty("kind", "surface")
        for panel in self._panels.values():
            self._stack.addWidget(panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.kept)
        layout.addWidget(self._stack, 1)

    def _show_state(self, state: str) -> None:
        if state == "error":
            error = self._view_model.error
            self.error.tell(self.error.title.text(), error.sentence() if isinstance(error, UserError) else "")
        if state == "no match":
            self.no_match.tell(*self._nothing())
        self._stack.setCurrentWidget(self._panels[state])

    def _nothing(self) -> tuple[str, str]:
        asked = self._view_model.filter
        if asked == Filter(shelf="bin"):
            kept = self.tr("What is moved here is kept for {days} days.")
            return self.tr("The bin is empty"), kept.format(days=KEPT_DAYS)
        if asked == Filter(shelf="archived"):
            return self.tr("The archive is empty"), ""
        return self.tr("Nothing found"), self.tr("No campaign fits the search and the filters.")
