"""What the list of campaigns says after something came in, or was lost from sight."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, QObject

from app.ui.context import Host
from app.ui.viewmodels.campaigns import CampaignsViewModel
from app.ui.viewmodels.commands import Imported

NOTES = 3
"""Remarks about an import that are shown at most."""


class CampaignNotices(QObject):
    """Listens to ``view_model``; ``undo`` takes back an import."""

    def __init__(
        self, view_model: CampaignsViewModel, undo: Callable[[], None], host: Host, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._undo = undo
        self._host = host
        view_model.imported.connect(self._tell_imported)

    def tell_lost(self, count: int) -> None:
        """So many were selected, and could not be followed."""
        text = self.tr("{count} campaigns are not selected any more, because their order has changed")
        self._host.tell(text.format(count=QLocale().toString(count)))

    def _tell_imported(self, imported: Imported) -> None:
        count = QLocale().toString(len(imported.campaigns))
        self._host.tell(self.tr("Imported: {count}").format(count=count), self._undo)
        if imported.notes:
            self._host.warn(" ".join(imported.notes[:NOTES]))
