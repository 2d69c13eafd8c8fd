"""Tables of any length: every row has its number at once, its contents when it is looked at."""

from array import array
from collections.abc import Iterable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from app.ui.models.lines import Line, Lines
from app.ui.viewmodels.source import PAGE, Renewal

ROW = Qt.ItemDataRole.UserRole
"""The role under which every cell holds its whole row, None while that is on its way."""
KEPT = 96 * PAGE
"""Rows at hand at most."""
TEXTS = frozenset((Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole))

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
R = TypeVar("R")


class PlacedTable(QAbstractTableModel, Generic[R]):
    """``wanted`` carries the pages of ``PAGE`` rows that were looked at and are not at hand, the most pressing first;
    ``ahead`` those beside them. Its kinds say what columns there are."""

    wanted = Signal(object)
    ahead = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.places = array("q")
        self._count = 0
        self._lines: Lines[R] = Lines(KEPT)
        self._missed: dict[int, None] = {}
        self._near: dict[int, None] = {}
        self._turned = -1
        self._asking = QTimer(self, singleShot=True, interval=0)
        self._asking.timeout.connect(self._ask)

    def place(self, row: R) -> int:
        """The place of a row."""
        raise NotImplementedError

    def texts(self, row: R) -> tuple[str, ...]:
        """What its cells say, column by column."""
        raise NotImplementedError

    def heading(self, column: int) -> str:
        """What stands over a column."""
        raise NotImplementedError

    @property
    def lines(self) -> list[R]:
        """The rows at hand, from the top down to the first that is not."""
        found: list[R] = []
        for row in self.known(range(self._count)):
            if row is None:
                break
            found.append(row)
        return found

    def known(self, rows: Iterable[int]) -> Iterable[R | None]:
        """What is at hand of these row numbers; nothing is asked for."""
        for number in rows:
            line = self._lines.get(self.places[number]) if number < len(self.places) else None
            yield line.row if line else None

    def line(self, number: int) -> Line[R] | None:
        """The row with that number, None while it is on its way: somebody looks at it."""
        line = self._lines.get(self.places[number]) if 0 <= number < len(self.places) else None
        page = number // PAGE
        if line is None or not line.fresh:
            self._miss(page)
        if page != self._turned:
            self._turn(page)
        if line is not None and line.texts is None:
            line.texts = self.texts(line.row)
        return line

    def look(self, first: int, last: int) -> None:
        """These rows are about to be painted: ask for what is missing now, not when that is seen."""
        for number in (*range(last, first, -PAGE), first):
            self.line(number)
        if self._missed:
            self._asking.stop()
            self._ask()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else self._count

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.heading(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != ROW and role not in TEXTS:
            return None
        line = self.line(index.row())
        if role == ROW:
            return line.row if line else None
        return line.texts[index.column()] if line and line.texts else self.waiting(role)

    def waiting(self, role: int) -> str:
        """What a cell says while its row is on its way."""
        return self.tr("Loading") if role == Qt.ItemDataRole.AccessibleTextRole else ""

    def begin(self, rows: Sequence[R]) -> None:
        """Another question was asked: these come first, and are all that is known of its rows."""
        self.beginResetModel()
        self.places = array("q", map(self.place, rows))
        self._count = len(rows)
        self._lines.clear()
        self._keep(rows)
        self.endResetModel()

    def grow(self, count: int) -> None:
        """There are so many rows in all."""
        if count > self._count:
            self._insert(self._count, count - self._count)
        elif count < self._count:
            self._remove(count, self._count - count)

    def arrange(self, places: "array[int]") -> None:
        """This is the order of all rows."""
        self.grow(len(places))
        self.places = places
        self._repaint()

    def renew(self, renewal: "Renewal[R]") -> None:
        """The same question was read again: only what differs is told."""
        self._lines.fade()
        self._keep(renewal.rows)
        if renewal.steps is None:
            self.beginResetModel()
            self.places, self._count = renewal.places, len(renewal.places)
            self.endResetModel()
            return
        if renewal.steps:
            self.places = self.places[:]
        for step in renewal.steps:
            self._remove(step.at, step.removed)
            self._insert(step.at, step.added, renewal.places)
        self.places = renewal.places
        self._repaint()

    def arrive(self, page: int, rows: Sequence[R]) -> None:
        """The rows of a page have come; those that are missing among them are gone."""
        self._missed.pop(page, None)
        come = {self.place(row): row for row in rows}
        changed: list[int] = []
        for number in range(page * PAGE, min((page + 1) * PAGE, len(self.places))):
            place = self.places[number]
            if self._lines.put(place, come[place]) if place in come else self._lines.drop(place):
                changed.append(number)
        if changed:
            self._tell(changed[0], changed[-1])

    def reword(self) -> None:
        """Say everything anew: the words have changed."""
        self._lines.reword()
        self._repaint()

    def _keep(self, rows: Sequence[R]) -> None:
        for row in rows:
            self._lines.put(self.place(row), row)

    def _insert(self, at: int, count: int, after: "array[int] | None" = None) -> None:
        if count:
            self.beginInsertRows(NOWHERE, at, at + count - 1)
            if after is not None:
                self.places[at:at] = after[at : at + count]
            self._count += count
            self.endInsertRows()

    def _remove(self, at: int, count: int) -> None:
        if count:
            self.beginRemoveRows(NOWHERE, at, at + count - 1)
            del self.places[at : at + count]
            self._count -= count
            self.endRemoveRows()

    def _repaint(self) -> None:
        if self._count:
            self._tell(0, self._count - 1)

    def _tell(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))

    def _miss(self, page: int) -> None:
        if page not in self._missed:
            self._missed = {page: None, **self._missed}
            self._asking.start()

    def _turn(self, page: int) -> None:
        """Another page is looked at: its neighbours will be, too."""
        self._turned = page
        for near in (page + 1, page - 1):
            first = near * PAGE
            if 0 <= first < len(self.places) and self.places[first] not in self._lines:
                self._near[near] = None
                self._asking.start()

    def _ask(self) -> None:
        missed, self._missed = self._missed, {}
        near, self._near = self._near, {}
        self.wanted.emit(list(missed))
        self.ahead.emit([page for page in near if page not in missed])
