"""One side of a place: a card to choose, with the words that differ marked, a picture, or an order."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFocusEvent,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPen,
    QTextDocument,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.render.pictures import Request
from app.services.syncing.telling import Told
from app.ui.theme import fonts, icons, tokens
from app.ui.theme.current import current
from app.ui.viewmodels.pictures import Pictures
from app.ui.views.conflicts.side_text import plain, rich

PICTURE = QSize(2 * tokens.THUMBNAIL_HEIGHT, tokens.THUMBNAIL_HEIGHT)
KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


class SideCard(QAbstractButton):
    """A radio button; ``key_pressed`` carries the keys that lead away, or choose by a letter."""

    key_pressed = Signal(int)
    focused = Signal()

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._told = Told()
        self._caption = ""
        self._document = QTextDocument(self)
        self._document.setDocumentMargin(0)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        pictures.arrived.connect(self.update)

    def show_side(self, caption: str, told: Told, place: str) -> None:
        """``caption`` says whose it is, ``place`` where."""
        self._caption, self._told = caption, told
        self.setAccessibleName(self.tr("{place}, {whose}: {text}").format(place=place, whose=caption, text=plain(told)))
        self.setAccessibleDescription(told.reason)
        self.setToolTip(told.reason)
        self.setEnabled(not told.reason)
        self._write()
        self.updateGeometry()

    def choose(self, chosen: bool) -> None:
        """Show whether it is the one."""
        if chosen != self.isChecked():
            self.setAutoExclusive(False)
            self.setChecked(chosen)
            self.setAutoExclusive(True)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(tokens.FORM_MIN, self.heightForWidth(tokens.FORM_MIN))

    def minimumSizeHint(self) -> QSize:
        """It wraps."""
        return QSize(tokens.DETAIL_WIDTH // 2, tokens.ROW_HEIGHT)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """Caption, text, picture."""
        text = self._text_height(width)
        picture = PICTURE.height() + tokens.S2 if self._told.media else 0
        return tokens.S3 + self._caption_height() + (tokens.S1 + text if text else 0) + picture + tokens.S3

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows lead on, letters and Return choose."""
        plain_keys = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain_keys and event.key() in (*KEYS, Qt.Key.Key_M, Qt.Key.Key_T, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.key_pressed.emit(event.key())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """It is the one in hand."""
        super().focusInEvent(event)
        self.focused.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Writes in the new scheme's colours."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._write()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, sign, caption, text, picture."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        left = self._left()
        top = tokens.S3
        painter.setFont(fonts.font(tokens.TEXT_SMALL, tokens.MEDIUM))
        painter.setPen(QColor(self._ink("quiet_on_tint")))
        line = QRect(left, top, self.width() - left - tokens.S3, self._caption_height())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, self._caption)
        painter.setFont(fonts.font())
        top += self._caption_height() + tokens.S1
        top += self._paint_text(painter, left, top)
        if self._told.media:
            self._paint_picture(painter, QRect(QPointF(left, top + tokens.S1).toPoint(), PICTURE))

    def _paint_ground(self, painter: QPainter) -> None:
        colors, chosen = current(), self.isChecked()
        edge = colors.accent if chosen or self.hasFocus() else colors.control if self.isEnabled() else colors.line
        width = tokens.FOCUS_WIDTH if self.hasFocus() else 1
        ground = colors.selected(colors.surface) if chosen else colors.surface
        if self.underMouse() and self.isEnabled() and not chosen:
            ground = colors.hover(ground)
        painter.setPen(QPen(QColor(edge), width))
        painter.setBrush(QColor(ground))
        inset = width / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, tokens.RADIUS, tokens.RADIUS)
        middle = tokens.S3 + self._caption_height() / 2
        self._paint_radio(painter, QPointF(tokens.S3 + tokens.ICON / 2, middle))

    def _paint_radio(self, painter: QPainter, middle: QPointF) -> None:
        colors, radius = current(), tokens.ICON / 2 - 0.5
        ink = colors.accent if self.isChecked() else colors.control
        if not self.isEnabled():
            ink = colors.disabled(ink)
        painter.setPen(QPen(QColor(ink), 1))
        painter.setBrush(QColor(ink if self.isChecked() else colors.surface))
        painter.drawEllipse(middle, radius, radius)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.on_accent))
            painter.drawEllipse(middle, tokens.S1 - 1, tokens.S1 - 1)

    def _paint_text(self, painter: QPainter, left: int, top: int) -> int:
        height = self._text_height(self.width())
        if not height:
            return 0
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, QColor(self._ink("text")))
        painter.save()
        painter.translate(left, top)
        self._document.documentLayout().draw(painter, context)
        painter.restore()
        return height

    def _paint_picture(self, painter: QPainter, box: QRect) -> None:
        ratio = self.devicePixelRatioF()
        size, media = box.size() * ratio, self._told.media
        assert media is not None
        shown = self._pictures.picture(Request(media, size.width(), size.height(), "cover"))
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(box), tokens.RADIUS, tokens.RADIUS)
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(box, QColor(current().stage))
        if isinstance(shown, QImage):
            _cover(painter, shown, box)
        else:
            side = tokens.ICON_LARGE
            sign = icons.pixmap("image", current().quiet_on_tint, side, ratio)
            painter.drawPixmap(box.center().x() - side // 2, box.center().y() - side // 2, sign)
        painter.restore()

    def _write(self) -> None:
        self._document.setDefaultFont(fonts.font())
        self._document.setHtml(f"<body>{rich(self._told, current())}</body>")
        self.update()

    def _text_height(self, width: int) -> int:
        if not rich(self._told, current()):
            return 0
        self._document.setTextWidth(max(width - self._left() - tokens.S3, tokens.S6))
        return round(self._document.size().height() + 0.5)

    def _left(self) -> int:
        return tokens.S3 + tokens.ICON + tokens.S2

    def _caption_height(self) -> int:
        return max(QFontMetrics(fonts.font(tokens.TEXT_SMALL, tokens.MEDIUM)).height(), tokens.ICON)

    def _ink(self, name: tokens.ColorName) -> str:
        colors = current()
        ink: str = getattr(colors, name)
        return ink if self.isEnabled() else colors.disabled(ink)


def _cover(painter: QPainter, image: QImage, box: QRect) -> None:
    """The middle of a picture, as large as its place."""
    scaled = QSizeF(image.size()).scaled(QSizeF(box.size()), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    corner = QPointF(box.center()) - QPointF(scaled.width() / 2, scaled.height() / 2)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(corner, scaled), image)
