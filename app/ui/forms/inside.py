"""A small button inside a text's frame, at its upper end."""

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.ui.theme import tokens

EDGE = 3
"""Pixels between the button and the frame, the focus ring included."""


def put_inside(editor: QLineEdit | QPlainTextEdit, button: QWidget) -> None:
    """Lay ``button`` over the end of the first line and keep the text clear of it. Tab reaches it after the text."""
    side = tokens.CONTROL_HEIGHT - 2 * EDGE
    button.setFixedSize(side, side)
    if isinstance(editor, QLineEdit):
        editor.setTextMargins(0, 0, side, 0)
    else:
        editor.document().setDocumentMargin(tokens.S1)
        editor.setViewportMargins(0, 0, side, 0)
    _Keeper(editor, button)


class _Keeper(QObject):
    def __init__(self, editor: QLineEdit | QPlainTextEdit, button: QWidget) -> None:
        super().__init__(editor)
        self._editor = editor
        self._button = button
        editor.installEventFilter(self)
        if isinstance(editor, QPlainTextEdit):
            editor.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._button.move(QPoint(self._end() - self._button.width() - EDGE, EDGE))
            self._button.raise_()
        return False

    def _end(self) -> int:
        """Where the button's room ends: before the scroll bar, if there is one."""
        bar = self._editor.verticalScrollBar() if isinstance(self._editor, QPlainTextEdit) else None
        return self._editor.width() - (bar.width() if bar and bar.isVisible() else 0)
