"""The page of results: what is asked, and the sums and rates that answer it."""

from collections.abc import Callable
from datetime import date
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal

from app.services.ports import Grouping, Period, Workspace
from app.services.results.results import Results
from app.services.results.values import Group, Overview
from app.ui.jobs import Runner
from app.ui.viewmodels.interruptible import interruptible
from app.ui.viewmodels.paging import LOADING_AFTER, State
from app.ui.viewmodels.results.periods import Stretch, period

KEY = "results"


class Asked(Struct, frozen=True, kw_only=True):
    """What the page is asked."""

    by: Grouping = "label"
    stretch: Stretch = ""


class ResultsModel(QObject):
    """Reads on the lane for lists; a newer question stops the reading of the older one."""

    changed = Signal()
    """``overview`` answers ``answered`` now."""
    state_changed = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        results: Callable[[], Results],
        jobs: Runner,
        today: Callable[[], date],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._results = results
        self._jobs = jobs
        self._today = today
        self.asked = self.answered = Asked()
        self.days: Period | None = None
        """Those that ``overview`` is about; None for all."""
        self.overview = Overview()
        self.state: State = "waiting"
        self.error: Exception | None = None
        self._patience = QTimer(self, singleShot=True, interval=LOADING_AFTER)
        self._patience.timeout.connect(lambda: self._set_state("loading"))

    @property
    def groups(self) -> tuple[Group, ...]:
        """The groups, in the order of their names."""
        return self.overview.groups

    def ask(self, **changes: Any) -> None:
        """Change the question: ``by``, ``stretch``."""
        asked = replace(self.asked, **changes)
        if asked != self.asked:
            self.asked = asked
            self.load()

    def load(self) -> None:
        """Read the answer. What is shown stays until it is there, or until that has taken a while."""
        if not self._patience.isActive():
            self._patience.start()
        self._read()

    def refresh(self) -> None:
        """Read again: something was written. What is shown stays meanwhile."""
        if self.state == "full":
            self._read()
        else:
            self.load()

    def _read(self) -> None:
        asked, days = self.asked, period(self.asked.stretch, self._today())

        work = interruptible(self._workspace, lambda _: self._results().overview(asked.by, days))
        self._jobs.run("lists", work, lambda found: self._on_read(asked, days, found), self._on_failed, key=KEY)

    def _on_read(self, asked: Asked, days: Period | None, found: Overview) -> None:
        self._patience.stop()
        self.answered, self.days, self.overview, self.error = asked, days, found, None
        self.changed.emit()
        empty: State = "no match" if asked.stretch else "empty"
        self._set_state("full" if found.campaigns else empty)

    def _on_failed(self, error: Exception) -> None:
        self._patience.stop()
        self.error = error
        self._set_state("error")

    def _set_state(self, state: State) -> None:
        if state != self.state or state == "error":
            self.state = state
            self.state_changed.emit(state)
