"""The table of labels, inbox tabs or subscriptions."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QMimeData, QModelIndex, QObject, Qt, Signal

from app.ui.models.paged import NOWHERE, Index, PagedTable
from app.ui.noop import QT_TRANSLATE_NOOP
from app.ui.viewmodels.organise import words
from app.ui.viewmodels.organise.lines import Line
from app.ui.viewmodels.values import number

HEADINGS = {
    "name": QT_TRANSLATE_NOOP("OrganiseTable", "Name"),
    "about": QT_TRANSLATE_NOOP("OrganiseTable", "Description"),
    "trouble": QT_TRANSLATE_NOOP("OrganiseTable", "What phones make of it"),
    "campaigns": QT_TRANSLATE_NOOP("OrganiseTable", "Campaigns"),
    "subscribers": QT_TRANSLATE_NOOP("OrganiseTable", "Subscribers"),
    "fix": "",
}
NUMBERS = ("campaigns", "subscribers")
ROWS = "application/x-galley-rows"
Flag = Qt.ItemFlag


class OrganiseTable(PagedTable[Line]):
    """``columns`` are keys of ``HEADINGS``. ``renamed`` carries a key and what was typed; ``dropped`` the key of what
    was dragged, and of what it was dropped behind ("": at the top)."""

    renamed = Signal(str, str)
    dropped = Signal(str, str)

    def __init__(self, columns: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.writable = True
        self.movable = False

    def key(self, row: Line) -> str:
        return row.key

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def heading(self, column: int) -> str:
        text = HEADINGS[self.columns[column]]
        return QCoreApplication.translate("OrganiseTable", text) if text else ""

    def text(self, row: Line, column: int) -> str:
        match self.columns[column]:
            case "name":
                return row.name
            case "campaigns":
                return number(row.campaigns)
            case "subscribers":
                return "" if row.subscribers is None else number(row.subscribers)
            case "fix":
                return words.fix() if row.fix else ""
            case _:
                return row.trouble or row.about

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.EditRole:
            return self.lines[index.row()].name
        if role == Qt.ItemDataRole.ToolTipRole:
            return words.tip(super().data(index, role) or "")
        if role == Qt.ItemDataRole.AccessibleTextRole and index.isValid():
            return self._said(self.lines[index.row()], index.column())
        return super().data(index, role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole and self.columns[section] in NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return super().headerData(section, orientation, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """What was typed is asked for, not shown: it stands here once it is stored."""
        line = self.lines[index.row()]
        if str(value).strip() and value != line.name:
            self.renamed.emit(line.key, value)
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Flag.ItemIsDropEnabled if self.movable else Flag.NoItemFlags
        flags = Flag.ItemIsSelectable | Flag.ItemIsEnabled
        if self.writable and self.columns[index.column()] == "name":
            flags |= Flag.ItemIsEditable
        return flags | Flag.ItemIsDragEnabled if self.movable and self.writable else flags

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [ROWS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        mime = QMimeData()
        mime.setData(ROWS, self.lines[indexes[0].row()].key.encode())
        return mime

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Asks for the new place; the rows stand there once that is stored."""
        key = bytes(data.data(ROWS).data()).decode()
        place = row if row >= 0 else parent.row() + 1 if parent.isValid() else len(self.lines)
        before = [line.key for line in self.lines[:place] if line.key != key]
        self.dropped.emit(key, before[-1] if before else "")
        return False

    def row_of(self, key: str) -> int:
        """Where that one stands, -1 where it does not."""
        return next((place for place, line in enumerate(self.lines) if line.key == key), -1)

    def _said(self, row: Line, column: int) -> str:
        match self.columns[column]:
            case "campaigns":
                return words.campaigns(row.campaigns)
            case "subscribers" if row.subscribers is not None:
                return words.subscribers(row.subscribers)
            case "fix" if row.fix:
                return row.fix.label
            case _:
                return self.text(row, column)
