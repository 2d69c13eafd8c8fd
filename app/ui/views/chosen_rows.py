"""Which campaigns are selected: over all pages, followed by id when the list is sorted or read again."""

from array import array
from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, QObject, QTimer, Signal

from app.services.ports import CampaignRow
from app.ui.models.campaigns import CampaignTable
from app.ui.viewmodels.campaigns import CampaignsViewModel
from app.ui.viewmodels.places import runs
from app.ui.widgets.row_table import RowTable

FOLLOWED = 10_000
"""Selected campaigns that are followed to other rows at most."""

_FLAGS = QItemSelectionModel.SelectionFlag


class Held(Struct, frozen=True):
    """What was selected before the rows changed: ids from top to bottom, and the row in hand."""

    count: int = 0
    ids: tuple[str, ...] = ()
    current: str = ""


class ChosenRows(QObject):
    """``changed`` carries how many are selected; ``lost`` how many could not be followed. It has to be made after the
    model is connected to the view model, so that it hears of changes when they are done."""

    changed = Signal(int)
    lost = Signal(int)

    def __init__(
        self, table: RowTable, model: CampaignTable, view_model: CampaignsViewModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._table = table
        self._model = model
        self._view_model = view_model
        self._ids: tuple[str, ...] | None = ()
        self._held: Held | None = None
        self._turning = False
        self._lost = False
        self._wish = ""
        self._waiting: list[Callable[[], None]] = []
        self._noting = QTimer(self, singleShot=True, interval=0)
        self._noting.timeout.connect(self._note)
        table.selectionModel().selectionChanged.connect(self._on_changed)
        table.selectionModel().currentRowChanged.connect(self._on_changed)
        model.modelReset.connect(self._on_reset)
        view_model.turning.connect(self._hold)
        view_model.begun.connect(self._on_turned)
        view_model.renewed.connect(self._on_turned)
        view_model.settled.connect(self._on_settled)

    @property
    def count(self) -> int:
        """How many rows are selected."""
        return sum(last - first + 1 for first, last in self.ranges())

    @property
    def some(self) -> bool:
        """Whether there is anything to act upon."""
        return bool(self.ranges()) or self._table.currentIndex().isValid()

    def ranges(self) -> list[tuple[int, int]]:
        """The selected rows as (first, last), top to bottom."""
        found = sorted((each.top(), each.bottom()) for each in self._table.selectionModel().selection().toList())
        return [(first, last) for first, last in dict.fromkeys(found) if last >= first]

    def rows(self) -> list[CampaignRow]:
        """The selected campaigns that are at hand, top to bottom; without any, the one in hand."""
        return [row for first, last in self._meant() for row in self._model.known(range(first, last + 1)) if row]

    def places(self) -> "array[int]":
        """The places of all that are selected, or of the row in hand."""
        found = array("q")
        for first, last in self._meant():
            found += self._model.places[first : last + 1]
        return found

    def ids(self, then: Callable[[list[str]], object]) -> None:
        """Hand over the ids of the selected campaigns, or of the one in hand: at once where they are at hand."""
        wanted = sum(last - first + 1 for first, last in self._meant())
        if wanted <= FOLLOWED and len(rows := self.rows()) == wanted:
            then([row.id for row in rows])
        elif self._view_model.complete:
            self._view_model.ids_at(self.places(), then)
        else:
            self._waiting.append(lambda: self.ids(then))

    def clear(self) -> None:
        """Select none."""
        self._table.clearSelection()

    def choose(self, campaign: str) -> None:
        """Select one alone, as soon as it is in the list."""
        self._wish = campaign
        if self._view_model.complete:
            self._view_model.locate([campaign], self._grant)

    def _meant(self) -> list[tuple[int, int]]:
        row = self._table.currentIndex().row()
        return self.ranges() or ([(row, row)] if row >= 0 else [])

    def _on_changed(self) -> None:
        if not self._turning:
            self._held = None
        self._noting.start()
        self.changed.emit(self.count)

    def _note(self) -> None:
        """Know by their ids who is selected, before somebody moves them."""
        self._noting.stop()
        count = self.count
        rows = self.rows() if 0 < count <= FOLLOWED else []
        self._ids = tuple(row.id for row in rows) if len(rows) == count else None
        if self._ids is None and count <= FOLLOWED and self._view_model.complete:
            self._view_model.ids_at(self.places(), self._know, key="chosen")

    def _know(self, ids: list[str]) -> None:
        if len(ids) == self.count:
            self._ids = tuple(ids)

    def _hold(self, turn: str) -> None:
        """The rows are about to change."""
        if self._noting.isActive():
            self._note()
        self._turning, self._lost = True, False
        self._waiting.clear()
        if turn == "new":
            self._held = None
        elif self._held is None:
            (current,) = self._model.known([max(self._table.currentIndex().row(), 0)]) or (None,)
            in_hand = current.id if current and self._table.currentIndex().isValid() else ""
            self._held = Held(self.count, self._ids or (), in_hand)

    def _on_reset(self) -> None:
        """Rows that are exchanged as a whole take their selection with them."""
        self._lost = True

    def _on_turned(self) -> None:
        self._turning = False

    def _on_settled(self) -> None:
        waiting, self._waiting = self._waiting, []
        for each in waiting:
            each()
        if self._wish:
            self._view_model.locate([self._wish], self._grant)
        elif self._held is not None:
            self._follow(self._held)

    def _follow(self, held: Held) -> None:
        count = self.count
        if held.count > len(held.ids):
            self._held = None
            if self._lost:
                self.lost.emit(held.count)
            return
        wanted = [*held.ids, *([held.current] if held.current and held.current not in held.ids else [])]
        if wanted and (count < held.count or self._in_hand() != held.current):
            self._view_model.locate(wanted, self._select)
        else:
            self._held = None

    def _in_hand(self) -> str:
        index = self._table.currentIndex()
        row = next(iter(self._model.known([index.row()])), None) if index.isValid() else None
        return row.id if row else ""

    def _select(self, rows: dict[str, int]) -> None:
        held, self._held = self._held, None
        if held is None:
            return
        last, chosen = self._model.columnCount() - 1, QItemSelection()
        for first, end in runs(sorted({rows[id] for id in held.ids if id in rows})):
            chosen.append(QItemSelectionRange(self._model.index(first, 0), self._model.index(end, last)))
        selection = self._table.selectionModel()
        if held.current in rows:
            selection.setCurrentIndex(self._model.index(rows[held.current], 0), _FLAGS.NoUpdate)
        selection.select(chosen, _FLAGS.ClearAndSelect)

    def _grant(self, rows: dict[str, int]) -> None:
        if self._wish in rows:
            row, self._wish = rows[self._wish], ""
            self._table.stand_on(row)
            self._table.scrollTo(self._model.index(row, 0))
