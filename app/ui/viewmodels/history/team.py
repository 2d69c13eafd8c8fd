"""What the team did to the campaign in the editor: read from its server when it is looked at, and kept."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, tzinfo
from itertools import groupby
from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.campaign import Campaign
from app.domain.errors import UserError
from app.services.ports import Clock
from app.services.syncing.who import TeamChange
from app.sync.ports import Barred, Offline
from app.ui.jobs import Runner
from app.ui.viewmodels.errands import Errands
from app.ui.viewmodels.history import words
from app.ui.viewmodels.history.entries import Entry, Line
from app.ui.viewmodels.history.sides import Side
from app.ui.viewmodels.history.versions import LOADING_AFTER

State = Literal["waiting", "loading", "full", "empty", "error"]
Read = Callable[[], tuple[TeamChange, ...]]
"""Asks the team's store. Raises ``Offline``, ``Barred``, ``UserError``."""
KEY = "history.team"


class TeamHistoryModel(QObject):
    """``read`` runs on the lane of the network. ``trouble`` says why the last reading came to nothing, "" where it did
    not: what was read before stays in sight then. ``hand`` is the key of the change in hand."""

    listed = Signal()
    """``lines`` differ."""
    chosen = Signal()
    """``hand`` differs."""
    arrived = Signal()
    """Documents can be drawn that could not."""
    state_changed = Signal()
    """``state`` or ``trouble`` differs."""

    def __init__(self, read: Read, clock: Clock, jobs: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()
        self.hand = ""
        self.state: State = "waiting"
        self.trouble = ""
        self._read = read
        self._clock = clock
        self._jobs = Errands(self, jobs)
        self._changes: Mapping[str, TeamChange] = {}
        self._asked = False
        self._slow = QTimer(self, singleShot=True, interval=LOADING_AFTER)
        self._slow.timeout.connect(lambda: self._be("loading"))

    @property
    def change(self) -> TeamChange | None:
        """The change in hand."""
        return self._changes.get(self.hand)

    @property
    def sides(self) -> tuple[Side | None, Side | None]:
        """What stood there before the change in hand, and behind it; one alone where there is one."""
        change = self.change
        if change is None:
            return None, None
        before = change.before and Side(document=change.before, title=words.word(words.BEFORE))
        after = change.document and Side(
            document=change.document,
            title=change.user or words.word(words.SOMEBODY),
            detail=words.when(change.at, self._clock.now(), self._clock.zone()),
        )
        return (before, after) if before and after else (before or after or None, None)

    def document(self, key: str) -> Campaign | None:
        """What stood there behind a change, or (a deletion) until then."""
        change = self._changes.get(key)
        return change and (change.document or change.before)

    def start(self) -> None:
        """Into sight: the team is asked once."""
        if not self._asked:
            self.load()

    def forget(self) -> None:
        """There may be more by now: the next time somebody looks, the team is asked again."""
        self._asked = False

    def load(self) -> None:
        """Ask the team, now or again."""
        self._asked = True
        if not self.lines:
            self._slow.start()
        self._jobs.run("sync", lambda _: self._read(), self._take, self._fail, key=KEY)

    def choose(self, key: str) -> None:
        """Take a change in hand."""
        if key != self.hand and key in self._changes:
            self.hand = key
            self.chosen.emit()

    def _take(self, changes: tuple[TeamChange, ...]) -> None:
        self._slow.stop()
        held = self.hand
        self._changes = {each.key: each for each in changes}
        self.lines = tuple(_by_day(changes, self._clock.now(), self._clock.zone()))
        self.hand = held if held in self._changes else next(iter(self._changes), "")
        self._be("full" if changes else "empty")
        self.listed.emit()
        self.arrived.emit()
        self.chosen.emit()

    def _fail(self, error: Exception) -> None:
        self._slow.stop()
        self._asked = False
        self._be("full" if self.lines else "error", _reason(error))

    def _be(self, state: State, trouble: str = "") -> None:
        if (state, trouble) != (self.state, self.trouble):
            self.state, self.trouble = state, trouble
            self.state_changed.emit()


def _by_day(changes: Sequence[TeamChange], now: datetime, zone: tzinfo) -> Iterator[Line]:
    for day, of_day in groupby(changes, key=lambda each: words.day(each.at, now, zone)):
        yield day
        for each in of_day:
            yield Entry(
                key=each.key,
                title=words.deed(each),
                time=words.time(each.at, zone),
                at=words.when(each.at, now, zone),
                author=each.user or words.word(words.SOMEBODY),
            )


def _reason(error: Exception) -> str:
    if isinstance(error, Offline):
        return words.word(words.OFFLINE).format(reason=error)
    if isinstance(error, Barred):
        return str(error)
    return error.sentence() if isinstance(error, UserError) else words.word(words.UNREAD)
