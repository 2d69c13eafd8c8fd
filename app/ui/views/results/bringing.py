"""The way of a report into the workspace: chosen or dropped, looked at in a dialog, told, taken back."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QWidget

from app.services.results.values import Taken
from app.ui.context import Host, OpenWorkspace
from app.ui.viewmodels.results.importing import ResultImport
from app.ui.viewmodels.results.words import counted
from app.ui.views.results.import_dialog import ResultImportDialog
from app.ui.widgets.file_dialog import FileDialog

SUFFIXES = (".csv", ".tsv", ".txt")
"""Files that are taken."""


class Bringing(QObject):
    """``changed`` follows every change of results, ``done`` carries the way back from the last import, None once it is
    gone. Its dialogs stand over ``place``."""

    changed = Signal()
    done = Signal(object)

    def __init__(self, place: QWidget, opened: OpenWorkspace, host: Host) -> None:
        super().__init__(place)
        self._place = place
        self._opened = opened
        self._host = host

    def ask(self) -> None:
        """Choose a report."""
        filters = self.tr("Reports ({kinds})").format(kinds=" ".join(f"*{suffix}" for suffix in SUFFIXES))
        dialog = FileDialog(self._place, self.tr("Import results"), filters)
        dialog.setFileMode(FileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.start(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def start(self, path: Path) -> None:
        """Look into a report, and ask which campaign is which."""
        opened = self._opened
        results = opened.services.results(opened.workspace)
        dialog = ResultImportDialog(ResultImport(results, opened.workspace, path, opened.jobs), self._place)
        dialog.imported.connect(self._on_imported)
        dialog.start()

    def _on_imported(self, taken: Taken) -> None:
        ways = [taken] if taken.runs or taken.ids else []

        def back() -> None:
            self.done.emit(None)
            while ways:
                self._take_back(ways.pop())

        self.changed.emit()
        self.done.emit(back if ways else None)
        self._host.tell(self._words(taken), back if ways else None, self.tr("Take back"))

    def _take_back(self, taken: Taken) -> None:
        results = self._opened.services.results(self._opened.workspace)
        self._opened.jobs.run("database", lambda _: results.take_back(taken), lambda _: self._on_taken_back())

    def _on_taken_back(self) -> None:
        self.changed.emit()
        self._host.tell(self.tr("The import was taken back"))

    def _words(self, taken: Taken) -> str:
        many = self.tr("{count} rows of results imported").format(count=counted(taken.runs))
        words = [self.tr("1 row of results imported") if taken.runs == 1 else many]
        if taken.same:
            words.append(self.tr("{count} were there already").format(count=counted(taken.same)))
        if taken.left_out:
            words.append(self.tr("{count} campaigns left out").format(count=counted(taken.left_out)))
        return ", ".join(words)


def files_in(mime: QMimeData) -> list[Path]:
    """The files among what is dragged that may be reports."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in SUFFIXES]
