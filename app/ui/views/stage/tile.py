"""One card of a wall: drawn small, with its caption; chosen as a whole."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.layout.placed import Box
from app.render.paint import CardPainter
from app.services.previewing import Look
from app.ui.theme import fonts, tokens
from app.ui.theme.current import current
from app.ui.viewmodels.fates import notice_of
from app.ui.views.stage.dirty import INK, differing, place_of, seen

CAPTION = 44
"""Pixels for the two lines under the card."""
EMPTY = 96
"""Pixels of height where there is no card."""


class Tile(QAbstractButton):
    """``derive`` gives the look; ``remark`` says what is wrong with it, "" for nothing."""

    def __init__(
        self,
        painter: CardPainter,
        title: str,
        scale: float,
        width: float,
        derive: Callable[[], Look | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look: Look | None = None
        self.stale = True
        self._ground = ""
        self.note = ""
        self._painter = painter
        self._scale = scale
        self._width = width
        self._derive = derive
        self.setText(title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def remark(self) -> str:
        """What is wrong on this card."""
        if self.look is None:
            return ""
        notice = notice_of(self.look)
        if notice:
            return notice.title
        title = self.look.placement.find("title")
        return self.tr("Title is cut") if title and title.cut else ""

    def freshen(self) -> None:
        """Derive the look, if it is stale."""
        if not self.stale:
            return
        self.stale = False
        look = self._derive()
        if look is not None and look != self.look:
            before, self.look = self.look, look
            name = ", ".join(filter(None, (self.text(), self.note, self.remark)))
            boxes = differing(before.placement, look.placement) if before and name == self.accessibleName() else None
            self.setAccessibleName(name)
            self._paint_soon(boxes)

    def stand_on(self, ground: str) -> None:
        """Lay the card on the colour of its list."""
        if ground != self._ground:
            self._ground = ground
            self.update()

    def sizeHint(self) -> QSize:
        """As large as the card, its ground and its caption."""
        look = self.look
        width = look.placement.width if look else self._width
        height = round(look.placement.height * self._scale) if look and look.placement.height else EMPTY
        return QSize(round(width * self._scale) + 2 * tokens.S2, height + 2 * tokens.S2 + CAPTION)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Shows that it can be pressed."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Back to rest."""
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, card, edge, caption."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(self.rect()).adjusted(1, 1, -1, -CAPTION)
        shape = QPainterPath()
        shape.addRoundedRect(ground, tokens.RADIUS, tokens.RADIUS)
        painter.fillPath(shape, QColor(self._ground or current().surface))
        self._paint_card(painter, event.rect())
        self._paint_edges(painter, shape)
        if event.rect().bottom() >= self.height() - CAPTION:
            self._paint_caption(painter)

    def _paint_soon(self, boxes: Sequence[Box] | None) -> None:
        if boxes is None:
            self.update()
        for box in boxes or ():
            self.update(place_of(box, self._scale, INK).translated(tokens.S2, tokens.S2))

    def _paint_card(self, painter: QPainter, region: QRect) -> None:
        if self.look is None:
            return
        card = self.look.placement
        painter.save()
        painter.translate(tokens.S2, tokens.S2)
        painter.scale(self._scale, self._scale)
        boxes = seen(card, region.translated(-tokens.S2, -tokens.S2), self._scale)
        self._painter.paint(painter, replace(card, boxes=boxes))
        painter.restore()

    def _paint_edges(self, painter: QPainter, shape: QPainterPath) -> None:
        """Around the card where it is the one in hand, around all of it where the focus is."""
        colors = current()
        if self.isChecked() or self.underMouse():
            painter.setPen(QPen(QColor(colors.accent), tokens.FOCUS_WIDTH if self.isChecked() else 1))
            painter.drawPath(shape)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colors.text), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), tokens.RADIUS, tokens.RADIUS)

    def _paint_caption(self, painter: QPainter) -> None:
        colors = current()
        top = self.height() - CAPTION + tokens.S1
        painter.setFont(fonts.font(weight=tokens.MEDIUM))
        painter.setPen(QColor(colors.text))
        line = painter.fontMetrics().height()
        self._say(painter, QRect(tokens.S1, top, self.width() - tokens.S2, line), self.text())
        painter.setFont(fonts.font(tokens.TEXT_SMALL))
        painter.setPen(QColor(colors.warn if self.remark else colors.quiet_on_tint))
        below = QRect(tokens.S1, top + line + 2, self.width() - tokens.S2, line)
        self._say(painter, below, self.remark or self.note)

    def _say(self, painter: QPainter, place: QRect, text: str) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)
