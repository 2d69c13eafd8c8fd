"""How a campaign is drawn in the grid: its card, below it name, status and labels."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.services.ports import CampaignRow
from app.ui.models.campaigns import NOTE, ROW
from app.ui.theme import icons, tokens
from app.ui.theme.current import current
from app.ui.viewmodels.thumbnails import BOXES, Thumbnails
from app.ui.views.library.card_words import Words
from app.ui.views.library.tiles import TILE

Index = QModelIndex | QPersistentModelIndex
PICTURE = 216
"""Logical pixels of the tile's upper part, in which the card stands."""
SIGN = 32
SIGNS = {
    "simple": "image",
    "message-icon": "layout-list",
    "carousel": "gallery-horizontal",
    "carousel-image": "images",
}
"""What stands for a card that can't be drawn, by template type."""


class CardTile(QStyledItemDelegate):
    """Draws one tile; what is not drawn yet stands as an empty card of its type's shape."""

    def __init__(self, thumbnails: Thumbnails, parent: QWidget) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self.words = Words()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All tiles are alike."""
        return TILE

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, card, words, and the ring around the one in hand."""
        row: CampaignRow | None = index.data(ROW)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        _ground(painter, option)
        stage = QRect(option.rect.left(), option.rect.top(), TILE.width(), PICTURE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(current().stage))
        painter.drawRoundedRect(stage, tokens.RADIUS_CARD, tokens.RADIUS_CARD)
        if row is not None:
            self._card(painter, stage, row)
            self.words.draw(
                painter,
                option.rect.adjusted(tokens.S2, PICTURE + tokens.S1, -tokens.S2, 0),
                row,
                index.data(NOTE) or "",
            )
        if option.state & QStyle.StateFlag.State_HasFocus:
            _ring(painter, QRectF(option.rect))
        painter.restore()

    def _card(self, painter: QPainter, stage: QRect, row: CampaignRow) -> None:
        picture = self._thumbnails.picture(row, "large")
        if picture is not None:
            _picture(painter, stage, picture)
        elif self._thumbnails.is_blank(row, "large"):
            _sign(painter, stage, row.template)
        else:
            _placeholder(painter, stage, self._thumbnails.ratio(row))


def _ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    colors = current()
    if option.state & QStyle.StateFlag.State_Selected:
        painter.setPen(QPen(QColor(colors.accent), 1))
        painter.setBrush(QColor(colors.selected(colors.surface)))
        body = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(body, tokens.RADIUS_CARD, tokens.RADIUS_CARD)
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.hover(colors.surface)))
        painter.drawRoundedRect(option.rect, tokens.RADIUS_CARD, tokens.RADIUS_CARD)


def _ring(painter: QPainter, rect: QRectF) -> None:
    edge = tokens.FOCUS_WIDTH / 2
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(current().accent), tokens.FOCUS_WIDTH))
    painter.drawRoundedRect(rect.adjusted(edge, edge, -edge, -edge), tokens.RADIUS_CARD, tokens.RADIUS_CARD)


def _picture(painter: QPainter, stage: QRect, picture: QPixmap) -> None:
    size = picture.deviceIndependentSize().toSize()
    room = QRect(stage.topLeft(), size.boundedTo(stage.size()))
    room.moveCenter(stage.center())
    painter.drawPixmap(room, picture)


def _placeholder(painter: QPainter, stage: QRect, ratio: float) -> None:
    box = BOXES["large"]
    scale = min(box.width() / ratio, box.height())
    room = QRect(0, 0, round(scale * ratio), round(scale))
    room.moveCenter(stage.center())
    painter.setBrush(QColor(current().line))
    painter.drawRoundedRect(room, tokens.S1, tokens.S1)


def _sign(painter: QPainter, stage: QRect, template: str) -> None:
    ratio = painter.device().devicePixelRatioF()
    sign = icons.pixmap(SIGNS.get(template, "mail"), current().quiet_on_tint, SIGN, ratio)
    painter.drawPixmap(stage.center().x() - SIGN // 2, stage.center().y() - SIGN // 2, sign)
