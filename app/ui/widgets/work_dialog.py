"""A dialog over work that takes a while: a title, one page at a time, a way out, and what carries it out."""

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.ui.theme import tokens
from app.ui.widgets.buttons import Button
from app.ui.widgets.progress import Progress


class Work(Protocol):
    """What is done in it."""

    def cancel(self) -> None:
        """Stop; nothing is changed."""
        ...


class WorkDialog(QDialog):
    """However it is closed, ``work`` is cancelled. It is deleted then. Its kinds put their pages into ``steps``, then
    call ``frame``: the keyboard goes from a page to the buttons."""

    def __init__(self, work: Work, title: QLabel, go: QPushButton, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.title = title
        self.progress = Progress()
        self.steps = QStackedWidget()
        self.cancel = Button(self.tr("Cancel"))
        self.go = go
        self.cancel.clicked.connect(self.reject)
        self.progress.cancelled.connect(self.reject)

    def reject(self) -> None:
        """Leave; nothing is changed."""
        self._work.cancel()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """However it is closed, the work ends."""
        self._work.cancel()
        super().closeEvent(event)

    def frame(self) -> None:
        """Put title, pages and buttons in their places."""
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.S2)
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.S5, tokens.S5, tokens.S5, tokens.S5)
        layout.setSpacing(tokens.S3)
        layout.addWidget(self.title)
        layout.addWidget(self.steps, 1)
        layout.addLayout(buttons)


def at_top(part: QWidget) -> QWidget:
    """A page with a part at its top."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(part)
    column.addStretch()
    return page
