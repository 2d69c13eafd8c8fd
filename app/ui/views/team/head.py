"""The head of the page of a team: where it is, how things stand, what can be done."""

from datetime import datetime, tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.ui.theme import tokens
from app.ui.viewmodels.team import words
from app.ui.viewmodels.team.state import TeamState
from app.ui.widgets.buttons import Button
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.labelled import Labelled
from app.ui.widgets.look import label, set_tone
from app.ui.widgets.progress import Progress


class TeamHead(QWidget):
    """``secret_given`` carries a password or token."""

    secret_given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.status = label("", "title")
        self.where = ElidedLabel("", "quiet")
        self.who = label("", "quiet")
        self.when = label("", "note")
        self.trouble = label("")
        self.trouble.setWordWrap(True)
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.sync = Button(self.tr("Sync now"), "primary", "refresh-cw")
        self.undo = Button(self.tr("Undo last sync"), "", "undo-2")
        self.disconnect_button = Button(self.tr("Disconnect"), "quiet", "x")
        self.secret = QLineEdit()
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.give = Button(self.tr("Go on"))
        self.asking = self._asking()
        self.progress = Progress()
        self._lay_out()
        self.give.clicked.connect(self._on_given)
        self.secret.returnPressed.connect(self._on_given)

    def show_state(self, state: TeamState, now: datetime, zone: tzinfo) -> None:
        """Show how things stand."""
        connection = state.connection
        if connection is None:
            return
        self.status.setText(words.sign(state) or self.tr("Connected"))
        self.status.setAccessibleName(self.status.text())
        self.where.tell(words.where(connection))
        who = words.who(state)
        self.who.setText(who)
        self.who.setVisible(bool(who))
        self.when.setText(words.ago(state.at, now, zone))
        self._show_trouble(state)
        self.asking.setVisible(state.wants_secret)
        self.sync.setEnabled(not state.syncing)
        self.progress.setVisible(state.syncing and state.slow)
        if state.syncing:
            step = state.step
            self.progress.tell(words.under_way(step), step.done if step else 0, step.of if step else 0)

    def _show_trouble(self, state: TeamState) -> None:
        text = state.barred or state.trouble or words.sentence(state.offline)
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))
        set_tone(self.trouble, "bad" if state.barred or state.trouble else "")

    def _asking(self) -> QWidget:
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.S2)
        row.addWidget(Labelled(self.tr("Password or token"), self.secret), 1)
        row.addWidget(self.give, 0, Qt.AlignmentFlag.AlignBottom)
        place.hide()
        return place

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.S2)
        for button in (self.sync, self.undo):
            buttons.addWidget(button)
        buttons.addStretch()
        buttons.addWidget(self.disconnect_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S1)
        for part in (self.status, self.where, self.who, self.when):
            layout.addWidget(part)
        layout.addSpacing(tokens.S2)
        for part in (self.trouble, self.asking, self.progress):
            layout.addWidget(part)
        layout.addSpacing(tokens.S2)
        layout.addLayout(buttons)

    def _on_given(self) -> None:
        secret = self.secret.text()
        if secret:
            self.secret.clear()
            self.secret_given.emit(secret)
