"""Work that can wait: it is held back until what somebody waits for was done, and painted."""

from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QElapsedTimer, QObject, QTimer


class Patient(Protocol):
    """What can wait: milliseconds of ``rest``."""

    rest: int


J = TypeVar("J", bound=Patient)


class Resting(QObject, Generic[J]):
    """Holds jobs until nothing stirred for as many milliseconds as each asks for, then hands them to
    ``release``. Two threads of Python keep each other waiting, also where each has a processor of its own."""

    def __init__(self, release: Callable[[J], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.held: list[J] = []
        self._release = release
        self._calm = QElapsedTimer()
        self._calm.start()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look)

    def stir(self) -> None:
        """Somebody waits for something now, or gets it."""
        self._calm.start()

    def hold(self, job: J) -> None:
        """Keep a job until then."""
        self.held.append(job)
        self._plan()

    def clear(self) -> None:
        """Drop what is held."""
        self.held.clear()
        self._timer.stop()

    def _look(self) -> None:
        calm = self._calm.elapsed()
        due = [job for job in self.held if job.rest <= calm]
        self.held = [job for job in self.held if job.rest > calm]
        for job in due:
            self._release(job)
        self._plan()

    def _plan(self) -> None:
        if self.held:
            self._timer.start(max(0, min(job.rest for job in self.held) - self._calm.elapsed()))
