"""Brings the panel of what is to be renewed into sight, keeps it true, and leads from it to the fields."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from app.ui.context import Host, OpenWorkspace
from app.ui.viewmodels.watch import EVERY

if TYPE_CHECKING:
    from app.services.reusing import Reused
    from app.ui.views.library.renewals_panel import RenewalsPanel


class Renewing(QObject):
    """The panel is made when something is reused for the first time; it goes with ``page``. While it is there, it is
    kept true to what is written, by the editor as well as by others."""

    def __init__(self, opened: OpenWorkspace, host: Host, page: QWidget) -> None:
        super().__init__(page)
        self._opened = opened
        self._host = host
        self.panel: RenewalsPanel | None = None
        self._looking = QTimer(self, interval=EVERY)

    def show_copies(self, copies: "Sequence[Reused]") -> None:
        """Show what is to be renewed in these copies."""
        panel = self.panel or self._made()
        panel.model.follow(copies)
        self._host.show_beside(panel)

    def _made(self) -> "RenewalsPanel":
        from app.ui.viewmodels.renewals import RenewalsModel
        from app.ui.views.library.renewals_panel import RenewalsPanel

        model = RenewalsModel(self._opened.workspace, self._opened.jobs, self)
        self.panel = panel = RenewalsPanel(model)
        panel.wanted.connect(self._host.open_field)
        panel.closed.connect(self._close)
        self._looking.timeout.connect(model.refresh)
        self._looking.start()
        self.destroyed.connect(panel.deleteLater)
        return panel

    def _close(self) -> None:
        panel, self.panel = self.panel, None
        self._looking.stop()
        if panel is not None:
            panel.model.follow(())
            panel.hide()
            panel.deleteLater()
