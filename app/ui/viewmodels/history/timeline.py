"""The time line of the campaign in the editor: its moments, and the one in hand with its document."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.domain.campaign import Campaign
from app.services.ports import Clock
from app.services.versions.timeline import End, Moment, Page, TimeLine
from app.ui.jobs import Runner
from app.ui.viewmodels.errands import Errands
from app.ui.viewmodels.history import words
from app.ui.viewmodels.history.scale import Scale, scale
from app.ui.viewmodels.history.sides import Side

FIRST, MORE = 100, 500
"""Moments that are read at first, and then at a time until the history ends."""
PAGES, DOCUMENT = "history.moments", "history.moment"


class TimeLineModel(QObject):
    """``moments`` are newest first. ``make`` and all that is made of its time line run on the lane of lists."""

    grown = Signal()
    """``moments``, ``end`` or ``scale`` differ."""
    moved = Signal()
    """``at`` differs."""
    chosen = Signal()
    """``side`` differs."""
    failed = Signal(object)

    def __init__(self, make: Callable[[], TimeLine], clock: Clock, jobs: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.moments: tuple[Moment, ...] = ()
        self.end: End = "more"
        self.scale = Scale()
        self.at = 0
        self.side: Side | None = None
        self._make = make
        self._clock = clock
        self._jobs = Errands(self, jobs)
        self._line: TimeLine | None = None
        self._shown: Moment | None = None

    @property
    def moment(self) -> Moment | None:
        """The moment in hand."""
        return self.moments[self.at] if self.moments else None

    @property
    def document(self) -> Campaign | None:
        """The document of the moment in hand; None while it is on its way."""
        return self.side.document if self.side and self._shown is self.moment else None

    def load(self) -> None:
        """Read the history as it is now. The moment in hand stays in hand, unless that is the newest."""

        def begin(_context: object) -> tuple[TimeLine, Page]:
            line = self._make()
            return line, line.page(limit=FIRST)

        self._jobs.run("lists", begin, lambda found: self._begin(*found), self.failed.emit, key=PAGES)

    def go(self, number: int) -> None:
        """Take a moment in hand, counted from the newest; beyond the ends the last one."""
        number = max(0, min(number, len(self.moments) - 1))
        if self.moments and (number != self.at or self.document is None):
            self.at = number
            self.moved.emit()
            self._fetch()

    def what(self) -> str:
        """What was done in the moment in hand."""
        moment = self.moment
        return words.done(moment, first=self._is_first()) if moment else ""

    def when(self) -> str:
        """Day and time of the moment in hand."""
        return words.when(self.moment.at, self._clock.now(), self._clock.zone()) if self.moment else ""

    def _is_first(self) -> bool:
        return self.end == "created" and self.at == len(self.moments) - 1

    def _begin(self, line: TimeLine, page: Page) -> None:
        held = self.moment.seq if self.moment and self.at else None
        self._line, self.moments = line, ()
        self._grow(page)
        self.at = next((number for number, each in enumerate(self.moments) if each.seq == held), 0)
        self.moved.emit()
        self._fetch()

    def _grow(self, page: Page) -> None:
        self.moments, self.end = (*self.moments, *page.moments), page.end
        now, zone = self._clock.now(), self._clock.zone()
        days = [words.day(moment.at, now, zone) for moment in reversed(self.moments)]
        self.scale = scale(days, words.word(words.TODAY))
        self.grown.emit()
        line = self._line
        if page.end == "more" and line is not None and page.moments:
            last = page.moments[-1]
            self._jobs.run("lists", lambda _: line.page(last, MORE), self._grow, self.failed.emit, key=PAGES)

    def _fetch(self) -> None:
        line, moment = self._line, self.moment
        if line is not None and moment is not None:
            self._jobs.run(
                "lists",
                lambda _: line.document_at(moment),
                lambda document: self._take(moment, document),
                self._missing,
                key=DOCUMENT,
            )

    def _take(self, moment: Moment, document: Campaign) -> None:
        self._shown = moment
        self.side = Side(document=document, title=self.when(), detail=words.line(moment.author, self.what()))
        self.chosen.emit()

    def _missing(self, error: Exception) -> None:
        self.side = None
        self.chosen.emit()
        self.failed.emit(error)
