"""Where tiles of one size stand, row after row: as many to a line as fit."""

from PySide6.QtCore import QPoint, QRect, QSize

from app.ui.theme import tokens

TILE = QSize(248, 300)
GAP = tokens.S3
MARGIN = tokens.S4
"""Logical pixels between tiles, and around them all."""


class Tiles:
    """The places of ``count`` tiles on a sheet ``width`` px wide."""

    def __init__(self, count: int = 0, width: int = 0) -> None:
        self.count = count
        self.width = width

    @property
    def columns(self) -> int:
        """Tiles in a line."""
        return max(1, (self.width - 2 * MARGIN + GAP) // (TILE.width() + GAP))

    @property
    def height(self) -> int:
        """The whole sheet's."""
        lines = -(-self.count // self.columns)
        return lines * (TILE.height() + GAP) - GAP + 2 * MARGIN if lines else 0

    def rect(self, number: int) -> QRect:
        """Where a tile stands on the sheet."""
        line, column = divmod(number, self.columns)
        at = QPoint(MARGIN + column * (TILE.width() + GAP), MARGIN + line * (TILE.height() + GAP))
        return QRect(at, TILE)

    def at(self, point: QPoint) -> int | None:
        """The tile under a point of the sheet."""
        number = self.near(point)
        return number if number is not None and self.rect(number).contains(point) else None

    def near(self, point: QPoint) -> int | None:
        """The tile nearest to a point of the sheet, None where there are none."""
        if not self.count:
            return None
        line = max(0, (point.y() - MARGIN) // (TILE.height() + GAP))
        column = min(max(0, (point.x() - MARGIN) // (TILE.width() + GAP)), self.columns - 1)
        return min(line * self.columns + column, self.count - 1)

    def within(self, top: int, bottom: int) -> range:
        """The tiles that touch the strip from ``top`` to ``bottom`` of the sheet."""
        step = TILE.height() + GAP
        first, last = max(0, (top - MARGIN) // step), max(0, (bottom - MARGIN) // step)
        return range(min(first * self.columns, self.count), min((last + 1) * self.columns, self.count))
