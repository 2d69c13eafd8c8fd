"""The table of campaigns: the pages that were read so far, and the differences when they are read again."""

from collections.abc import Callable, Sequence
from datetime import datetime, tzinfo
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.services.ports import CampaignRow
from app.ui import words
from app.ui.noop import QT_TRANSLATE_NOOP

COLUMNS = ("name", "template", "status", "labels", "changed")
HEADINGS = (
    QT_TRANSLATE_NOOP("CampaignTable", "Name"),
    QT_TRANSLATE_NOOP("CampaignTable", "Type"),
    QT_TRANSLATE_NOOP("CampaignTable", "Status"),
    QT_TRANSLATE_NOOP("CampaignTable", "Labels"),
    QT_TRANSLATE_NOOP("CampaignTable", "Changed"),
)
ROW = Qt.ItemDataRole.UserRole
"""The role under which every cell holds its whole ``CampaignRow``."""

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class CampaignTable(QAbstractTableModel):
    """``wanted`` is emitted when the view needs the next page."""

    wanted = Signal()

    def __init__(self, now: Callable[[], datetime], zone: tzinfo, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[CampaignRow] = []
        self._more = False
        self._now = now
        self._zone = zone

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("CampaignTable", HEADINGS[section])
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
            return self._text(row, COLUMNS[index.column()])
        return None

    def canFetchMore(self, parent: Index = _NOWHERE) -> bool:
        return self._more and not parent.isValid()

    def fetchMore(self, parent: Index = _NOWHERE) -> None:
        self.wanted.emit()

    def replace(self, rows: Sequence[CampaignRow], *, more: bool) -> None:
        """Another question was asked: start at the top."""
        self.beginResetModel()
        self.lines = list(rows)
        self._more = more
        self.endResetModel()

    def append(self, rows: Sequence[CampaignRow], *, more: bool) -> None:
        """The next page. Lines that moved here from an earlier page are left where they are known."""
        known = {row.id for row in self.lines}
        fresh = [row for row in rows if row.id not in known]
        self._more = more
        self._insert(len(self.lines), fresh)

    def refresh(self, rows: Sequence[CampaignRow], *, more: bool) -> None:
        """The same question, read again: only the differences are told, so that selection and place stay."""
        self._more = more
        self._drop({row.id for row in rows})
        self._reorder([row.id for row in rows])
        self._fill(rows)
        for number, row in enumerate(rows):
            if self.lines[number] != row:
                self.lines[number] = row
                self.dataChanged.emit(self.index(number, 0), self.index(number, len(COLUMNS) - 1))

    def _text(self, row: CampaignRow, column: str) -> str:
        match column:
            case "name":
                return words.name(row.name)
            case "template":
                return words.template(row.template)
            case "status":
                return words.status(row.status)
            case "labels":
                return ", ".join(row.labels)
            case _:
                return words.when(row.changed, self._now(), self._zone)

    def _insert(self, at: int, rows: Sequence[CampaignRow]) -> None:
        if rows:
            self.beginInsertRows(_NOWHERE, at, at + len(rows) - 1)
            self.lines[at:at] = rows
            self.endInsertRows()

    def _drop(self, kept: set[str]) -> None:
        for number in range(len(self.lines) - 1, -1, -1):
            if self.lines[number].id not in kept:
                self.beginRemoveRows(_NOWHERE, number, number)
                del self.lines[number]
                self.endRemoveRows()

    def _reorder(self, ids: Sequence[str]) -> None:
        place = {campaign: number for number, campaign in enumerate(ids)}
        order = sorted(range(len(self.lines)), key=lambda number: place[self.lines[number].id])
        if order == list(range(len(self.lines))):
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        moved = {old: new for new, old in enumerate(order)}
        self.lines = [self.lines[number] for number in order]
        self.changePersistentIndexList(before, [self.index(moved[i.row()], i.column()) for i in before])
        self.layoutChanged.emit()

    def _fill(self, rows: Sequence[CampaignRow]) -> None:
        """Insert what is new, each run of neighbours at once."""
        known = {row.id for row in self.lines}
        run: list[CampaignRow] = []
        for number, row in enumerate(rows):
            if row.id in known:
                self._insert(number - len(run), run)
                run = []
            else:
                run.append(row)
        self._insert(len(rows) - len(run), run)
