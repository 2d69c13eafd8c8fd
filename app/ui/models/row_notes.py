"""What an import found in single rows."""

import html
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, Qt

from app.services.people.values import RowNote
from app.ui.models.paged import NOWHERE, Index
from app.ui.noop import QT_TRANSLATE_NOOP

HEADINGS = (
    QT_TRANSLATE_NOOP("RowNotes", "Row"),
    QT_TRANSLATE_NOOP("RowNotes", "Column"),
    QT_TRANSLATE_NOOP("RowNotes", "What is wrong"),
    QT_TRANSLATE_NOOP("RowNotes", "What to do"),
)


class RowNotes(QAbstractTableModel):
    """A line a note."""

    notes: tuple[RowNote, ...] = ()

    def show_notes(self, notes: Sequence[RowNote]) -> None:
        """Show these."""
        self.beginResetModel()
        self.notes = tuple(notes)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.notes)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("RowNotes", HEADINGS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        note = self.notes[index.row()]
        text = (str(note.row), note.column, _sentence(note.what), _sentence(note.advice))[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return text
        return f"<span>{html.escape(text)}</span>" if role == Qt.ItemDataRole.ToolTipRole and text else None


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
