"""What a new campaign can start from."""

from collections.abc import Sequence
from typing import Literal, Protocol

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from app.ui.jobs import JobContext, Runner


class Choice(Struct, frozen=True, kw_only=True):
    """One card: a template type or a recipe, named and explained in a line."""

    key: str
    group: Literal["template", "recipe"]
    title: str
    summary: str = ""


class GalleryChoices(Protocol):
    """The services behind the gallery; called on the database lane."""

    def choices(self) -> Sequence[Choice]:
        """All cards, template types first."""
        ...

    def create(self, key: str) -> str:
        """A new campaign from that card; its id. Raises ``UserError``."""
        ...


class GalleryViewModel(QObject):
    """Loads the cards, makes the campaign."""

    loaded = Signal(object)
    created = Signal(str)
    failed = Signal(object)

    def __init__(self, choices: GalleryChoices, jobs: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices = choices
        self._jobs = jobs
        self._busy = False

    def load(self) -> None:
        """Read the cards."""
        self._jobs.run("database", self._read, self.loaded.emit, key="gallery")

    def choose(self, key: str) -> None:
        """Make a campaign from the card; a second choice while the first is under way counts for nothing."""
        if not self._busy:
            self._busy = True
            self._jobs.run("database", lambda _: self._choices.create(key), self._on_created, self._on_failed)

    def _read(self, context: JobContext) -> Sequence[Choice]:
        return self._choices.choices()

    def _on_created(self, campaign: str) -> None:
        self._busy = False
        self.created.emit(campaign)

    def _on_failed(self, error: Exception) -> None:
        self._busy = False
        self.failed.emit(error)
