"""The way of files into the list of campaigns: chosen or dropped, told apart by their content, looked at, told."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from app.ui.context import Host, OpenWorkspace
from app.ui.viewmodels.step_words import step

if TYPE_CHECKING:
    from app.services.arrivals import Arrivals
    from app.services.packages.values import Taken


class Listed(Protocol):
    """What importing needs of the list."""

    def add_files(self, paths: Sequence[Path]) -> None:
        """Import messages at once."""
        ...

    def refresh(self) -> None:
        """Something may have come in."""
        ...


class Exchange(QObject):
    """``imported`` carries the ids of campaigns that came in by a dialog. Dialogs stand over ``place``, one at a
    time."""

    imported = Signal(object)

    def __init__(self, place: QWidget, opened: OpenWorkspace, host: Host, listed: Listed) -> None:
        super().__init__(place)
        self._place = place
        self._opened = opened
        self._host = host
        self._listed = listed
        self._waiting: list[Callable[[], None]] = []
        self._dialog: QDialog | None = None

    def ask(self) -> None:
        """Choose files."""
        from app.ui.widgets.file_dialog import FileDialog

        kinds = self.tr("Campaigns (*.json *.galleypack *.csv *.tsv *.tab);;All files (*)")
        dialog = FileDialog(self._place, self.tr("Import campaigns"), kinds)
        dialog.setFileMode(FileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.take([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_for_folder(self) -> None:
        """Choose the folder of a package."""
        from app.ui.widgets.file_dialog import FileDialog

        dialog = FileDialog(self._place, self.tr("Import a package folder"), "")
        dialog.setFileMode(FileDialog.FileMode.Directory)
        dialog.filesSelected.connect(lambda names: self.take([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take(self, paths: Sequence[Path]) -> None:
        """Find out what files are: messages go in at once, packages and tables are looked at first."""
        from app.services.arrivals import sorted_out

        named = tuple(paths)
        if named:
            self._opened.jobs.run("files", lambda _: sorted_out(named), self._on_sorted, self._host.trouble)

    def _on_sorted(self, arrivals: "Arrivals") -> None:
        if arrivals.messages:
            self._listed.add_files(arrivals.messages)
        self._waiting += [lambda path=path: self._look_into_bundle(path) for path in arrivals.packages]
        self._waiting += [lambda path=path: self._look_into_sheet(path) for path in arrivals.tables]
        self._go_on()

    def _go_on(self) -> None:
        if self._dialog is None and self._waiting:
            self._waiting.pop(0)()

    def _look_into_bundle(self, path: Path) -> None:
        from app.ui.views.exchange.parts import bundle_dialog

        dialog = bundle_dialog(self._opened, path, self._place)
        dialog.imported.connect(self._on_bundle)
        self._begin(dialog)
        dialog.start()

    def _look_into_sheet(self, path: Path) -> None:
        from app.ui.views.exchange.parts import sheet_dialog

        dialog = sheet_dialog(self._opened, path, self._place)
        dialog.imported.connect(self._on_sheet)
        self._begin(dialog)
        dialog.start()

    def _begin(self, dialog: QDialog) -> None:
        self._dialog = dialog
        dialog.finished.connect(lambda _: self._on_finished())

    def _on_finished(self) -> None:
        """Also after one that was left: something may have come in before it ended."""
        self._dialog = None
        self._listed.refresh()
        self._go_on()

    def _on_bundle(self, taken: "Taken") -> None:
        from app.ui.views.exchange.bundle_words import BundleWords

        self._tell(BundleWords(self).taken(taken), (*taken.added, *taken.replaced))

    def _on_sheet(self, campaigns: tuple[str, ...]) -> None:
        self._tell(self.tr("Imported: {count}").format(count=len(campaigns)), campaigns)

    def _tell(self, text: str, campaigns: tuple[str, ...]) -> None:
        self._host.tell(text, self._undo)
        self.imported.emit(campaigns)

    def _undo(self) -> None:
        commands = self._opened.commands
        self._opened.jobs.run("database", lambda _: commands.undo(), self._on_undone)

    def _on_undone(self, what: str) -> None:
        self._listed.refresh()
        self._host.tell(self.tr("Undone: {what}").format(what=step(what)))


def files_in(mime: QMimeData) -> list[Path]:
    """Files and folders among what is dragged; what they are is found out when they are dropped."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
