"""The list of campaigns, or what stands in its place: nothing yet, nothing found, an error."""

from functools import cached_property

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
        self._actions = actions
        self._lists = lists
        self._waiting = QWidget()
        self.kept = self._made_note()
        self._lay_out()
        view_model.state_changed.connect(self._show_state)

    def show_kept(self, in_bin: bool) -> None:
        """Say, over the bin, how long it keeps what is in it."""
        self.kept.setVisible(in_bin)

    @cached_property
    def loading(self) -> EmptyState:
        """It takes long."""
        return self._made(EmptyState("refresh-cw", self.tr("Loading campaigns")))

    @cached_property
    def none(self) -> EmptyState:
        """There is nothing yet."""
        text = self.tr("Write one, or drop a file here.")
        return self._made(EmptyState("mail", self.tr("No campaigns yet"), text, self._beginnings()))

    @cached_property
    def no_match(self) -> EmptyState:
        """Nothing fits what is asked."""
        clear = Button(self.tr("Clear the filters"), "", "x")
        clear.clicked.connect(self.cleared)
        return self._made(EmptyState("search", self.tr("Nothing found"), "", (clear,)))

    @cached_property
    def error(self) -> EmptyState:
        """The list can't be read."""
        again = Button(self.tr("Try again"), "", "refresh-cw")
        again.clicked.connect(lambda: self._view_model.load())
        return self._made(EmptyState("circle-alert", self.tr("The list can't be read"), "", (again,)))

    @property
    def clear(self) -> Button:
        """Leads back to all campaigns."""
        return self._button_of(self.no_match)

    @property
    def again(self) -> Button:
        """Reads once more."""
        return self._button_of(self.error)

    def _button_of(self, panel: EmptyState) -> Button:
        return next(iter(panel.findChildren(Button)))

    def _panel(self, state: str) -> QWidget:
        names = {"empty": "none", "no match": "no_match", "waiting": "_waiting", "full": "_lists"}
        panel: QWidget = getattr(self, names.get(state, state))
        return panel

    def _made(self, panel: EmptyState) -> EmptyState:
        self._stack.addWidget(panel)
        return panel

    def _beginnings(self) -> tuple[QPushButton, ...]:
        new = Button(self.tr("New"), "", "plus")
        bring = Button(self.tr("Import"), "", "download")
        sample = Button(self.tr("Try a sample"), "", "package-check")
        new.clicked.connect(self._actions["campaign.new"].trigger)
        bring.clicked.connect(self._actions["campaign.import"].trigger)
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
        for panel in (self._waiting, self._lists):
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
        self._stack.setCurrentWidget(self._panel(state))

    def _nothing(self) -> tuple[str, str]:
        asked = self._view_model.filter
        if asked == Filter(shelf="bin"):
            kept = self.tr("What is moved here is kept for {days} days.")
            return self.tr("The bin is empty"), kept.format(days=KEPT_DAYS)
        if asked == Filter(shelf="archived"):
            return self.tr("The archive is empty"), ""
        return self.tr("Nothing found"), self.tr("No campaign fits the search and the filters.")
