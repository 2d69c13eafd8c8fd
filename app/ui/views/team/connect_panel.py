"""No team yet: what it is for, and the two places where one can be."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.theme import tokens
from app.ui.viewmodels.team.connecting import ConnectModel, Place
from app.ui.views.team.forms import FolderForm, PlaceForm, ServerForm
from app.ui.widgets.buttons import Button
from app.ui.widgets.card_button import CardButton
from app.ui.widgets.look import label, set_tone
from app.ui.widgets.progress import Progress


class ConnectPanel(QScrollArea):
    """``connected`` carries whether the password, if there is one, is kept."""

    connected = Signal(bool)

    def __init__(self, model: ConnectModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._place: Place = "folder"
        folder = self.tr("On a network share, in a synced folder, or a git checkout.")
        server = self.tr("Your team's own, with a user and a password for everybody.")
        self.cards: Mapping[Place, CardButton] = {
            "folder": CardButton(self.tr("A folder"), folder),
            "server": CardButton(self.tr("A server"), server),
        }
        self.forms: Mapping[Place, PlaceForm] = {"folder": FolderForm(), "server": ServerForm()}
        self._choices = QButtonGroup(self)
        self.connect_button = Button(self.tr("Connect"), "primary")
        self.later = Button(self.tr("Connect later"), "quiet")
        self.note = label("", "note")
        self.note.setWordWrap(True)
        self.progress = Progress()
        self.progress.stop.hide()
        self._lay_out()
        self._connect()
        self._show_form(False)

    def start(self) -> None:
        """Put the keyboard where one begins."""
        self.cards["folder"].setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, place: Place) -> None:
        """Show the form of a place."""
        self.cards[place].setChecked(True)

    def _on_chosen(self, place: Place, chosen: bool) -> None:
        if not chosen:
            return
        self._place = place
        self._show_form(True)
        for each, form in self.forms.items():
            form.setVisible(each == place)
        self.forms[place].first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        body = QWidget()
        body.setMaximumWidth(tokens.PAGE_WIDTH)
        column = QVBoxLayout(body)
        column.setContentsMargins(tokens.S6, tokens.S5, tokens.S6, tokens.S6)
        column.setSpacing(tokens.S4)
        column.addWidget(label(self.tr("Work on campaigns together"), "title"))
        text = self.tr("What you share is the same for everybody, also after days offline. The rest stays here.")
        about = label(text, "quiet")
        about.setWordWrap(True)
        column.addWidget(about)
        column.addWidget(label(self.tr("Where is your team?"), "strong"))
        row = QHBoxLayout()
        row.setSpacing(tokens.S4)
        for card in self.cards.values():
            row.addWidget(card)
        row.addStretch()
        column.addLayout(row)
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.S2)
        buttons.addWidget(self.connect_button)
        buttons.addWidget(self.later)
        buttons.addStretch()
        for part in (*self.forms.values(), self.note, self.progress):
            column.addWidget(part)
        column.addLayout(buttons)
        column.addStretch()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(body)

    def _connect(self) -> None:
        model = self._model
        for card in self.cards.values():
            card.setCheckable(True)
            self._choices.addButton(card)
        self.cards["folder"].toggled.connect(partial(self._on_chosen, "folder"))
        self.cards["server"].toggled.connect(partial(self._on_chosen, "server"))
        for form in self.forms.values():
            form.entered.connect(self._go)
        self.connect_button.clicked.connect(self._go)
        self.later.clicked.connect(lambda: self._go(later=True))
        model.wrong.connect(self._on_wrong)
        model.away.connect(self._on_away)
        model.busy_changed.connect(self._on_busy)
        model.done.connect(self._on_done)

    def _go(self, *, later: bool = False) -> None:
        self._clear()
        self._model.connect_to(self._place, self.forms[self._place].said(), later=later)

    def _on_wrong(self, field: str, text: str) -> None:
        self.forms[self._place].tell_error(field, text)

    def _on_away(self, text: str) -> None:
        self.forms[self._place].tell_error("location", text)
        if self._place == "server":
            self.note.setText(self.tr("If the address is right, Galley can go on trying by itself."))
            set_tone(self.note, "")
            self.note.show()
            self.later.show()

    def _on_busy(self, busy: bool) -> None:
        self.connect_button.setEnabled(not busy)
        self.later.setEnabled(not busy)
        self.progress.setVisible(busy)
        if busy:
            self.progress.tell(self.tr("Asking the team"))

    def _on_done(self, kept: bool) -> None:
        self.forms[self._place].forget_secret()
        self._choices.setExclusive(False)
        self.cards[self._place].setChecked(False)
        self._choices.setExclusive(True)
        self._show_form(False)
        self.connected.emit(kept)

    def _show_form(self, shown: bool) -> None:
        for part in (*self.forms.values(), self.connect_button):
            part.setVisible(shown)
        self._clear()
        self.progress.hide()

    def _clear(self) -> None:
        self.later.hide()
        self.note.hide()
        for form in self.forms.values():
            form.clear_errors()
