"""The slot of a picture: a dashed box in the real ratio, then the picture itself."""

from PySide6.QtCore import QMimeData, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.domain.message import Media
from app.render.pictures import Pending, Reason, Request, Shown
from app.ui.theme import icons, tokens
from app.ui.theme.current import current
from app.ui.viewmodels.incoming import Incoming, incoming, offers
from app.ui.viewmodels.pictures import Pictures

REMOVE_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class PictureSlot(QAbstractButton):
    """Takes drops and pastes (``taken``), a click asks for files, Delete takes the picture out (``remove_wanted``)."""

    taken = Signal(object)
    remove_wanted = Signal()

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._media: Media | None = None
        self._ratio = 16 / 9
        self._most = QSize(tokens.FORM_MAX, tokens.SLOT_HEIGHT)
        self._over = False
        self.prompt = ""
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        pictures.arrived.connect(self.update)

    def show_media(self, media: Media | None, ratio: float, most: QSize, prompt: str) -> None:
        """Show a picture, or ask for one by ``prompt``. ``ratio`` is width / height; ``most`` bounds the slot."""
        self._media, self._ratio, self._most, self.prompt = media, ratio, most, prompt
        self.setMaximumWidth(min(most.width(), round(most.height() * ratio)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = self.maximumWidth()
        return QSize(width, self.heightForWidth(width))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return min(round(min(width, self.maximumWidth()) / self._ratio), self._most.height())

    @property
    def reason(self) -> str:
        """Why the picture can't be shown, "" where it can."""
        shown = self._shown()
        return shown.text if isinstance(shown, Reason) else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens, paste takes, Delete removes."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self._take(QGuiApplication.clipboard().mimeData())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in REMOVE_KEYS and self._media is not None:
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Shows that it may be dropped here."""
        if offers(event.mimeData()):
            self._over = True
            self.update()
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Back to rest."""
        self._over = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Takes it."""
        self._over = False
        self.update()
        self._take(event.mimeData())
        event.acceptProposedAction()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, or the dashed box with its prompt; the ring where the focus is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shown = self._shown()
        if isinstance(shown, QImage) and not self._over:
            self._paint_picture(painter, shown)
        else:
            self._paint_prompt(painter, shown)

    def _shown(self) -> Shown | None:
        if self._media is None:
            return None
        ratio = self.devicePixelRatioF()
        request = Request(self._media, round(self.width() * ratio), round(self.height() * ratio), "cover")
        return self._pictures.picture(request)

    def _paint_picture(self, painter: QPainter, image: QImage) -> None:
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), tokens.RADIUS, tokens.RADIUS)
        painter.setClipPath(shape)
        size = QSize(image.width(), image.height())
        target = QRect(0, 0, 0, 0)
        target.setSize(size.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding))
        target.moveCenter(self.rect().center())
        painter.drawImage(QRectF(target), image, QRectF(image.rect()))
        painter.setClipping(False)
        if self.hasFocus():
            self._paint_edge(painter, current().accent, tokens.FOCUS_WIDTH)

    def _paint_prompt(self, painter: QPainter, shown: Shown | None) -> None:
        colors = current()
        lit = self._over or self.underMouse()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.tint(colors.accent) if self._over else colors.surface))
        painter.drawRoundedRect(self.rect(), tokens.RADIUS, tokens.RADIUS)
        focused = self.hasFocus() or self._over
        edge = colors.accent if focused else colors.text if lit else colors.control
        self._paint_edge(painter, edge, tokens.FOCUS_WIDTH if focused else 1, dashed=True)
        sign, text = self._words(shown)
        room = self.rect().adjusted(tokens.S2, tokens.S2, -tokens.S2, -tokens.S2)
        words = painter.boundingRect(room, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter, text)
        top = room.center().y() - (words.height() + tokens.ICON_LARGE + tokens.S1) // 2
        pixmap = icons.pixmap(sign, colors.quiet, tokens.ICON_LARGE, self.devicePixelRatioF())
        painter.drawPixmap(room.center().x() - tokens.ICON_LARGE // 2, top, pixmap)
        painter.setPen(QColor(colors.quiet))
        below = QRect(room.left(), top + tokens.ICON_LARGE + tokens.S1, room.width(), words.height() + 1)
        painter.drawText(below, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter, text)

    def _paint_edge(self, painter: QPainter, color: str, width: float, *, dashed: bool = False) -> None:
        pen = QPen(QColor(color), width)
        if dashed:
            pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        body = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(body, tokens.RADIUS, tokens.RADIUS)

    def _words(self, shown: Shown | None) -> tuple[str, str]:
        if self._media is None or self._over:
            return "image", self.prompt
        if isinstance(shown, Pending):
            return "image", ""
        signs = {"video": "film", "audio": "music"}
        return signs.get(self._media.kind, "image-off"), shown.text if isinstance(shown, Reason) else ""

    def _take(self, mime: QMimeData) -> None:
        what: Incoming = incoming(mime, self.tr("Pasted picture"))
        if what:
            self.taken.emit(what)
