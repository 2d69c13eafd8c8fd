"""What the list of campaigns says after something was done, with the way back."""

from PySide6.QtCore import QLocale, QObject

from app.ui.context import Host
from app.ui.viewmodels.campaigns import CampaignsViewModel
from app.ui.viewmodels.commands import Imported

NOTES = 3
"""Remarks about an import that are shown at most."""


class CampaignNotices(QObject):
    """Listens to the commands of ``view_model``. ``about`` are the names of campaigns that may be named, by id."""

    def __init__(self, view_model: CampaignsViewModel, host: Host, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.about: dict[str, str] = {}
        self._view_model = view_model
        self._host = host
        view_model.done.connect(self._tell)
        view_model.travelled.connect(self._tell_travelled)
        view_model.imported.connect(self._tell_imported)

    def tell_lost(self, count: int) -> None:
        """So many were selected, and could not be followed."""
        text = self.tr("{count} campaigns are not selected any more, because their order has changed")
        self._host.tell(text.format(count=QLocale().toString(count)))

    def _tell(self, command: str, campaigns: tuple[str, ...]) -> None:
        way_back = None if command == "duplicate" else lambda: self._view_model.back(command, campaigns)
        self._host.tell(self._sentence(command).format(what=self._named(campaigns)), way_back)

    def _named(self, campaigns: tuple[str, ...]) -> str:
        count = QLocale().toString(len(campaigns))
        return self.about.get(campaigns[0], count) if len(campaigns) == 1 else count

    def _sentence(self, command: str) -> str:
        return {
            "duplicate": self.tr("Duplicated: {what}"),
            "archive": self.tr("Archived: {what}"),
            "unarchive": self.tr("Out of the archive: {what}"),
            "bin": self.tr("In the bin: {what}"),
            "restore": self.tr("Out of the bin: {what}"),
        }[command]

    def _tell_travelled(self, way: str, what: str) -> None:
        text = self.tr("Undone: {what}") if way == "undo" else self.tr("Done again: {what}")
        self._host.tell(text.format(what=what))

    def _tell_imported(self, imported: Imported) -> None:
        count = QLocale().toString(len(imported.campaigns))
        self._host.tell(self.tr("Imported: {count}").format(count=count), self._view_model.undo)
        if imported.notes:
            self._host.warn(" ".join(imported.notes[:NOTES]))
