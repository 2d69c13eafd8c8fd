"""Undo and redo inside a text: the campaign's, not the text's own."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from app.ui.viewmodels.editor import EditorModel

_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


class HistoryKeys(QObject):
    """Hands a text's undo keys to the window's actions, and carries them out where the window has none."""

    def __init__(self, model: EditorModel, editor: QWidget) -> None:
        super().__init__(editor)
        self._steps: dict[QKeySequence.StandardKey, Callable[[], None]] = {
            QKeySequence.StandardKey.Undo: model.undo,
            QKeySequence.StandardKey.Redo: model.redo,
        }
        editor.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes the keys away from the text."""
        if event.type() not in _KEYS or not isinstance(event, QKeyEvent):
            return False
        step = next((step for key, step in self._steps.items() if event.matches(key)), None)
        if step is None:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.ignore()
        else:
            step()
        return True
