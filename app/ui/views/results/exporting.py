"""The way of a report out of the workspace: asked, named, written, told."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from app.services.ports import ListQuery
from app.ui.context import Host, OpenWorkspace

if TYPE_CHECKING:
    from app.ui.views.results.report_dialog import ReportDialog


class Exporting(QObject):
    """Its dialogs stand over ``place``; what they need is imported with the first report."""

    def __init__(self, place: QWidget, opened: OpenWorkspace, host: Host) -> None:
        super().__init__(place)
        self._place = place
        self._opened = opened
        self._host = host

    def ask(self, query: ListQuery, chosen: Sequence[str]) -> "ReportDialog":
        """Ask what the report shall have. ``query`` is the list as it is shown, ``chosen`` are the selected ones."""
        from app.ui.viewmodels.results.report import ReportModel
        from app.ui.views.results.report_dialog import ReportDialog

        services, workspace = self._opened.services, self._opened.workspace
        model = ReportModel(
            workspace, lambda: services.reporting(workspace), services.settings, self._opened.jobs, query, chosen
        )
        dialog = ReportDialog(model, self._place)
        dialog.path_wanted.connect(lambda: self._ask_path(dialog))
        dialog.written.connect(self._tell)
        dialog.open()
        return dialog

    def _ask_path(self, dialog: "ReportDialog") -> None:
        from app.ui.widgets.file_dialog import FileDialog

        chooser = FileDialog(dialog, self.tr("Export report"), self.tr("Tables (*.csv)"))
        chooser.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix("csv")
        clock = self._opened.services.clock
        today = clock.now().astimezone(clock.zone()).date().isoformat()
        chooser.selectFile(self.tr("Campaigns {day}").format(day=today) + ".csv")
        chooser.fileSelected.connect(lambda name: dialog.write(Path(name)))
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def _tell(self, path: Path, count: int) -> None:
        many = self.tr("Report of {count} campaigns written").format(count=count)
        text = self.tr("Report of 1 campaign written") if count == 1 else many
        self._host.tell(text, lambda: _show(path), self.tr("Show the file"))


def _show(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
