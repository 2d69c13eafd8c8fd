"""The results of one campaign, read when somebody looks at them."""

from collections.abc import Callable, Collection

from PySide6.QtCore import QObject, Signal

from app.services.ports import Run
from app.services.results.results import Results
from app.services.results.values import Taken
from app.ui.jobs import Runner
from app.ui.viewmodels.results.words import counted
from app.ui.viewmodels.watch import Watch


class CampaignResults(QObject):
    """``runs`` is None before they were read."""

    changed = Signal()
    told = Signal(str, object)
    """What was done, and the way back."""
    import_wanted = Signal()

    def __init__(
        self,
        results: Callable[[], Results],
        campaign: str,
        jobs: Runner,
        parent: QObject,
        *,
        watch: Watch | None = None,
        read_only: bool = False,
    ) -> None:
        super().__init__(parent)
        self._results = results
        self._campaign = campaign
        self._jobs = jobs
        self._awake = False
        self.read_only = read_only
        self.runs: tuple[Run, ...] | None = None
        if watch is not None:
            watch.changed.connect(lambda: self._awake and self.load())

    def wake(self) -> None:
        """Somebody looks."""
        if not self._awake:
            self._awake = True
            self.load()

    def load(self) -> None:
        """Read them."""
        key = f"results of {self._campaign}"
        self._jobs.run("lists", lambda _: tuple(self._results().runs(self._campaign)), self._on_read, key=key)

    def forget(self, days: Collection[str] = ()) -> None:
        """Drop the rows of these days, all without any."""
        wanted = sorted(days) if days else None
        self._jobs.run("database", lambda _: self._results().forget(self._campaign, wanted), self._on_forgotten)

    def _on_read(self, runs: tuple[Run, ...]) -> None:
        if runs != self.runs:
            self.runs = runs
            self.changed.emit()

    def _on_forgotten(self, taken: Taken) -> None:
        self.load()
        if taken.before:
            many = self.tr("Results of {count} days forgotten").format(count=counted(len(taken.before)))
            text = self.tr("Results of 1 day forgotten") if len(taken.before) == 1 else many
            self.told.emit(text, lambda: self._bring_back(taken))

    def _bring_back(self, taken: Taken) -> None:
        self._jobs.run("database", lambda _: self._results().take_back(taken), lambda _: self.load())
