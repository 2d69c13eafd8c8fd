"""A lasting bar: only for what the person must act on."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.domain.errors import UserError
from app.ui.theme import tokens
from app.ui.widgets.buttons import Button, IconButton
from app.ui.widgets.look import Tone, label, set_tone


class Banner(QFrame):
    """One line over the page, with at most one thing to do; it stays until closed or cleared."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "banner")
        self._run: Callable[[], None] | None = None
        self.text = label("")
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.button = Button("")
        self.close_button = IconButton("x", self.tr("Close message"))
        self.button.clicked.connect(self._on_clicked)
        self.close_button.clicked.connect(self.clear)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(tokens.S4, tokens.S2, tokens.S2, tokens.S2)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.button)
        layout.addWidget(self.close_button)
        self.hide()

    def tell(self, text: str, tone: Tone = "", action: str = "", run: Callable[[], None] | None = None) -> None:
        """Show ``text``, with a button ``action`` that calls ``run``."""
        self._run = run
        self.text.setText(text)
        self.setAccessibleName(text)
        self.button.setText(action)
        self.button.setVisible(run is not None)
        set_tone(self, tone)
        self.show()

    def tell_error(self, error: UserError) -> None:
        """Show what went wrong, and what to do."""
        self.tell(error.sentence(), "bad")

    def clear(self) -> None:
        """Nothing is left to act on."""
        self._run = None
        self.hide()

    def _on_clicked(self) -> None:
        if self._run:
            self._run()
