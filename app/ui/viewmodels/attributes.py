"""The attributes that recipients have."""

from PySide6.QtCore import QObject, Signal

from app.domain.recipient import People
from app.services.ports import Workspace
from app.ui.jobs import Runner


class AttributesModel(QObject):
    """Reads them on the database lane. ``failed`` carries the error of a reading."""

    loaded = Signal()
    failed = Signal(object)

    def __init__(self, workspace: Workspace, jobs: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._jobs = jobs
        self.people = People()

    def load(self) -> None:
        """Read them."""
        self._jobs.run(
            "database", lambda _: self._workspace.people(), self._on_read, self.failed.emit, key="attributes"
        )

    def _on_read(self, people: People) -> None:
        self.people = people
        self.loaded.emit()
