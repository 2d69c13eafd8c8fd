"""What draws the list's small cards: each campaign on an Android phone, for somebody of whom nothing is known."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter

from app.layout.placed import Placement
from app.render.paint import CardPainter
from app.render.pictures import PictureCache, Reason, Request, Shown, StoredPictures
from app.services.personalising import for_nobody
from app.services.ports import Stored
from app.ui.context import OpenWorkspace
from app.ui.viewmodels.filling import needed
from app.ui.viewmodels.thumbnails import Draw, Drawn

DEVICE = "android"
PICTURES_BYTES = 16 * 1024 * 1024
"""Decoded pictures that are kept: many campaigns share the same few."""


def card_pictures(opened: OpenWorkspace) -> Draw:
    """Draws cards of one workspace, on any thread."""
    services, workspace = opened.services, opened.workspace
    previewing, device = services.previewing(workspace), services.devices.get(DEVICE)
    cache, own = PictureCache(PICTURES_BYTES), threading.local()

    def mine() -> tuple[CardPainter, "_Noting"]:
        if not hasattr(own, "painter"):
            own.noting = _Noting(StoredPictures(workspace, cache))
            own.painter = CardPainter(services.resources, own.noting, services.measure)
        return own.painter, own.noting

    def draw(stored: Stored, box: QSize) -> Drawn:
        campaign = stored.campaign
        if needed(campaign):
            campaign = for_nobody(campaign, services.personaliser).campaign
        placement = previewing.look(campaign, device).placement
        if placement.width <= 0 or placement.height <= 0:
            return Drawn(None)
        painter, noting = mine()
        noting.missing = False
        return Drawn(_painted(placement, box, painter.paint), whole=not noting.missing)

    return draw


class _Noting:
    """Pictures, and whether one was missing."""

    def __init__(self, pictures: StoredPictures) -> None:
        self._pictures = pictures
        self.missing = False

    def picture(self, request: Request) -> Shown:
        """See ``PictureSource``. What is missing is looked for again the next time."""
        shown = self._pictures.picture(request)
        if isinstance(shown, Reason):
            self.missing = True
            self._pictures.forget(request.media)
        return shown


def _painted(card: Placement, box: QSize, paint: Callable[[QPainter, Placement], None]) -> QImage:
    """The card, as large as fits into ``box`` (device pixels)."""
    scale = min(box.width() / card.width, box.height() / card.height)
    size = (max(round(card.width * scale), 1), max(round(card.height * scale), 1))
    image = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.scale(scale, scale)
    paint(painter, card)
    painter.end()
    return image
