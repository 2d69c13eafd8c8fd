"""What draws the list's small cards: each campaign on an Android phone, for somebody of whom nothing is known."""

import threading

from PySide6.QtCore import QSize

from app.render.offscreen import card_image
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
        painter, noting = mine()
        noting.missing = False
        image = card_image(placement, box, painter.paint)
        return Drawn(image, whole=not noting.missing)

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
