"""The campaigns of a report beside those of the workspace that they are taken for."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QObject, Qt

from app.services.results.values import How, Match
from app.ui import words as names
from app.ui.models.paged import NOWHERE, Index
from app.ui.noop import QT_TRANSLATE_NOOP
from app.ui.viewmodels.results import words
from app.ui.viewmodels.results.importing import ResultImport

MATCH = Qt.ItemDataRole.UserRole
REPORT, CAMPAIGN, WAY, DAYS, SENT, VIEWED, CLICKED = range(7)
HEADS = (
    QT_TRANSLATE_NOOP("Matches", "In the report"),
    QT_TRANSLATE_NOOP("Matches", "Campaign here"),
    QT_TRANSLATE_NOOP("Matches", "Found by"),
    QT_TRANSLATE_NOOP("Matches", "Days"),
    QT_TRANSLATE_NOOP("Matches", "Sent"),
    QT_TRANSLATE_NOOP("Matches", "Viewed"),
    QT_TRANSLATE_NOOP("Matches", "Clicked"),
)
WAYS: dict[How, str] = {
    "known": QT_TRANSLATE_NOOP("Matches", "Earlier import"),
    "id": QT_TRANSLATE_NOOP("Matches", "Its ID"),
    "message": QT_TRANSLATE_NOOP("Matches", "The message's ID"),
    "name": QT_TRANSLATE_NOOP("Matches", "Its name"),
    "several": QT_TRANSLATE_NOOP("Matches", "Several fit"),
    "none": QT_TRANSLATE_NOOP("Matches", "Not found"),
}
CHOSEN = QT_TRANSLATE_NOOP("Matches", "Your choice")
LEFT_OUT = QT_TRANSLATE_NOOP("Matches", "Left out")
TO_CHOOSE = QT_TRANSLATE_NOOP("Matches", "Choose which")
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def word(text: str) -> str:
    """One of this module's texts in the person's language."""
    return QCoreApplication.translate("Matches", text)


class MatchTable(QAbstractTableModel):
    """A line a campaign of the report."""

    def __init__(self, importing: ResultImport, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._importing = importing
        importing.chosen.connect(self._on_chosen)

    @property
    def matches(self) -> tuple[Match, ...]:
        """What the lines are of."""
        return self._importing.matches

    def begin(self) -> None:
        """There is another plan."""
        self.beginResetModel()
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.matches)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return word(HEADS[section])
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if section >= SENT else LEFT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        match = self.matches[index.row()]
        if role == MATCH:
            return match
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if index.column() >= SENT else LEFT
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(match, index.column())
        return None

    def needs_choice(self, match: Match) -> bool:
        """Whether several campaigns fit and nobody has said which."""
        return match.how == "several" and match.key not in self._importing.choices

    def is_left_out(self, match: Match) -> bool:
        """Whether nothing of it would come in."""
        return self._importing.meant(match) is None

    def _text(self, match: Match, column: int) -> str:
        if column >= SENT:
            totals = match.totals
            return words.counted((totals.sent, totals.viewed, totals.clicked)[column - SENT])
        return {REPORT: self._reported, CAMPAIGN: self._campaign, WAY: self._way, DAYS: self._days}[column](match)

    def _reported(self, match: Match) -> str:
        return names.name(match.name) if match.name else match.key

    def _campaign(self, match: Match) -> str:
        meant = self._importing.meant(match)
        if meant:
            return names.name(meant.name)
        return word(TO_CHOOSE if self.needs_choice(match) else LEFT_OUT)

    def _way(self, match: Match) -> str:
        return word(CHOSEN if match.key in self._importing.choices else WAYS[match.how])

    def _days(self, match: Match) -> str:
        return words.days_between(match.days)

    def _on_chosen(self, key: str) -> None:
        for row, match in enumerate(self.matches):
            if match.key == key:
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(HEADS) - 1))
