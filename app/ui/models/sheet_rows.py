"""What becomes of each row of a table of campaigns."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, Qt
from PySide6.QtGui import QColor

from app.services.sheets.values import Drafted
from app.ui import words
from app.ui.models.paged import NOWHERE, Index
from app.ui.noop import QT_TRANSLATE_NOOP
from app.ui.theme.current import current

HEADINGS = (
    QT_TRANSLATE_NOOP("SheetRows", "Row"),
    QT_TRANSLATE_NOOP("SheetRows", "Campaign"),
    QT_TRANSLATE_NOOP("SheetRows", "What happens"),
)
RESULT = 2
TAKEN = QT_TRANSLATE_NOOP("SheetRows", "Taken")
NOTED = QT_TRANSLATE_NOOP("SheetRows", "Taken, but {notes}")
REFUSED = QT_TRANSLATE_NOOP("SheetRows", "Left out: {reason}")


class SheetRows(QAbstractTableModel):
    """A line a row, or (``narrow``) a line for each row that needs a look."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[Drafted] = ()
        self._narrow = False
        self._shown: Sequence[int] = ()

    def show_rows(self, rows: Sequence[Drafted]) -> None:
        """Show these."""
        self._rows = rows
        self._choose()

    def narrow(self, on: bool) -> None:
        """Only those that are refused or have notes, or all again."""
        self._narrow = on
        self._choose()

    def place(self, line: int) -> int:
        """Which of the rows stands on a line."""
        return self._shown[line]

    def line(self, place: int) -> int:
        """The line of a row; -1 where it is not among those that are shown."""
        return self._shown.index(place) if place in self._shown else -1

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _word(HEADINGS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[self._shown[index.row()]]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            name = words.name(row.campaign.name) if row.campaign else ""
            return (str(row.row), name, result(row))[index.column()]
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == RESULT:
            colors = current()
            return QColor(colors.bad if row.campaign is None else colors.warn if row.notes else colors.text)
        return None

    def _choose(self) -> None:
        self.beginResetModel()
        every = range(len(self._rows))
        self._shown = [place for place in every if _needs_look(self._rows[place])] if self._narrow else every
        self.endResetModel()


def result(row: Drafted) -> str:
    """What becomes of a row, in words."""
    if row.campaign is None:
        return _word(REFUSED).format(reason=row.reason)
    return _word(NOTED).format(notes="; ".join(row.notes)) if row.notes else _word(TAKEN)


def _needs_look(row: Drafted) -> bool:
    return row.campaign is None or bool(row.notes)


def _word(text: str) -> str:
    return QCoreApplication.translate("SheetRows", text)
