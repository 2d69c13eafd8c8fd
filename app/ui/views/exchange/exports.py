"""The way of campaigns out into files: a form, a place, and word of it when it is done."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.context import Host, OpenWorkspace

if TYPE_CHECKING:
    from app.services.exporting.values import Written

ACTIONS: dict[str, str] = {
    "campaign.export.package": "package",
    "campaign.export.folder": "folder",
    "campaign.export.clevertap": "clevertap-inbox",
    "campaign.export.web": "web-inbox",
    "campaign.export.galley": "galley",
}
"""Forms by the actions that ask for them."""

Chosen = Callable[[Callable[[Sequence[str]], None]], None]
"""Hands over the ids of the campaigns that are chosen now, at once or later."""


class Exports(QObject):
    """Exports of what is ``chosen``. Dialogs stand over ``place``; ``report`` asks for the one of a table."""

    def __init__(
        self, place: QWidget, opened: OpenWorkspace, host: Host, chosen: Chosen, report: Callable[[], object]
    ) -> None:
        super().__init__(place)
        self._report = report
        self._place = place
        self._opened = opened
        self._host = host
        self._chosen = chosen

    def add_actions(self, within: QWidget) -> None:
        """Offer every form in the palette, while ``within`` is in sight."""
        for action, form in ACTIONS.items():
            self._host.commands.add(action, lambda form=form: self.ask(form), within=within)

    def enable(self, on: bool) -> None:
        """Whether there is anything to export."""
        for action in ACTIONS:
            self._host.commands[action].setEnabled(on)

    def menu(self, parent: QWidget, *, table: bool = True) -> QMenu:
        """Every form, for a button or within another menu; with ``table`` the report, too."""
        from app.ui.viewmodels.exchange.words import FORMS, word

        menu = QMenu(self.tr("Export"), parent)
        menu.setAccessibleName(menu.title())
        for form in ACTIONS.values():
            menu.addAction(word(FORMS[form])).triggered.connect(lambda _checked=False, form=form: self.ask(form))
        if table:
            menu.addAction(word(FORMS["csv"])).triggered.connect(lambda _checked=False: self._report())
        return menu

    def ask(self, form: str) -> None:
        """Choose where the chosen campaigns go, as ``form``."""
        self._chosen(lambda campaigns: self._ask(form, tuple(campaigns)))

    def start(self, form: str, campaigns: Sequence[str], path: Path) -> None:
        """Write campaigns into a file."""
        from app.ui.views.exchange.parts import export_dialog

        dialog = export_dialog(self._opened, form, campaigns, path, self._place)
        dialog.written.connect(self._tell)
        dialog.field_wanted.connect(self._host.open_field)
        dialog.start()

    def _ask(self, form: str, campaigns: tuple[str, ...]) -> None:
        from app.services.exporting.exporting import FORMS as KNOWN
        from app.ui.viewmodels.exchange.words import FORMS, word
        from app.ui.widgets.file_dialog import FileDialog

        if not campaigns:
            return
        suffix = KNOWN[form].suffix
        kinds = f"{word(FORMS[form])} (*{suffix})" if suffix else ""
        dialog = FileDialog(self._place, self.tr("Export campaigns"), kinds)
        dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(FileDialog.FileMode.AnyFile)
        dialog.setDirectory(str(self._opened.workspace.path.parent))
        dialog.setDefaultSuffix(suffix.removeprefix("."))
        dialog.selectFile(f"{self._opened.workspace.path.stem} {self.tr('campaigns')}{suffix}")
        dialog.fileSelected.connect(lambda name: self.start(form, campaigns, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _tell(self, written: "Written") -> None:
        from app.ui.viewmodels.values import number

        many = self.tr("{count} campaigns exported").format(count=number(written.campaigns))
        said = [self.tr("1 campaign exported") if written.campaigns == 1 else many]
        if written.media:
            said.append(self.tr("media files: {count}").format(count=number(written.media)))
        if written.missing:
            said.append(self.tr("media files that are not in it: {count}").format(count=number(written.missing)))
        self._host.tell(", ".join(said), lambda: show_file(written.path), self.tr("Show the file"))


def show_file(path: Path) -> None:
    """Open the folder that holds a file."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
