"""Who stands before and behind the recipient in hand: read ahead, so that a step is instant."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from app.domain.recipient import Recipient
from app.services.ports import PeopleReader, RecipientQuery
from app.ui.jobs import Runner
from app.ui.viewmodels.errands import Errands

PAGE = 16
"""How many are read at once."""
CLOSE = 4
"""With fewer than these on a side, more are read."""


class Neighbours(QObject):
    """A row of recipients, in order, around the one in hand. Before the first recipient stands nobody (None)."""

    arrived = Signal()
    reached = Signal(object)
    """A step has led to this recipient, or to nobody."""

    def __init__(self, reader: PeopleReader, jobs: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._reader = reader
        self._jobs = Errands(self, jobs)
        self._row: list[Recipient | None] = []
        self._at = 0
        self._ends = {-1: False, 1: False}
        self._reading = {-1: False, 1: False}
        self._wish = 0
        self._edition = 0

    def forget(self) -> None:
        """The recipients are others now."""
        self._row = []

    def stand_at(self, recipient: Recipient | None) -> None:
        """From now on this is the one in hand."""
        self._wish = 0
        if recipient not in self._row:
            self._edition += 1
            self._row, self._ends = [recipient], {-1: recipient is None, 1: False}
            self._reading = {-1: False, 1: False}
        self._at = self._row.index(recipient)
        self._read_ahead()

    def can_step(self, by: int) -> bool:
        """Whether there is somebody; while that is not known, yes."""
        return 0 <= self._at + by < len(self._row) or not self._ends[by]

    def step(self, by: int) -> None:
        """Tell who is next on that side, as soon as that is known."""
        if 0 <= self._at + by < len(self._row):
            self.reached.emit(self._row[self._at + by])
        elif not self._ends[by]:
            self._wish = by
            self._read_ahead()

    def _read_ahead(self) -> None:
        left = {-1: self._at, 1: len(self._row) - 1 - self._at}
        for side in (1, -1):
            if left[side] < CLOSE and not self._ends[side] and not self._reading[side]:
                self._read(side)

    def _read(self, side: int) -> None:
        self._reading[side] = True
        edition, reader = self._edition, self._reader
        edge = self._row[-1 if side > 0 else 0]
        identity = edge.identity if edge else None

        query = RecipientQuery(after=identity, limit=PAGE) if side > 0 else RecipientQuery(before=identity, limit=PAGE)

        self._jobs.run(
            "database",
            lambda _: reader.recipients(query),
            lambda found: self._take(edition, side, found),
            lambda _: self._give_up(edition, side),
        )

    def _take(self, edition: int, side: int, found: Sequence[Recipient]) -> None:
        if edition != self._edition:
            return
        self._reading[side] = False
        self._ends[side] = len(found) < PAGE
        if side > 0:
            self._row = [*self._row, *found]
        else:
            front = [*([None] if self._ends[side] else []), *found]
            self._row = [*front, *self._row]
            self._at += len(front)
        wish, self._wish = self._wish, 0 if self._wish == side else self._wish
        self.arrived.emit()
        if wish == side:
            self.step(side)
        else:
            self._read_ahead()

    def _give_up(self, edition: int, side: int) -> None:
        """It can't be read now: the next step tries again."""
        if edition == self._edition:
            self._reading[side], self._wish = False, 0
