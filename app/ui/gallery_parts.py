"""Draws the cards of the gallery."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap

from app.render.paint import CardPainter
from app.render.pictures import StoredPictures
from app.ui.context import OpenWorkspace
from app.ui.theme import tokens

GALLERY_DEVICE = "android"


def gallery_pictures(opened: OpenWorkspace) -> Callable[[str, float], QPixmap]:
    """What draws the gallery's cards: each beginning as an Android phone shows it, a type by its sample."""
    services, workspace = opened.services, opened.workspace
    starting, previewing = services.starting(workspace), services.previewing(workspace)
    samples = {f"template/{it.message.template}": it for it in services.samples.campaigns()}
    painter = CardPainter(services.resources, StoredPictures(services.shipped), services.measure)
    device = services.devices.get(GALLERY_DEVICE)

    def draw(key: str, ratio: float) -> QPixmap:
        placement = previewing.look(samples.get(key) or starting.campaign(key), device).placement
        scale = tokens.GALLERY_CARD_WIDTH / placement.width
        pixmap = QPixmap(round(placement.width * scale * ratio), max(1, round(placement.height * scale * ratio)))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        drawing = QPainter(pixmap)
        drawing.scale(scale, scale)
        painter.paint(drawing, placement)
        drawing.end()
        return pixmap

    return draw
