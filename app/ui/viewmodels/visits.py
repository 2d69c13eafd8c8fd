"""When the person was last in a workspace: remembered on this computer, for "since my last visit"."""

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from app.domain.instants import stamp
from app.domain.tree import is_object
from app.services.ports import AppSettings, Clock
from app.ui.viewmodels.periods import Moment

VISITS = "visits"
"""The setting: instants by workspace id."""
SOON = 1_000
"""Milliseconds: writing waits for the disk, and what has come into sight is painted before."""


class Visit(QObject):
    """One stay in a workspace. ``before`` is when the stay before it ended, "" where there was none."""

    def __init__(self, settings: AppSettings, workspace: str, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._workspace = workspace
        self._clock = clock
        known = self._stored().get(workspace)
        self.before = known if isinstance(known, str) else ""
        self.soon = QTimer(self, singleShot=True, interval=SOON)
        self.soon.timeout.connect(self.note)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.note)

    def moment(self) -> Moment:
        """Now, here, and when the stay before this one ended."""
        return Moment(now=self._clock.now(), zone=self._clock.zone(), visited=self.before)

    def note_soon(self) -> None:
        """Still here: written down when nobody waits for anything else."""
        self.soon.start()

    def note(self) -> None:
        """Still here."""
        self.soon.stop()
        self._settings.set(VISITS, {**self._stored(), self._workspace: stamp(self._clock.now())})

    def _stored(self) -> dict[str, object]:
        stored = self._settings.get(VISITS)
        return dict(stored) if is_object(stored) else {}
