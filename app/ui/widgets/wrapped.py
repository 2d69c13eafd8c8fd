"""A text of any content in a column of any width: plain, and broken inside a word where the word is too long."""

import math

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QWidget

from app.ui.theme import tokens

COMFORTABLE = 2 * tokens.COLOR_WIDTH
"""The width it likes to have."""

BREAKS = {ord("\n"): "\u2028", ord("\r"): None, ord("\t"): " "}
"""What a text layout takes for the ends of lines; a tab may be wider than the column."""


class WrappedText(QLabel):
    """Its menu copies it."""

    def __init__(self, text: str, kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.addAction(self.tr("Copy")).triggered.connect(lambda: QGuiApplication.clipboard().setText(self.text()))
        self.setText(text)

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(tokens.S6, self.fontMetrics().height())

    def sizeHint(self) -> QSize:
        """Comfortable to read, and not wider than the text."""
        width = min(COMFORTABLE, math.ceil(self.fontMetrics().horizontalAdvance(self.text())) + 1)
        return QSize(width, self.heightForWidth(width))

    def heightForWidth(self, width: int) -> int:
        """The height of all lines."""
        return max(math.ceil(self._laid_out(width).boundingRect().height()), self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lines, in the sheet's colour."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        self._laid_out(self.width()).draw(painter, QPointF())
        painter.end()

    def _laid_out(self, width: int) -> QTextLayout:
        layout = QTextLayout(self.text().translate(BREAKS), self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        layout.setTextOption(option)
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        return layout
