"""Text of several lines that is part of a field: as high as its content, within limits."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QSyntaxHighlighter, QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from app.ui.forms import pills
from app.ui.forms.caret import change, moved, units
from app.ui.forms.history_keys import HistoryKeys
from app.ui.forms.pills import BARE, Drawn, Format, Pill
from app.ui.theme import tokens
from app.ui.viewmodels.editor import EditorModel

LINES = (2, 8)
"""The fewest and the most lines in sight."""


class Prose(QPlainTextEdit):
    """``typed`` carries every change by the person, and nothing that was shown. Tab leaves it. Without a ``model`` it
    undoes its own typing."""

    typed = Signal(str)
    shown = Signal()
    """A text from outside was shown."""

    def __init__(
        self, model: EditorModel | None, name: str, placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._known = ""
        self._drawn = BARE
        self._looks: Looks | None = None
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
        self.select(*ends)
        self.shown.emit()

    @property
    def touched(self) -> QWidget:
        """What the mouse is told to."""
        return self.viewport()

    @property
    def composing(self) -> bool:
        """Whether an input method is at work."""
        return bool(self.textCursor().block().layout().preeditAreaText())

    def raw(self) -> str:
        """What stands there."""
        return self.text

    def ends(self) -> tuple[int, int]:
        """Where the selection began, and where the caret is."""
        cursor = self.textCursor()
        return cursor.anchor(), cursor.position()

    def replace(self, start: int, end: int, text: str) -> None:
        """Write over a stretch, as if it were typed."""
        self.select(start, end)
        self.insertPlainText(text)
        self.ensureCursorVisible()

    def show_marks(self, drawn: Drawn) -> None:
        """Give the letters these looks."""
        if drawn != self._drawn:
            self._drawn = drawn
            self._look()

    def boxes(self) -> list[tuple[Pill, QRectF]]:
        """The tokens, and where they are drawn in what is in sight."""
        return [(pill, self._box(pill)) for pill in self._drawn.pills]

    def caret_box(self, at: int | None = None) -> QRect:
        """Where the caret is, or the pill that begins ``at`` a place."""
        box = next((box.toRect() for pill, box in self.boxes() if pill.start == at), self.cursorRect())
        return box.translated(self.viewport().pos())

    def pill_at(self, point: QPoint) -> Pill | None:
        """The token under a point of what is in sight."""
        return next((pill for pill, box in self.boxes() if box.contains(point)), None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, and over it its tokens."""
        super().paintEvent(event)
        if self._drawn.pills:
            start, end = sorted(self.ends())
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for pill, box in self.boxes():
                pills.paint(painter, box, pill, self.font(), chosen=start <= pill.start and pill.end <= end)

    def select(self, anchor: int, caret: int) -> None:
        """Select from ``anchor`` to ``caret`` without scrolling to it."""
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
            self._look()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks lines elsewhere."""
        super().resizeEvent(event)
        if self._drawn.pills and event.size().width() != event.oldSize().width():
            self._look()
        self._fit()

    def _fit(self) -> None:
        """A bar only where lines are out of sight: Qt would show one for a pixel."""
        never, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(needed if self._lines() > LINES[1] else never)
        self.updateGeometry()

    def _lines(self) -> int:
        return round(self.document().size().height())

    def _look(self) -> None:
        if self._drawn is BARE and self._looks is None:
            return
        self._looks = self._looks or Looks(self.document())
        room = self.viewport().width() - 2 * self.document().documentMargin()
        self._looks.show(pills.formats(self._drawn, self.text, self.font(), room))
        self.viewport().update()

    def _box(self, pill: Pill) -> QRectF:
        block = self.document().findBlock(pill.end - 1)
        at = self.blockBoundingGeometry(block).translated(self.contentOffset()).topLeft()
        layout, last = block.layout(), pill.end - 1 - block.position()
        if -1 < layout.preeditAreaPosition() <= last:
            last += units(layout.preeditAreaText(), len(layout.preeditAreaText()))
        line = layout.lineForTextPosition(last)
        if not line.isValid():
            return QRectF()
        left, width = pills.extent(line, last)
        return QRectF(at.x() + left, at.y() + line.y(), width, line.height() + 1)

    def _on_changed(self) -> None:
        text = self.text
        if text != self._known:
            self._known = text
            self.typed.emit(text)


class Looks(QSyntaxHighlighter):
    """Lays the looks of letters over a document, and leaves its text alone."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._formats: Sequence[Format] = ()

    def show(self, formats: Sequence[Format]) -> None:
        """These and no others."""
        self._formats = formats
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """One block's share of them."""
        offset = self.currentBlock().position()
        length = self.currentBlock().length()
        for it in self._formats:
            start, end = max(it.start - offset, 0), min(it.start + it.length - offset, length)
            if start < end:
                self.setFormat(start, end - start, it.format)
