"""All places to choose about, those of a slide together."""

from itertools import groupby

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.services.syncing.choosing import OneSide
from app.services.syncing.telling import Line
from app.ui.viewmodels.conflicts.conflict import ConflictModel
from app.ui.viewmodels.pictures import Pictures
from app.ui.views.conflicts.field_row import FieldRow, SlideHead
from app.ui.widgets.growing import GrowingRows

Item = Line | tuple[str, str | None]
"""A place, or a heading with the id of its slide (None: of everything)."""


class FieldList(GrowingRows[QWidget]):
    """``in_hand`` carries the line whose card has the focus."""

    in_hand = Signal(object)

    def __init__(self, model: ConflictModel, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("What you both changed"))
        self.model = model
        self._pictures = pictures
        self._items: tuple[Item, ...] = ()
        model.changed.connect(self.refresh)

    @property
    def fields(self) -> list[FieldRow]:
        """The rows of places that were made so far."""
        return [row for row in self.rows if isinstance(row, FieldRow)]

    def refresh(self) -> None:
        """Bring everything in line with the model; where the list stands, it stays."""
        items = self._planned()
        if [_key(item) for item in items] != [_key(item) for item in self._items]:
            self._items = items
            self.fill(len(items), self._row)
        elif items != self._items or self.fields:
            self._items = items
            known = {line.path: line for line in self.model.lines}
            for row in self.fields:
                row.show_line(known[row.line.path], self.model.caption(known[row.line.path]))
        for row in self.fields:
            row.show_choice(self.model.chosen.get(row.line.path))

    def take_first(self) -> None:
        """The first place that is not decided yet in hand."""
        chosen = self.model.chosen
        rows = self.fields
        row = next((each for each in rows if each.line.path not in chosen), rows[0] if rows else None)
        if row is not None:
            row.take()

    def _planned(self) -> tuple[Item, ...]:
        lines = self.model.lines
        items: list[Item] = [(self.tr("Everything"), None)] if len(lines) > 1 else []
        for slide, group in groupby(lines, key=lambda line: line.slide):
            its = [*group]
            if slide and len(its) > 1 and len(its) < len(lines) and len(its[0].place) > 1:
                items.append((its[0].place[0], slide))
            items += its
        return tuple(items)

    def _row(self, number: int) -> QWidget:
        item = self._items[number]
        if isinstance(item, tuple):
            title, slide = item
            head = SlideHead(title, "strong" if slide is None else "label")
            head.chosen.connect(lambda side: self.model.choose_all(_side(side), slide))
            return head
        row = FieldRow(item, self.model.caption(item), self._pictures)
        row.show_choice(self.model.chosen.get(item.path))
        row.chosen.connect(lambda side: self._choose(row, _side(side)))
        row.step.connect(lambda by: self._step(row, by))
        row.next.connect(lambda: self._go(row, 1, "mine"))
        row.entered.connect(lambda: self._on_entered(row))
        return row

    def _choose(self, row: FieldRow, side: OneSide) -> None:
        self.model.choose(row.line.path, side)
        row.show_choice(self.model.chosen.get(row.line.path))

    def _step(self, row: FieldRow, by: int) -> None:
        """To the card above or below."""
        has_focus: OneSide = "theirs" if row.cards["theirs"].hasFocus() else "mine"
        if (has_focus, by) == ("mine", 1) and row.cards["theirs"].isEnabled():
            row.take("theirs")
        elif (has_focus, by) == ("theirs", -1):
            row.take("mine")
        else:
            self._go(row, by, "mine" if by > 0 else "theirs")

    def _go(self, row: FieldRow, by: int, side: OneSide) -> None:
        rows = self.fields
        at = rows.index(row) + by
        if 0 <= at < len(rows):
            rows[at].take(side)

    def _on_entered(self, row: FieldRow) -> None:
        self.in_hand.emit(row.line)
        QTimer.singleShot(0, row, lambda: self.ensureWidgetVisible(row))


def _key(item: Item) -> object:
    return item.path if isinstance(item, Line) else item


def _side(text: str) -> OneSide:
    return "mine" if text == "mine" else "theirs"
