"""Small buttons inside a text's frame, at its upper end."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.ui.theme import tokens

EDGE = 3
"""Pixels between the button and the frame, the focus ring included."""


def put_inside(editor: QLineEdit | QPlainTextEdit, *buttons: QWidget) -> None:
    """Lay ``buttons`` over the end of the first line and keep the text clear of them. Tab reaches them after the
    text."""
    side = tokens.CONTROL_HEIGHT - 2 * EDGE
    for button in buttons:
        button.setFixedSize(side, side)
    if isinstance(editor, QLineEdit):
        editor.setTextMargins(0, 0, side * len(buttons), 0)
    else:
        editor.document().setDocumentMargin(tokens.S1)
        editor.setViewportMargins(0, 0, side * len(buttons), 0)
    _Keeper(editor, buttons)


class _Keeper(QObject):
    def __init__(self, editor: QLineEdit | QPlainTextEdit, buttons: Sequence[QWidget]) -> None:
        super().__init__(editor)
        self._editor = editor
        self._buttons = buttons
        editor.installEventFilter(self)
        if isinstance(editor, QPlainTextEdit):
            editor.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            end = self._end() - EDGE
            for button in reversed(self._buttons):
                end -= button.width()
                button.move(QPoint(end, EDGE))
                button.raise_()
        return False

    def _end(self) -> int:
        """Where the buttons' room ends: before the scroll bar, if there is one."""
        bar = self._editor.verticalScrollBar() if isinstance(self._editor, QPlainTextEdit) else None
        return self._editor.width() - (bar.width() if bar and bar.isVisible() else 0)
