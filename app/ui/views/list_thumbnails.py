"""The small picture before a campaign's name: its drawn card, or the sign of its type."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPixmap

from app.services.ports import CampaignRow
from app.ui.theme import icons, tokens
from app.ui.theme.paints import Paints

Thumbnails = Callable[[CampaignRow], QPixmap | None]
SIDE = 28
"""Logical pixels of the slot, both ways."""
SIGNS = {
    "simple": "image",
    "message-icon": "layout-list",
    "carousel": "gallery-horizontal",
    "carousel-image": "images",
}
"""What stands for a type that is not drawn (yet)."""


def nothing(row: CampaignRow) -> QPixmap | None:
    """No pictures at all."""
    return None


def paint(painter: QPainter, slot: QRect, row: CampaignRow, picture: QPixmap | None, colors: Paints) -> None:
    """The picture in the middle of the slot, as large as it fits; else the sign on a quiet ground."""
    if picture is not None and not picture.isNull():
        size = picture.deviceIndependentSize().scaled(slot.size(), Qt.AspectRatioMode.KeepAspectRatio).toSize()
        room = QRect(slot.topLeft(), size)
        room.moveCenter(slot.center())
        painter.drawPixmap(room, picture)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colors.hover)
    painter.drawRoundedRect(slot, tokens.S1, tokens.S1)
    ink, ratio = colors.tokens.quiet_on_tint, painter.device().devicePixelRatioF()
    sign = icons.pixmap(SIGNS.get(row.template, "mail"), ink, tokens.ICON, ratio)
    gap = (SIDE - tokens.ICON) // 2
    painter.drawPixmap(slot.left() + gap, slot.top() + gap, sign)
