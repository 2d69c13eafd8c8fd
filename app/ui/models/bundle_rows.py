"""The campaigns of a package: what each is to those here, and what happens to it."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QObject, Qt
from PySide6.QtGui import QColor

from app.ui import words
from app.ui.models.paged import NOWHERE, Index
from app.ui.noop import QT_TRANSLATE_NOOP
from app.ui.theme.current import current
from app.ui.theme.tokens import ColorName
from app.ui.viewmodels.exchange.package import PackageModel
from app.ui.viewmodels.exchange.words import STATES, choice, word

HEADINGS = (
    QT_TRANSLATE_NOOP("BundleRows", "Campaign"),
    QT_TRANSLATE_NOOP("BundleRows", "State"),
    QT_TRANSLATE_NOOP("BundleRows", "What happens"),
)
NAME, STATE, CHOICE = range(3)
INKS: dict[str, ColorName] = {"new": "good", "changed": "text", "clashing": "warn", "same": "quiet_on_tint"}
_TEXTS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class BundleRows(QAbstractTableModel):
    """A line a campaign, in the order of the package."""

    def __init__(self, model: PackageModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model

    def begin(self) -> None:
        """The package has been read."""
        self.beginResetModel()
        self.endResetModel()

    def refresh(self) -> None:
        """Something else was chosen."""
        if self.rowCount():
            self.dataChanged.emit(self.index(0, CHOICE), self.index(self.rowCount() - 1, CHOICE))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._model.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("BundleRows", HEADINGS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._model.rows[index.row()]
        if role in _TEXTS:
            chosen = choice(self._model.choice(row), row.state)
            return (words.name(row.campaign.name), word(STATES[row.state]), chosen)[index.column()]
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == STATE:
            return QColor(getattr(current(), INKS[row.state]))
        return None
