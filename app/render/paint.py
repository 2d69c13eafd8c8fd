"""Painting of placed boxes: the same code for the screen, for pictures and for PDF."""

from collections.abc import Callable
from copy import copy

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from app.layout.measure import TextMeasure
from app.layout.placed import Box, Placement
from app.render.chrome import EMPTY, Placeholder, icon, play_button
from app.render.fit import parts
from app.render.fonts import Fonts
from app.render.geometry import box_rect, device_size, snapped
from app.render.icons import Icons
from app.render.pictures import PictureSource, Reason, Request
from app.render.text import TextPainter
from app.services.ports import Resources

HINTS = (
    QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing | QPainter.RenderHint.SmoothPixmapTransform
)


class CardPainter:
    """Paints placements. Belongs to one thread; keeps shaped lines and icons between paintings."""

    def __init__(self, resources: Resources, pictures: PictureSource, measure: TextMeasure) -> None:
        self._pictures = pictures
        self.texts = TextPainter(Fonts(resources))
        self._icons = Icons(resources)
        self._placeholder = Placeholder(self._icons, self.texts, measure)

    def over(self, pictures: PictureSource) -> "CardPainter":
        """One that takes its pictures from there, and shares everything else with this one."""
        other = copy(self)
        other._pictures = pictures
        return other

    def paint(self, painter: QPainter, placement: Placement) -> None:
        """Paint the boxes with the card's top left at the painter's origin, one unit of the scene as one unit of the
        painter. The painter may be moved and scaled, not turned. Its pen, brush and clip are left as they were."""
        painter.save()
        painter.setRenderHints(HINTS)
        for box in placement.boxes:
            self._paint(painter, box)
        painter.restore()

    def _paint(self, painter: QPainter, box: Box) -> None:
        for part in _PARTS:
            part(self, painter, box)

    def background(self, painter: QPainter, box: Box) -> None:
        """Fill the box, rounded where it has a radius."""
        if box.background is None:
            return
        if box.radius:
            painter.fillPath(_rounded(box_rect(box), box.radius), QColor(box.background))
        else:
            painter.fillRect(snapped(painter, box_rect(box)), QColor(box.background))

    def content(self, painter: QPainter, box: Box) -> None:
        """The picture, clipped to the box and its radius, and the player's button over it."""
        if box.media is None:
            return
        rect = snapped(painter, box_rect(box))
        painter.save()
        if box.radius:
            painter.setClipPath(_rounded(rect, box.radius), Qt.ClipOperation.IntersectClip)
        self._picture(painter, box, rect)
        painter.restore()

    def player(self, painter: QPainter, box: Box) -> None:
        """The player's button."""
        if box.play:
            painter.save()
            play_button(painter, box_rect(box))
            painter.restore()

    def border(self, painter: QPainter, box: Box) -> None:
        """A line along the inside of the box's edge."""
        if not box.border or box.border_color is None:
            return
        rect, half = snapped(painter, box_rect(box)), box.border / 2
        painter.save()
        pen = QPen(QColor(box.border_color), box.border)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(_rounded(rect.adjusted(half, half, -half, -half), max(box.radius - half, 0)))
        painter.restore()

    def sign(self, painter: QPainter, box: Box) -> None:
        """A sign of the platform's chrome."""
        if box.icon is not None:
            icon(painter, self._icons, box.icon, box.icon_color or "#000000", box_rect(box))

    def text(self, painter: QPainter, box: Box) -> None:
        """The text's lines."""
        self.texts.draw(painter, box)

    def _picture(self, painter: QPainter, box: Box, rect: QRectF) -> None:
        if box.media is None or rect.isEmpty():
            return
        shown = self._pictures.picture(Request(box.media, *device_size(painter, rect), box.fit))
        if not isinstance(shown, QImage):
            self._nothing(painter, box, rect, shown.text if isinstance(shown, Reason) else "")
            return
        target, source = parts(box.fit, (shown.width(), shown.height()), (rect.width(), rect.height()))
        painter.drawImage(QRectF(*target).translated(rect.topLeft()), shown, QRectF(*source))

    def _nothing(self, painter: QPainter, box: Box, rect: QRectF, reason: str) -> None:
        if not box.play:
            self._placeholder.draw(painter, rect, reason)
        elif box.background is None:
            painter.fillRect(rect, EMPTY)


_PARTS: tuple[Callable[[CardPainter, QPainter, Box], None], ...] = (
    CardPainter.background,
    CardPainter.content,
    CardPainter.player,
    CardPainter.border,
    CardPainter.sign,
    CardPainter.text,
)


def _rounded(rect: QRectF, radius: float) -> QPainterPath:
    path = QPainterPath()
    round_at_most = min(radius, rect.width() / 2, rect.height() / 2)
    path.addRoundedRect(rect, round_at_most, round_at_most)
    return path
