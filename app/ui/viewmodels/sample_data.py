"""What stands in for data that the platform supplies when a message is sent."""

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.tree import is_object, same
from app.services.personalising import SAMPLE_DATA
from app.services.ports import Workspace
from app.ui.jobs import JobContext, Runner

STORED_AFTER = 400
"""Milliseconds after the last key."""

ROOTS = ("Event", "Catalog", "Linked", "ExternalTrigger", "ConstantEventProperty", "data")
ANYTHING = ("ConstantEventProperty",)
"""The roots that need not be groups of named values."""


class SampleData(QObject):
    """Reads the workspace's sample data, and stores each root shortly after it was typed. Other roots are kept."""

    loaded = Signal()

    def __init__(self, workspace: Workspace, jobs: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._jobs = jobs
        self._unstored: dict[str, Any] = {}
        self.values: dict[str, Any] = {}
        self._timer = QTimer(self, singleShot=True, interval=STORED_AFTER)
        self._timer.timeout.connect(self.flush)

    def load(self) -> None:
        """Read it."""
        self._jobs.run("database", lambda _: self._workspace.setting(SAMPLE_DATA), self._on_read, key="sample data")

    def set(self, root: str, value: Any) -> None:
        """Keep a root's value; None takes it away."""
        if not same(self.values.get(root), value):
            self.values[root] = self._unstored[root] = value
            self._timer.start()

    def flush(self) -> None:
        """Store what waits."""
        self._timer.stop()
        changes, self._unstored = self._unstored, {}
        if changes:
            self._jobs.run("database", lambda context: self._store(context, changes))

    def _on_read(self, stored: Any) -> None:
        self.values = {**(stored if is_object(stored) else {}), **self._unstored}
        self.loaded.emit()

    def _store(self, context: JobContext, changes: dict[str, Any]) -> None:
        with self._workspace.transaction() as transaction:
            stored = transaction.setting(SAMPLE_DATA)
            data = {**(stored if is_object(stored) else {}), **changes}
            transaction.set_setting(SAMPLE_DATA, {root: value for root, value in data.items() if value is not None})
