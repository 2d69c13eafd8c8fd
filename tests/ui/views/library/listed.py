"""A list of any length, as the grid sees it: rows by number, some of them on their way."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

from app.services.ports import CampaignRow
from app.ui.models.campaigns import ROW
from tests.ui.fakes import row

COLUMNS = 3


class Listed(QAbstractTableModel):
    """``looked`` are the numbers of the rows that somebody has looked at."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.count = count
        self.waiting: set[int] = set()
        self.looked: list[int] = []
        self.rows: dict[int, CampaignRow] = {}

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self.count

    def columnCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else COLUMNS

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == ROW:
            self.looked.append(index.row())
            return None if index.row() in self.waiting else self.rows.get(index.row(), row(index.row()))
        return f"Campaign {index.row()}" if role == Qt.ItemDataRole.DisplayRole else None

    def grow(self, count: int) -> None:
        self.beginInsertRows(QModelIndex(), self.count, self.count + count - 1)
        self.count += count
        self.endInsertRows()

    def shrink(self, count: int) -> None:
        self.beginRemoveRows(QModelIndex(), self.count - count, self.count - 1)
        self.count -= count
        self.endRemoveRows()
