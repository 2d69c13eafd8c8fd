"""The table of recipients: identity, name, and the attributes that were chosen."""

import html
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt

from app.domain.recipient import Recipient, Role
from app.ui.models.paged import NOWHERE, Index, PagedTable
from app.ui.noop import QT_TRANSLATE_NOOP
from app.ui.viewmodels.values import full_name, shown

HEADINGS = (QT_TRANSLATE_NOOP("RecipientTable", "Identity"), QT_TRANSLATE_NOOP("RecipientTable", "Name"))
"""What stands over the columns before the attributes."""


class RecipientTable(PagedTable[Recipient]):
    """Recipients in the order of their identities."""

    columns: tuple[str, ...] = ()
    roles: Mapping[Role, str] = {}

    def key(self, row: Recipient) -> str:
        return row.identity

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(HEADINGS) + len(self.columns)

    def heading(self, column: int) -> str:
        if column < len(HEADINGS):
            return QCoreApplication.translate("RecipientTable", HEADINGS[column])
        return self.columns[column - len(HEADINGS)]

    def text(self, row: Recipient, column: int) -> str:
        if column == 0:
            return shown(row.identity)
        if column == 1:
            return full_name(row, self.roles)
        value = row.attributes.get(self.columns[column - len(HEADINGS)])
        return "" if value is None else shown(value)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Tooltips are marked-up texts, so that markup in a value is shown and not followed."""
        found = super().data(index, role)
        return f"<span>{html.escape(found)}</span>" if role == Qt.ItemDataRole.ToolTipRole and found else found

    def show_columns(self, columns: Sequence[str], roles: Mapping[Role, str]) -> None:
        """Show these attributes; rows stay."""
        if (tuple(columns), roles) != (self.columns, self.roles):
            self.beginResetModel()
            self.columns, self.roles = tuple(columns), dict(roles)
            self.endResetModel()
