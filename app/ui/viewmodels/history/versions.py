"""The versions of the campaign in the editor: listed, one in hand, compared with another one or with now."""

from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.campaign import Campaign
from app.services.ports import Clock, Version
from app.services.versions.versions import Versions
from app.ui.jobs import Runner
from app.ui.viewmodels.errands import Errands
from app.ui.viewmodels.history import words
from app.ui.viewmodels.history.entries import NOW, Entry, Line, lines
from app.ui.viewmodels.history.sides import Side

State = Literal["waiting", "loading", "full", "error"]
KEY = "history.versions"
LOADING_AFTER = 300
"""Milliseconds after which waiting is said to be waiting."""


class VersionsModel(QObject):
    """``now`` gives the campaign as it is shown. ``hand`` and ``against`` are keys of entries."""

    listed = Signal()
    """``lines`` differ."""
    chosen = Signal()
    """``hand``, ``against``, or a document of theirs differ."""
    arrived = Signal()
    """Documents are here that were asked for."""
    state_changed = Signal()

    def __init__(
        self,
        campaign: str,
        service: Versions,
        now: Callable[[], Campaign],
        clock: Clock,
        jobs: Runner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()
        self.hand = self.against = NOW
        self.state: State = "waiting"
        self.error: Exception | None = None
        self._campaign = campaign
        self._service = service
        self._now = now
        self._clock = clock
        self._jobs = Errands(self, jobs)
        self._versions: Sequence[Version] = ()
        self._documents: dict[str, Campaign] = {}
        self._wanted: list[str] = []
        self._begun = False
        self._slow = QTimer(self, singleShot=True, interval=LOADING_AFTER)
        self._slow.timeout.connect(lambda: self._be("loading"))

    @property
    def entries(self) -> Mapping[str, Entry]:
        """Every line that is not a heading, by its key."""
        return {line.key: line for line in self.lines if isinstance(line, Entry)}

    @property
    def version(self) -> Version | None:
        """The version in hand; None is the campaign as it is now."""
        return self._version(self.hand)

    @property
    def sides(self) -> tuple[Side | None, Side | None]:
        """The older one of hand and ``against``, and the newer one; one alone where both are the same."""
        keys = list(self.entries)
        pair = sorted({self.hand, self.against}, key=lambda key: -keys.index(key) if key in keys else 0)
        older, *newer = map(self._side, pair)
        if newer and not (older and newer[0]):
            return None, None
        return older, newer[0] if newer else None

    def load(self) -> None:
        """Read the list, now or again. What is in hand stays in hand."""
        if self.state != "full":
            self._slow.start()
        self._jobs.run("lists", lambda _: self._service.list(self._campaign), self._take, self._fail, key=KEY)

    def start(self, *, at_now: bool = False) -> None:
        """Into sight: the newest version is taken in hand once the list is read, or the campaign as it is now."""
        self._begun = at_now
        self.compare_with(NOW)
        self.choose(NOW if at_now else self.hand)

    def choose(self, key: str) -> None:
        """Take an entry in hand."""
        if key != self.hand:
            self.hand = key
            self.chosen.emit()

    def compare_with(self, key: str) -> None:
        """Put another entry beside the one in hand."""
        if key != self.against:
            self.against = key
            self.chosen.emit()

    def before(self) -> str | None:
        """The key of the version before the one in hand."""
        keys = list(self.entries)
        at = keys.index(self.hand) + 1 if self.hand in keys else len(keys)
        return keys[at] if at < len(keys) else None

    def document(self, key: str) -> Campaign | None:
        """An entry's document; None while it is on its way: then ``arrived`` is emitted. One that somebody lets go of
        meanwhile never comes; the list, read again, is without it."""
        if key == NOW:
            return self._now()
        if key not in self._documents and key not in self._wanted and self._version(key):
            self._wanted.append(key)
            self._jobs.run(
                "lists",
                lambda _: self._service.get(key)[1],
                lambda found: self._keep(key, found),
                lambda _: self._wanted.remove(key),
            )
        return self._documents.get(key)

    def refresh_now(self) -> None:
        """The campaign as it is now has changed."""
        if NOW in (self.hand, self.against):
            self.chosen.emit()

    def _take(self, versions: Sequence[Version]) -> None:
        self._slow.stop()
        self._versions = versions
        shown, self.lines = self.lines, lines(versions, self._clock.now(), self._clock.zone())
        self._be("full")
        if shown != self.lines:
            self.listed.emit()
        if not self._begun:
            self._begun = True
            self.choose(versions[0].id if versions else NOW)
        known = self.entries
        self.compare_with(self.against if self.against in known else NOW)
        self.choose(self.hand if self.hand in known else NOW)
        self.chosen.emit()

    def _fail(self, error: Exception) -> None:
        self._slow.stop()
        self.error = error
        self._be("error")

    def _be(self, state: State) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit()

    def _keep(self, key: str, document: Campaign) -> None:
        self._wanted.remove(key)
        self._documents[key] = document
        self.arrived.emit()
        if key in (self.hand, self.against):
            self.chosen.emit()

    def _version(self, key: str) -> Version | None:
        return next((version for version in self._versions if version.id == key), None)

    def _side(self, key: str) -> Side | None:
        document, entry = self.document(key), self.entries.get(key)
        if document is None:
            return None
        if entry is None or key == NOW:
            return Side(document=document, title=words.word(words.NOW))
        return Side(document=document, title=entry.title, detail=words.line(entry.at, entry.author, entry.kind))
