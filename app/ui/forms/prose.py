"""Text of several lines that is part of a field: as high as its content, within limits."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from app.ui.forms.caret import change, moved
from app.ui.forms.history_keys import HistoryKeys
from app.ui.theme import tokens
from app.ui.viewmodels.editor import EditorModel

LINES = (2, 8)
"""The fewest and the most lines in sight."""


class Prose(QPlainTextEdit):
    """``typed`` carries every change by the person, and nothing that was shown. Tab leaves it. Without a ``model`` it
    undoes its own typing."""

    typed = Signal(str)

    def __init__(
        self, model: EditorModel | None, name: str, placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._known = ""
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(model is None)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if model is not None:
            HistoryKeys(model, self)
        self.textChanged.connect(self._on_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    @property
    def text(self) -> str:
        """What stands there; spaces that hold words together included."""
        return self.document().toRawText().replace("\u2029", "\n")

    def show_text(self, text: str) -> None:
        """Show a text from outside: only what differs is replaced, so that caret, selection and scroll stay."""
        if text == self._known:
            return
        step, own = change(self.text, text), self.textCursor()
        ends = (moved(own.anchor(), step), moved(own.position(), step))
        self._known = text
        cursor = QTextCursor(self.document())
        cursor.setPosition(step.start)
        cursor.setPosition(step.start + step.removed, QTextCursor.MoveMode.KeepAnchor)
        blocked = self.blockSignals(True)
        cursor.insertText(step.added)
        self.blockSignals(blocked)
        self._select(*ends)

    def _select(self, anchor: int, caret: int) -> None:
        """Put the caret there without scrolling to it."""
        cursor = self.textCursor()
        if (cursor.anchor(), cursor.position()) != (anchor, caret):
            scrolled = self.verticalScrollBar().value()
            cursor.setPosition(anchor)
            cursor.setPosition(caret, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
            self.verticalScrollBar().setValue(scrolled)

    def sizeHint(self) -> QSize:
        """As high as the text, from the fewest to the most lines."""
        lines = min(max(self._lines(), LINES[0]), LINES[1])
        edges = 2 * (tokens.S1 + 1) + round(2 * self.document().documentMargin())
        return QSize(super().sizeHint().width(), lines * self.fontMetrics().lineSpacing() + edges)

    def minimumSizeHint(self) -> QSize:
        """Nothing of the height can be taken away."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Another font has other lines."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks lines elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """A bar only where lines are out of sight: Qt would show one for a pixel."""
        never, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(needed if self._lines() > LINES[1] else never)
        self.updateGeometry()

    def _lines(self) -> int:
        return round(self.document().size().height())

    def _on_changed(self) -> None:
        text = self.text
        if text != self._known:
            self._known = text
            self.typed.emit(text)
