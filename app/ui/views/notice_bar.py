"""A bar with what happened, what it means, and the things to do about it. It stays until it is taken away."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import tokens
from app.ui.viewmodels.notices import Notice, Verb
from app.ui.widgets.buttons import Button
from app.ui.widgets.look import label, set_tone
from app.ui.widgets.wrapped import WrappedText


class NoticeBar(QFrame):
    """Hidden while there is nothing to tell. The buttons lie beneath the texts, so that neither squeezes the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "banner")
        self.notice: Notice | None = None
        self.buttons: list[Button] = []
        self.title = label("", "strong")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.text = WrappedText("")
        self._verbs = QHBoxLayout()
        self._verbs.setSpacing(tokens.S2)
        self._verbs.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.S4, tokens.S2, tokens.S4, tokens.S2)
        column.setSpacing(tokens.S1)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addLayout(self._verbs)
        self.hide()

    def show_notice(self, notice: Notice | None) -> None:
        """Tell this; None: nothing any more."""
        if notice is not None and (self.notice is None or _said(notice) != _said(self.notice)):
            self._tell(notice)
        self.notice = notice
        self.setVisible(notice is not None)

    def _tell(self, notice: Notice) -> None:
        self.title.setText(notice.title)
        self.text.setText(notice.text)
        self.text.setVisible(bool(notice.text))
        self.setAccessibleName(notice.title)
        self.setAccessibleDescription(notice.text)
        set_tone(self, notice.tone)
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(number, verb) for number, verb in enumerate(notice.verbs)]

    def _button(self, number: int, verb: Verb) -> Button:
        button = Button(verb.text)
        button.clicked.connect(lambda: self._run(number))
        self._verbs.insertWidget(number, button)
        return button

    def _run(self, number: int) -> None:
        if self.notice is not None:
            self.notice.verbs[number].run()


def _said(notice: Notice) -> tuple[str, ...]:
    return (notice.title, notice.text, notice.tone, *(verb.text for verb in notice.verbs))
