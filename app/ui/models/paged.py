"""Tables of which one page after the other is read: the rows so far, and the differences when they are read again."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

ROW = Qt.ItemDataRole.UserRole
"""The role under which every cell holds its whole row."""

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
R = TypeVar("R")


class PagedTable(QAbstractTableModel, Generic[R]):
    """``wanted`` is emitted when the view needs the next page. Its kinds say what columns there are."""

    wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[R] = []
        self._more = False

    def key(self, row: R) -> str:
        """What tells a row from the others, however it changes."""
        raise NotImplementedError

    def text(self, row: R, column: int) -> str:
        """What a cell says."""
        raise NotImplementedError

    def heading(self, column: int) -> str:
        """What stands over a column."""
        raise NotImplementedError

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.heading(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.lines[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.text(row, index.column())
        return None

    def canFetchMore(self, parent: Index = NOWHERE) -> bool:
        return self._more and not parent.isValid()

    def fetchMore(self, parent: Index = NOWHERE) -> None:
        self.wanted.emit()

    def replace(self, rows: Sequence[R], *, more: bool) -> None:
        """Another question was asked: start at the top."""
        self.beginResetModel()
        self.lines = list(rows)
        self._more = more
        self.endResetModel()

    def append(self, rows: Sequence[R], *, more: bool) -> None:
        """The next page. Lines that moved here from an earlier page are left where they are known."""
        known = {self.key(row) for row in self.lines}
        fresh = [row for row in rows if self.key(row) not in known]
        self._more = more
        self._insert(len(self.lines), fresh)

    def refresh(self, rows: Sequence[R], *, more: bool) -> None:
        """The same question, read again: only the differences are told, so that selection and place stay."""
        self._more = more
        self._drop({self.key(row) for row in rows})
        self._reorder([self.key(row) for row in rows])
        self._fill(rows)
        for number, row in enumerate(rows):
            if self.lines[number] != row:
                self.lines[number] = row
                self.dataChanged.emit(self.index(number, 0), self.index(number, self.columnCount() - 1))

    def _insert(self, at: int, rows: Sequence[R]) -> None:
        if rows:
            self.beginInsertRows(NOWHERE, at, at + len(rows) - 1)
            self.lines[at:at] = rows
            self.endInsertRows()

    def _drop(self, kept: set[str]) -> None:
        for number in range(len(self.lines) - 1, -1, -1):
            if self.key(self.lines[number]) not in kept:
                self.beginRemoveRows(NOWHERE, number, number)
                del self.lines[number]
                self.endRemoveRows()

    def _reorder(self, keys: Sequence[str]) -> None:
        place = {key: number for number, key in enumerate(keys)}
        order = sorted(range(len(self.lines)), key=lambda number: place[self.key(self.lines[number])])
        if order == list(range(len(self.lines))):
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        moved = {old: new for new, old in enumerate(order)}
        self.lines = [self.lines[number] for number in order]
        self.changePersistentIndexList(before, [self.index(moved[i.row()], i.column()) for i in before])
        self.layoutChanged.emit()

    def _fill(self, rows: Sequence[R]) -> None:
        """Insert what is new, each run of neighbours at once."""
        known = {self.key(row) for row in self.lines}
        run: list[R] = []
        for number, row in enumerate(rows):
            if self.key(row) in known:
                self._insert(number - len(run), run)
                run = []
            else:
                run.append(row)
        self._insert(len(rows) - len(run), run)
