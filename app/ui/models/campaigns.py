"""The table of campaigns."""

from collections.abc import Callable
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication, QObject

from app.services.ports import CampaignRow
from app.ui import words
from app.ui.models.paged import NOWHERE, ROW, Index, PagedTable
from app.ui.noop import QT_TRANSLATE_NOOP

__all__ = ["COLUMNS", "ROW", "CampaignTable"]

COLUMNS = ("name", "template", "status", "labels", "changed")
HEADINGS = (
    QT_TRANSLATE_NOOP("CampaignTable", "Name"),
    QT_TRANSLATE_NOOP("CampaignTable", "Type"),
    QT_TRANSLATE_NOOP("CampaignTable", "Status"),
    QT_TRANSLATE_NOOP("CampaignTable", "Labels"),
    QT_TRANSLATE_NOOP("CampaignTable", "Changed"),
)


class CampaignTable(PagedTable[CampaignRow]):
    """Campaigns in the screen's words, with times as ``zone`` has them."""

    def __init__(self, now: Callable[[], datetime], zone: tzinfo, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._zone = zone

    def key(self, row: CampaignRow) -> str:
        return row.id

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def heading(self, column: int) -> str:
        return QCoreApplication.translate("CampaignTable", HEADINGS[column])

    def text(self, row: CampaignRow, column: int) -> str:
        match COLUMNS[column]:
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
