"""One line of text that is part of a field."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui.forms.caret import change, moved
from app.ui.forms.history_keys import HistoryKeys
from app.ui.viewmodels.editor import EditorModel


class Line(QLineEdit):
    """``typed`` carries every change by the person, and nothing that was shown."""

    typed = Signal(str)

    def __init__(self, model: EditorModel, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = ""
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        HistoryKeys(model, self)
        self.textChanged.connect(self._on_changed)

    def show_text(self, text: str) -> None:
        """Show a text from outside; caret and selection stay at the words they stand at."""
        if text == self._known:
            return
        step = change(self.text(), text)
        anchor, caret = self._ends()
        self._known = text
        blocked = self.blockSignals(True)
        self.setText(text)
        self.blockSignals(blocked)
        self._select(moved(anchor, step), moved(caret, step))

    def _ends(self) -> tuple[int, int]:
        caret = self.cursorPosition()
        if not self.hasSelectedText():
            return caret, caret
        start, end = self.selectionStart(), self.selectionEnd()
        return (end, start) if caret == start else (start, end)

    def _select(self, anchor: int, caret: int) -> None:
        if anchor == caret:
            self.setCursorPosition(caret)
        else:
            self.setSelection(anchor, caret - anchor)

    def _on_changed(self, text: str) -> None:
        if text != self._known:
            self._known = text
            self.typed.emit(text)
