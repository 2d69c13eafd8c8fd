"""Where things stand in a chart: pure geometry, in logical pixels."""

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF

from app.ui.theme import tokens

TICKS_BELOW = tokens.S5
"""Room under the base line for the names of the slots."""
OVER = tokens.S3
"""Room over the highest tick."""
WIDEST_BAR = tokens.S6 + tokens.S4
SHARE = 0.56
"""Of a slot's width, for its bar."""


class Plot(Struct, frozen=True, kw_only=True):
    """``left`` and ``right`` are what the axes need, ``slots`` how many stand side by side."""

    width: float
    height: float
    left: float = 0.0
    right: float = 0.0
    slots: int = 0

    @property
    def area(self) -> QRectF:
        """Between the axes, from the highest tick to the base line."""
        width = max(self.width - self.left - self.right, 0.0)
        return QRectF(self.left, OVER, width, max(self.height - OVER - TICKS_BELOW, 0.0))

    def slot(self, number: int) -> QRectF:
        """The room of a slot, with its name."""
        area = self.area
        width = area.width() / max(self.slots, 1)
        return QRectF(area.left() + number * width, 0.0, width, self.height)

    def slot_at(self, x: float) -> int | None:
        """Which slot is there."""
        area = self.area
        if not self.slots or not area.left() <= x < area.right():
            return None
        return min(int((x - area.left()) * self.slots / area.width()), self.slots - 1)

    def level(self, share: float) -> float:
        """How far down a share of the scale is."""
        return self.area.bottom() - share * self.area.height()

    def bar(self, number: int, share: float) -> QRectF:
        """A bar; whatever is more than nothing can be seen."""
        slot = self.slot(number)
        width = min(slot.width() * SHARE, WIDEST_BAR)
        height = max(share * self.area.height(), 1.0) if share else 0.0
        return QRectF(slot.center().x() - width / 2, self.area.bottom() - height, width, height)

    def dot(self, number: int, share: float) -> QPointF:
        """The middle of a dot."""
        return QPointF(self.slot(number).center().x(), self.level(share))

    def name(self, number: int) -> QRectF:
        """Where a slot's name stands."""
        slot, area = self.slot(number), self.area
        edge = min(tokens.S1, slot.width() / 8)
        return QRectF(slot.left() + edge, area.bottom(), slot.width() - 2 * edge, self.height - area.bottom())


def fitting(room: float, least: float) -> int:
    """How many slots of at least that width fit."""
    return max(int(room // least), 1)
