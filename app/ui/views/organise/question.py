"""A question in its place: what will come of it, the button that does it, and the one that leaves it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import tokens
from app.ui.widgets.buttons import Button
from app.ui.widgets.wrapped import WrappedText


class Question(QFrame):
    """Shows nothing until it asks; Escape leaves it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "banner")
        self._run: Callable[[], None] | None = None
        self.text = WrappedText("", parent=self)
        self.action = Button("", "", parent=self)
        self.leave = Button(self.tr("Cancel"), "quiet", parent=self)
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.S2)
        buttons.addWidget(self.action)
        buttons.addWidget(self.leave)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.S3, tokens.S3, tokens.S3, tokens.S3)
        layout.setSpacing(tokens.S2)
        layout.addWidget(self.text)
        layout.addLayout(buttons)
        self.action.clicked.connect(self._on_action)
        self.leave.clicked.connect(self.clear)
        self.hide()

    def ask(self, text: str, action: str, run: Callable[[], None]) -> None:
        """Ask ``text``; the button ``action`` calls ``run``."""
        self._run = run
        self.text.setText(text)
        self.setAccessibleName(text)
        self.action.setText(action)
        self.action.setAccessibleDescription(text)
        self.show()
        self.action.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Nothing is asked any more."""
        self._run = None
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves things as they are."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)

    def _on_action(self) -> None:
        run = self._run
        self.clear()
        if run:
            run()
