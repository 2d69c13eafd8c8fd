"""Two documents compared: their cards at the same slide, and where they differ."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.campaign import Campaign
from app.services.previewing import Look
from app.services.versions.comparing import Comparison
from app.ui.jobs import Runner
from app.ui.viewmodels.errands import Errands
from app.ui.viewmodels.history.looks import Looks
from app.ui.viewmodels.history.sides import Side, SlidePair, slide_pairs

RESTED_MS = 120
"""How long two documents stand side by side before their fields are compared: they may be scrubbed through."""
KEY = "history.compare"

Compare = Callable[[Campaign, Campaign], Comparison]


class PairModel(QObject):
    """``one`` is the older side. Without ``other`` it stands alone. ``comparison`` is None until it is known."""

    changed = Signal()
    """The sides or their looks differ."""
    compared = Signal()
    """``comparison`` differs."""

    def __init__(self, looks: Looks, compare: Compare, jobs: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.looks = looks
        self.one: Side | None = None
        self.other: Side | None = None
        self.slide = 0
        self.comparison: Comparison | None = None
        self.pictures: tuple[Look | None, Look | None] = (None, None)
        self._pairs: tuple[SlidePair, ...] = ()
        self._compare = compare
        self._jobs = Errands(self, jobs)
        self._rested = QTimer(self, singleShot=True, interval=RESTED_MS)
        self._rested.timeout.connect(self._compare_fields)
        looks.changed.connect(self.draw)

    @property
    def slides(self) -> int:
        """How many pairs of slides there are."""
        return max(len(self._pairs), 1)

    def show(self, one: Side | None, other: Side | None = None) -> None:
        """Put these side by side, at the slide that was in hand."""
        if (one, other) == (self.one, self.other):
            return
        documents = _documents(self.one, self.other)
        self.one, self.other = one, other
        if _documents(one, other) != documents:
            self._pair()
        self.draw()

    def choose_slide(self, number: int) -> None:
        """Turn both to a pair of slides, counted from 0; beyond the ends nothing happens."""
        if 0 <= number < self.slides and number != self.slide:
            self.slide = number
            self.draw()

    def draw(self) -> None:
        """Look at both again."""
        numbers = self._pairs[self.slide] if self._pairs else (0, 0)
        self.pictures = (_look(self.looks, self.one, numbers[0]), _look(self.looks, self.other, numbers[1]))
        self.changed.emit()

    def _pair(self) -> None:
        one = self.one.document if self.one else None
        other = self.other.document if self.other else one
        self._pairs = slide_pairs(one, other) if one and other else ()
        self.slide = min(self.slide, self.slides - 1)
        self._rested.start() if self.other else self._take(None)

    def _compare_fields(self) -> None:
        if self.one is None or self.other is None:
            return
        compare, sides = self._compare, (self.one.document, self.other.document)

        def take(found: Comparison) -> None:
            if _documents(self.one, self.other) == [*sides]:
                self._take(found)

        self._jobs.run("lists", lambda _: compare(*sides), take, key=KEY)

    def _take(self, comparison: Comparison | None) -> None:
        self.comparison = comparison
        self.compared.emit()


def _documents(*sides: Side | None) -> list[Campaign | None]:
    return [side.document if side else None for side in sides]


def _look(looks: Looks, side: Side | None, slide: int | None) -> Look | None:
    return looks.look(side.document, slide) if side is not None and slide is not None else None
