"""How a campaign is drawn in the grid: its card, below it name, status and labels."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.services.ports import CampaignRow
from app.ui import words
from app.ui.models.campaigns import ROW
from app.ui.theme import fonts, icons, tokens
from app.ui.theme.current import current
from app.ui.viewmodels.thumbnails import BOXES, Thumbnails
from app.ui.views.campaign_cells import hue
from app.ui.views.library.tiles import TILE

Index = QModelIndex | QPersistentModelIndex
PICTURE = 216
"""Logical pixels of the tile's upper part, in which the card stands."""
LINE = 22
DOT = 8
SIGN = 32
SIGNS = {
    "simple": "image",
    "message-icon": "layout-list",
    "carousel": "gallery-horizontal",
    "carousel-image": "images",
}
"""What stands for a card that can't be drawn, by template type."""
TONES: dict[str, tokens.ColorName] = {
    "review": "warn",
    "changes": "bad",
    "approved": "good",
    "scheduled": "accent",
    "handed_over": "accent",
}
"""The colours of the statuses that are not quiet."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class CardTile(QStyledItemDelegate):
    """Draws one tile; what is not drawn yet stands as an empty card of its type's shape."""

    def __init__(self, thumbnails: Thumbnails, parent: QWidget) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails

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
            _words(painter, option.rect.adjusted(tokens.S2, PICTURE + tokens.S1, -tokens.S2, 0), row)
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


def _words(painter: QPainter, room: QRect, row: CampaignRow) -> None:
    colors = current()
    named = bool(row.name.strip())
    line = QRect(room.left(), room.top(), room.width(), LINE)
    name_color = colors.text if named else colors.quiet_on_tint
    _text(
        painter, line, words.name(row.name), fonts.font(weight=tokens.MEDIUM if named else tokens.REGULAR), name_color
    )
    line.translate(0, LINE)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(getattr(colors, TONES.get(row.status, "quiet"))))
    painter.drawEllipse(QPointF(line.left() + DOT / 2, line.center().y() + 0.5), DOT / 2, DOT / 2)
    beside = line.adjusted(DOT + tokens.S2, 0, 0, 0)
    _text(painter, beside, words.status(row.status), fonts.font(tokens.TEXT_SMALL), colors.quiet_on_tint)
    line.translate(0, LINE + 2)
    _labels(painter, line, row.labels)


def _text(painter: QPainter, room: QRect, text: str, font: QFont, color: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(color))
    painter.drawText(room, _LEFT, QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width()))


def _labels(painter: QPainter, room: QRect, labels: tuple[str, ...]) -> None:
    """As many as fit, then how many are left."""
    font = fonts.font(tokens.TEXT_SMALL, tokens.MEDIUM)
    metrics = QFontMetrics(font)
    painter.setFont(font)
    left = room.left()
    for number, label in enumerate(labels):
        rest = metrics.horizontalAdvance(f"+{len(labels)}") + tokens.S1 if number < len(labels) - 1 else 0
        need = metrics.horizontalAdvance(label) + 2 * tokens.S2
        free = room.right() - left - rest
        if need > free and number:
            _text(
                painter, room.adjusted(left - room.left(), 0, 0, 0), f"+{len(labels) - number}", font, current().quiet
            )
            return
        width = min(need, free)
        _chip(painter, QRect(left, room.top() + 1, width, LINE - 2), metrics, label)
        left += width + tokens.S1


def _chip(painter: QPainter, body: QRect, metrics: QFontMetrics, label: str) -> None:
    color = hue(label)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(current().tint(color)))
    painter.drawRoundedRect(body, body.height() / 2, body.height() / 2)
    painter.setPen(QColor(color))
    inner = body.adjusted(tokens.S2, 0, -tokens.S2, 0)
    text = metrics.elidedText(label, Qt.TextElideMode.ElideRight, inner.width())
    painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, text)
