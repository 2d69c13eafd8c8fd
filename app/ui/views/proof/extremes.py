"""The longest, the shortest, the largest: each leads to whose it is. And who takes which branch."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from app.services.proving import BranchShare, Extreme, Summary
from app.ui.theme import tokens
from app.ui.theme.current import current
from app.ui.viewmodels.proof_words import share
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.look import label, set_tone

BAR_WIDTH, BAR_HEIGHT = 96, 6


class Extremes(QWidget):
    """``wanted`` carries the identity of somebody to look at."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.links: list[QPushButton] = []
        self._grid = _grid(self)
        self._grid.setColumnStretch(2, 1)

    def show_summary(self, summary: Summary) -> None:
        """Show the extremes of a report."""
        _empty(self._grid)
        self.links = []
        letters, size = self.tr("{n} characters"), self.tr("{n} bytes")
        rows = (
            (self.tr("Longest title"), letters, summary.longest_title),
            (self.tr("Shortest title"), letters, summary.shortest_title),
            (self.tr("Longest message"), letters, summary.longest_body),
            (self.tr("Shortest message"), letters, summary.shortest_body),
            (self.tr("Largest"), size, summary.largest_payload),
        )
        there = [(name, unit, extreme) for name, unit, extreme in rows if extreme is not None]
        for row, (name, unit, extreme) in enumerate(there):
            self._add(row, name, unit.format(n=QLocale().toString(extreme.size)), extreme)

    def _add(self, row: int, name: str, size: str, extreme: Extreme) -> None:
        link = QPushButton(extreme.recipient)
        link.setProperty("kind", "link")
        link.setAccessibleName(self.tr("{what}: show {who}").format(what=name, who=extreme.recipient))
        link.clicked.connect(lambda: self.wanted.emit(extreme.recipient))
        self.links.append(link)
        _put(self._grid, row, label(name, "quiet"), label(size), ElidedLabel(" ".join(extreme.text.split())), link)


class ShareBar(QWidget):
    """How many of all, as a bar."""

    def __init__(self, value: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.value = value
        self.setFixedSize(QSize(BAR_WIDTH, tokens.CHIP_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The track, and as much of it as the share."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        top = (self.height() - BAR_HEIGHT) / 2
        for width, color in ((self.width(), current().line), (self.width() * self.value, current().accent)):
            painter.setBrush(QColor(color))
            painter.drawRoundedRect(QRectF(0, top, width, BAR_HEIGHT), BAR_HEIGHT / 2, BAR_HEIGHT / 2)


class Branches(QWidget):
    """A line a branch."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[str] = []
        self._grid = _grid(self)
        self._grid.setColumnStretch(0, 1)

    def show_branches(self, branches: Sequence[BranchShare]) -> None:
        """Show these."""
        _empty(self._grid)
        self.lines = []
        for row, branch in enumerate(branches):
            words = f"{branch.words} ({branch.language})" if branch.language else branch.words
            taken = label(share(branch.share))
            set_tone(taken, "" if branch.takers else "warn")
            self.lines.append(f"{words}: {taken.text()}")
            _put(self._grid, row, ElidedLabel(" ".join(words.split())), ShareBar(branch.share), taken)


def _grid(parent: QWidget) -> QGridLayout:
    grid = QGridLayout(parent)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(tokens.S4)
    grid.setVerticalSpacing(tokens.S1)
    return grid


def _put(grid: QGridLayout, row: int, *parts: QWidget) -> None:
    """A line of the grid; shown at once, so that its height counts."""
    for column, part in enumerate(parts):
        grid.addWidget(part, row, column)
        part.show()


def _empty(grid: QGridLayout) -> None:
    while (item := grid.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
