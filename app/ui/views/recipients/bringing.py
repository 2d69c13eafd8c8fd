"""The way of a file into the workspace: chosen or dropped, looked at in a dialog, told."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QWidget

from app.services.people.values import Imported, Notes
from app.ui.context import Host
from app.ui.viewmodels.people import PeopleDesk
from app.ui.viewmodels.values import number
from app.ui.views.recipients.importing import ImportDialog
from app.ui.views.recipients.problems import ProblemsDialog
from app.ui.widgets.file_dialog import FileDialog

SUFFIXES = (".csv", ".tsv", ".txt", ".json", ".jsonl", ".ndjson")
"""Files that are taken."""


class Bringing(QObject):
    """``ended`` is emitted after every import, also one that was left: recipients may have come in. Its dialogs stand
    over ``place``."""

    ended = Signal()

    def __init__(self, place: QWidget, desk: PeopleDesk, host: Host) -> None:
        super().__init__(place)
        self._place = place
        self._desk = desk
        self._host = host

    def ask(self) -> None:
        """Choose a file."""
        filters = self.tr("Recipients ({kinds})").format(kinds=" ".join(f"*{suffix}" for suffix in SUFFIXES))
        dialog = FileDialog(self._place, self.tr("Import recipients"), filters)
        dialog.setFileMode(FileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.start(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def start(self, path: Path) -> None:
        """Look into a file, and ask what is what."""
        dialog = ImportDialog(self._desk.importing(path), self._place)
        dialog.imported.connect(self._tell)
        dialog.finished.connect(lambda _: self.ended.emit())
        dialog.start()

    def _tell(self, imported: Imported, errors: Notes) -> None:
        show = (lambda: self._show(errors)) if imported.left_out else None
        self._host.tell(", ".join(self._words(imported)), show, self.tr("Show"))

    def _show(self, errors: Notes) -> None:
        dialog = ProblemsDialog(errors, self._place)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _words(self, imported: Imported) -> list[str]:
        many = self.tr("{count} recipients imported").format(count=number(imported.recipients))
        words = [self.tr("1 recipient imported") if imported.recipients == 1 else many]
        if imported.left_out:
            rows = self.tr("{count} rows left out").format(count=number(imported.left_out))
            words.append(self.tr("1 row left out") if imported.left_out == 1 else rows)
        return words


def files_in(mime: QMimeData) -> list[Path]:
    """The files among what is dragged that may hold recipients."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in SUFFIXES]
