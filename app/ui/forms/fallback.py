"""The question that comes with every personal field: what those see who don't have it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.ui.theme import tokens
from app.ui.viewmodels.personal import Personal
from app.ui.viewmodels.spelling.base import Offer
from app.ui.widgets.buttons import Button
from app.ui.widgets.look import label, set_tone

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FallbackQuestion(QWidget):
    """``answered`` carries the fallback."""

    answered = Signal(str)
    removed = Signal()
    another_wanted = Signal()

    def __init__(self, personal: Personal, parent: QWidget) -> None:
        super().__init__(parent)
        self._personal = personal
        self._offer: Offer | None = None
        self.field = label("", "strong", self)
        self.field.setTextFormat(Qt.TextFormat.PlainText)
        self.another = Button(self.tr("Choose another"), "link", parent=self)
        self.another.clicked.connect(self.another_wanted)
        self.who = label("", "note", self)
        self.answer = QLineEdit(self)
        self.answer.setAccessibleName(self.tr("If empty, show"))
        self.answer.textChanged.connect(self._say)
        self.note = label("", "note", self)
        self.note.setWordWrap(True)
        self.insert = Button(self.tr("Insert"), "primary", parent=self)
        self.insert.clicked.connect(self._take)
        self.remove = Button(self.tr("Remove"), "quiet", "trash-2", self)
        self.remove.clicked.connect(self.removed)
        self._lay_out()

    def ask(self, offer: Offer, fallback: str = "", *, anew: bool = False) -> None:
        """Ask for one field. ``anew``: it stands in the text already."""
        self._offer = offer
        self.field.setText(offer.words)
        self.who.setText(self._counts(offer))
        self.who.setVisible(bool(self.who.text()))
        self.insert.setText(self.tr("Done") if anew else self.tr("Insert"))
        self.remove.setVisible(anew)
        self.answer.setText(fallback)
        self.answer.selectAll()
        self._say()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter answers, wherever in the question the focus is but on another button."""
        if event.key() in _ENTER:
            self._take()
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        if self.insert.isEnabled():
            self.answered.emit(self.answer.text())

    def _say(self) -> None:
        text = self.answer.text()
        able = self._personal.spelling.can_fall_back_on(text)
        self.insert.setEnabled(able)
        self.note.setText(self._about(text, able=able))
        set_tone(self.note, "" if text and able else "warn")
        self.answer.setAccessibleDescription(self.note.text())

    def _about(self, text: str, *, able: bool) -> str:
        if not able:
            return self.tr("Leave out signs that personal fields are written with.")
        return self.tr("Recipients without it see this.") if text else self._without()

    def _without(self) -> str:
        if self._personal.dialect == "yespo":
            return self.tr("Left empty, recipients without it get nothing here.")
        return self.tr("Left empty, the message fails for recipients without it.")

    def _counts(self, offer: Offer) -> str:
        people = self._personal.people
        if offer.filled is None or not people.total:
            return ""
        lacking = people.total - offer.filled
        if not lacking:
            return self.tr("All recipients have it")
        if people.made_up:
            return self.tr("{lacking} of {total} sample recipients don't have it").format(
                lacking=lacking, total=people.total
            )
        return self.tr("{lacking} of {total} recipients don't have it").format(
            lacking=f"{lacking:,}", total=f"{people.total:,}"
        )

    def _lay_out(self) -> None:
        name = label(self.tr("If empty, show"), "label", self)
        name.setBuddy(self.answer)
        self.field.setMinimumWidth(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.S2)
        buttons.addWidget(self.remove)
        buttons.addStretch()
        buttons.addWidget(self.insert)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.S1, tokens.S1, tokens.S1, tokens.S1)
        layout.setSpacing(tokens.S1)
        head = QHBoxLayout()
        head.addWidget(self.field, 1)
        head.addWidget(self.another)
        layout.addLayout(head)
        layout.addWidget(self.who)
        layout.addSpacing(tokens.S1)
        layout.addWidget(name)
        layout.addWidget(self.answer)
        layout.addWidget(self.note)
        layout.addSpacing(tokens.S1)
        layout.addLayout(buttons)
