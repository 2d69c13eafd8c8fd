"""Results by group as a table: a line a label, subscription, type, month or day."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QObject, Qt, Signal

from app.ui.models.paged import NOWHERE, Index
from app.ui.noop import QT_TRANSLATE_NOOP
from app.ui.viewmodels.results import words
from app.ui.viewmodels.results.lines import Line
from app.ui.viewmodels.results.measures import MEASURES

LINE = Qt.ItemDataRole.UserRole
NAME, CAMPAIGNS = "name", "campaigns"
COLUMNS = (NAME, CAMPAIGNS, *(measure.key for measure in MEASURES))
HEAD = QT_TRANSLATE_NOOP("Results", "Campaigns")
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class GroupTable(QAbstractTableModel):
    """Sorted by one column; who has no value there comes last. ``arranged`` is emitted with another order."""

    arranged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []
        self.head = ""
        self.column, self.rising = 0, True

    def show_lines(self, head: str, lines: Sequence[Line]) -> None:
        """Show these, in the order in force; ``head`` stands over their names."""
        self.beginResetModel()
        self.head = head
        self.lines = _sorted(lines, COLUMNS[self.column], self.rising)
        self.endResetModel()

    def arrange(self, column: int, *, rising: bool) -> None:
        """Sort by a column."""
        self.column, self.rising = column, rising
        self.beginResetModel()
        self.lines = _sorted(self.lines, COLUMNS[column], rising)
        self.endResetModel()
        self.arranged.emit()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        measure = MEASURES[section - 2] if section > 1 else None
        if role == Qt.ItemDataRole.DisplayRole:
            return measure.title if measure else QCoreApplication.translate("Results", HEAD) if section else self.head
        if role == Qt.ItemDataRole.ToolTipRole:
            return measure.explained if measure else None
        return (RIGHT if section else LEFT) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if index.column() else LEFT
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column():
            return f"{self.headerData(index.column(), Qt.Orientation.Horizontal)}: {_text(line, index.column())}"
        plain = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return _text(line, index.column()) if role in plain else None


def _text(line: Line, column: int) -> str:
    if column > 1:
        return words.shown(MEASURES[column - 2], line.totals)
    return words.counted(line.campaigns) if column else line.name


def _value(line: Line, column: str) -> float | str | None:
    if column == NAME:
        return line.order
    return line.campaigns if column == CAMPAIGNS else getattr(line.totals, column)


def _sorted(lines: Sequence[Line], column: str, rising: bool) -> list[Line]:
    """Equal ones stay in the order of their names, whichever way."""
    named = sorted(lines, key=lambda line: (line.order, line.key))
    known = [line for line in named if _value(line, column) is not None]
    unknown = [line for line in named if _value(line, column) is None]
    return [*sorted(known, key=lambda line: _value(line, column), reverse=not rising), *unknown]  # type: ignore[arg-type, return-value]
