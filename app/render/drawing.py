"""Cards and walls to PNG and PDF."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from app.domain.errors import UserError
from app.layout.measure import TextMeasure
from app.layout.placed import Box, Placement
from app.render.paint import CardPainter
from app.render.pictures import StoredPictures
from app.render.surface import pdf, png
from app.render.wall import MAT, Wall, hang
from app.services.ports import MediaFiles, Panel, Paper, Resources, Theme

WALL_SCALE = 2.0
"""Pixels per unit of a wall's PNG."""

STAGE: dict[Theme, str] = {"light": "#ECECE8", "dark": "#101113"}
"""What surrounds a card that stands in no list."""

_MAT_RADIUS = 8.0


class QtDrawing:
    """``services.ports.Drawing`` over Qt. Belongs to one thread."""

    def __init__(self, resources: Resources, measure: TextMeasure, files: MediaFiles) -> None:
        self._measure = measure
        self._painter = CardPainter(resources, StoredPictures(files), measure)

    def card(self, panel: Panel, *, scale: float, theme: Theme = "light") -> bytes:
        """See ``ports.Drawing``."""
        card = panel.placement
        if card.width <= 0 or card.height <= 0:
            raise UserError("There is nothing to draw", panel.notice)
        listed = panel.surroundings if theme == "light" else ""
        return png(card.width, card.height, scale, listed or STAGE[theme], lambda to: self._painter.paint(to, card))

    def wall(self, panels: Sequence[Panel], *, paper: Paper, title: str = "") -> bytes:
        """See ``ports.Drawing``."""
        wall = hang(panels, self._measure)
        if paper == "pdf":
            return pdf(wall.width, wall.height, title, lambda to: self._wall(to, wall))
        return png(wall.width, wall.height, WALL_SCALE, STAGE["light"], lambda to: self._wall(to, wall))

    def _wall(self, painter: QPainter, wall: Wall) -> None:
        painter.fillRect(QRectF(0, 0, wall.width, wall.height), QColor(STAGE["light"]))
        for one in wall.cards:
            self._painter.paint(painter, Placement(unit="px", width=wall.width, height=wall.height, boxes=one.words))
            painter.save()
            painter.translate(one.x, one.y)
            self._painter.paint(painter, _matted(one.panel))
            painter.restore()


def _matted(panel: Panel) -> Placement:
    """The card with a strip of its list around it."""
    card = panel.placement
    if not panel.surroundings or not card.height:
        return card
    mat = Box(
        role=None,
        index=None,
        x=-MAT,
        y=-MAT,
        w=card.width + 2 * MAT,
        h=card.height + 2 * MAT,
        background=panel.surroundings,
        radius=_MAT_RADIUS,
    )
    return Placement(unit=card.unit, width=card.width, height=card.height, boxes=(mat, *card.boxes))
