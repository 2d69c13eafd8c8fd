"""What of a card has to be painted: the boxes that differ, and those that lie in a region. Pure."""

from PySide6.QtCore import QRect, QRectF

from app.layout.placed import Box, Placement

INK = 8
"""Units by which ink may stand out of its box."""


def place_of(box: Box, scale: float, margin: float = 0) -> QRect:
    """Where a box is, at ``scale`` pixels a unit, with ``margin`` units more on every side."""
    left, top = (box.x - margin) * scale, (box.y - margin) * scale
    return QRectF(left, top, (box.w + 2 * margin) * scale, (box.h + 2 * margin) * scale).toAlignedRect()


def differing(before: Placement | None, after: Placement) -> list[Box] | None:
    """The boxes to paint anew, as they were and as they are; None for all of the card."""
    if before is None or (before.width, before.height) != (after.width, after.height):
        return None
    if len(before.boxes) != len(after.boxes):
        return None
    pairs = zip(before.boxes, after.boxes, strict=True)
    return [box for pair in pairs if pair[0] != pair[1] for box in pair]


def seen(card: Placement, region: QRect, scale: float) -> tuple[Box, ...]:
    """The boxes whose ink may lie in ``region``, given in pixels from the card's top left."""
    return tuple(box for box in card.boxes if place_of(box, scale, INK).intersects(region))
