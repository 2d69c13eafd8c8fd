"""One line of text that is part of a field."""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QWidget

from app.ui.forms import pills
from app.ui.forms.caret import change, characters, moved, units
from app.ui.forms.history_keys import HistoryKeys
from app.ui.forms.pills import BARE, Drawn, Format, Pill
from app.ui.viewmodels.editor import EditorModel

_FONT = (QEvent.Type.FontChange, QEvent.Type.StyleChange)
_Attribute = QInputMethodEvent.Attribute
_Kind = QInputMethodEvent.AttributeType


class Line(QLineEdit):
    """``typed`` carries every change by the person, and nothing that was shown.

    Its letters can be given looks, which Qt allows a line to do only for what is being composed: the looks are handed
    in as a composition of nothing.
    """

    typed = Signal(str)
    shown = Signal()
    """A text from outside was shown."""

    def __init__(self, model: EditorModel, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = ""
        self._drawn = BARE
        self._formats: list[Format] = []
        self._composed = ""
        self._composing: list[QInputMethodEvent.Attribute] = []
        self._mirror = QTextLayout()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        HistoryKeys(model, self)
        self.textChanged.connect(self._on_changed)

    @property
    def touched(self) -> QWidget:
        """What the mouse is told to."""
        return self

    @property
    def composing(self) -> bool:
        """Whether an input method is at work."""
        return bool(self._composed)

    def raw(self) -> str:
        """What stands there."""
        return self.text()

    def show_text(self, text: str) -> None:
        """Show a text from outside; caret and selection stay at the words they stand at."""
        if text == self._known:
            return
        step = change(self.text(), text)
        anchor, caret = self.ends()
        self._known = text
        blocked = self.blockSignals(True)
        self.setText(text)
        self.blockSignals(blocked)
        self.select(moved(anchor, step), moved(caret, step))
        self.shown.emit()

    def ends(self) -> tuple[int, int]:
        """Where the selection began, and where the caret is."""
        caret = self.cursorPosition()
        if not self.hasSelectedText():
            return caret, caret
        start, end = self.selectionStart(), self.selectionEnd()
        return (end, start) if caret == start else (start, end)

    def select(self, anchor: int, caret: int) -> None:
        """Select from ``anchor`` to ``caret``."""
        if anchor == caret:
            self.setCursorPosition(caret)
        else:
            self.setSelection(anchor, caret - anchor)

    def replace(self, start: int, end: int, text: str) -> None:
        """Write over a stretch, as if it were typed."""
        self.select(start, end)
        self.insert(text)

    def show_marks(self, drawn: Drawn) -> None:
        """Give the letters these looks."""
        if drawn != self._drawn or self._formats:
            self._drawn = drawn
            self._look()

    def boxes(self) -> list[tuple[Pill, QRectF]]:
        """The tokens, and where they are drawn."""
        if not self._drawn.pills:
            return []
        (line, area), metrics = (self._mirror.lineAt(0), self._area()), self.fontMetrics()
        cursor = self.cursorRect()
        caret = pills.across(line, self._behind(self.cursorPosition()))
        left = cursor.x() + cursor.width() // 2 - caret
        top = area.y() + (area.height() - metrics.height() - 1) / 2
        made: list[tuple[Pill, QRectF]] = []
        for pill in self._drawn.pills:
            begins, width = pills.extent(line, self._behind(pill.end - 1))
            made.append((pill, QRectF(left + begins, top, width, metrics.height() + 1)))
        return made

    def caret_box(self, at: int | None = None) -> QRect:
        """Where the caret is, or the pill that begins ``at`` a place."""
        box = next((box for pill, box in self.boxes() if pill.start == at), None)
        return box.toRect() if box else self.cursorRect()

    def pill_at(self, point: QPoint) -> Pill | None:
        """The token under a point."""
        return next((pill for pill, box in self.boxes() if box.contains(point)), None)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """What is composed keeps the looks around it."""
        self._composed, self._composing = event.preeditString(), list(event.attributes())
        super().inputMethodEvent(event if event.commitString() else self._dressed())
        self._reflect()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line, and over it its tokens."""
        super().paintEvent(event)
        if self._drawn.pills:
            anchor, caret = sorted(self.ends())
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRect(self._area())
            for pill, box in self.boxes():
                chosen = anchor <= pill.start and pill.end <= caret
                pills.paint(painter, box, pill, self.font(), chosen=chosen)

    def changeEvent(self, event: QEvent) -> None:
        """Another font has other widths."""
        super().changeEvent(event)
        if event.type() in _FONT and self._formats:
            self._look()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A token is never wider than the line."""
        super().resizeEvent(event)
        if self._drawn.pills:
            self._look()

    def _look(self) -> None:
        self._formats = pills.formats(self._drawn, self.text(), self.font(), self._area().width())
        super().inputMethodEvent(self._dressed())
        self._reflect()
        self.update()

    def _dressed(self) -> QInputMethodEvent:
        """A composition of what is being composed, with the looks of the line. Qt counts their places from the caret,
        and with what is composed in them."""
        caret = self.cursorPosition()
        looks = [
            _Attribute(_Kind.TextFormat, self._behind(it.start) - caret, it.length, it.format) for it in self._formats
        ]
        return QInputMethodEvent(self._composed, [*self._composing, *looks])

    def _behind(self, at: int) -> int:
        """A place in the line with what is composed in it."""
        return at + units(self._composed, len(self._composed)) if at >= self.cursorPosition() else at

    def _reflect(self) -> None:
        """Lay the line out once more, to know where its letters are: Qt's own layout can't be asked."""
        if not self._drawn.pills:
            return
        text = self.displayText()
        caret = characters(text, self.cursorPosition())
        self._mirror = mirror = QTextLayout(text[:caret] + self._composed + text[caret:], self.font())
        option = QTextOption()
        option.setTextDirection(self.layoutDirection() if not text else Qt.LayoutDirection.LayoutDirectionAuto)
        option.setFlags(QTextOption.Flag.IncludeTrailingSpaces)
        mirror.setTextOption(option)
        ranges = [_range(self._behind(it.start), it) for it in self._formats]
        mirror.setFormats(ranges)
        mirror.beginLayout()
        mirror.createLine()
        mirror.endLayout()

    def _area(self) -> QRect:
        """Where letters can be seen."""
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        area = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        return area.marginsRemoved(self.textMargins())

    def _on_changed(self, text: str) -> None:
        if text != self._known:
            self._known = text
            self.typed.emit(text)


def _range(start: int, it: Format) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, it.length, it.format
    return made
