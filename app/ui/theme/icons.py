"""Icons: the bundled SVG signs, drawn when they are painted: in the scheme in force, sharp on every screen."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QDir, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from app.services.ports import Resources
from app.ui.theme import tokens
from app.ui.theme.current import current

SEARCH_PATH = "icons"


def install(resources: Resources) -> None:
    """Let Qt find the icons under ``icons:``."""
    QDir.setSearchPaths(SEARCH_PATH, [str(resources.path("icons/LICENSE").parent)])


_clones: list[QIconEngine] = []


class Sign(QIconEngine):
    """Draws a sign at the left of the room it is given; ``share`` of the room's width is the sign's."""

    def __init__(self, name: str, color: tokens.ColorName, share: float) -> None:
        super().__init__()
        self._name = name
        self._color: tokens.ColorName = color
        self._share = share

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """``size`` in logical pixels, ``scale`` device pixels each."""
        colors = current()
        color = getattr(colors, self._color)
        shown = colors.disabled(color) if mode == QIcon.Mode.Disabled else color
        return _drawn(self._name, shown, size, min(size.width() * self._share, size.height()), scale)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """``size`` in device pixels, each a logical one."""
        return self.scaledPixmap(size, mode, state, 1.0)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Paint it into ``rect``."""
        painter.drawPixmap(rect, self.scaledPixmap(rect.size(), mode, state, painter.deviceTransform().m11()))

    def clone(self) -> QIconEngine:
        """One of its own for an icon that is changed. It is held here, because Qt takes it without telling Python."""
        _clones.append(Sign(self._name, self._color, self._share))
        return _clones[-1]


def icon(name: str, color: tokens.ColorName = "text", size: int = tokens.ICON, gap: int = 0) -> QIcon:
    """The sign in the ``color`` of the scheme in force, ``size`` px, paler where it is disabled.

    It is drawn when it is painted. ``gap`` px are left free behind it, since Qt's own distance to a button's text is
    fixed.
    """
    return QIcon(Sign(name, color, size / (size + gap)))


def pixmap(name: str, color: str, size: int, ratio: float, gap: int = 0) -> QPixmap:
    """The sign in ``color`` (``#RRGGBB``), ``size`` logical px at ``ratio`` device pixels each."""
    return _drawn(name, color, QSize(size + gap, size), size, ratio)


def tinted(name: str, color: str) -> bytes:
    """The sign's SVG text with ``color`` for its strokes. Raises ``FileNotFoundError`` for one that is not shipped."""
    (folder,) = QDir.searchPaths(SEARCH_PATH)
    return (Path(folder) / f"{name}.svg").read_bytes().replace(b"currentColor", color.encode())


def _drawn(name: str, color: str, size: QSize, side: float, ratio: float) -> QPixmap:
    key = f"galley/{name}/{color}/{size.width()}/{size.height()}/{side}/{ratio}"
    known = QPixmap()
    if QPixmapCache.find(key, known):
        return known
    made = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(tinted(name, color))).render(painter, QRectF(0, 0, side * ratio, side * ratio))
    painter.end()
    made.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, made)
    return made
