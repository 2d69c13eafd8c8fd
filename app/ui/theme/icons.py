"""Icons: the bundled SVG signs, drawn in a token's colour, sharp on every screen that is attached."""

from PySide6.QtCore import QByteArray, QDir, QFile, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from app.services.ports import Resources
from app.ui.theme import tokens
from app.ui.theme.current import current

SEARCH_PATH = "icons"


def install(resources: Resources) -> None:
    """Let Qt find the icons under ``icons:``."""
    QDir.setSearchPaths(SEARCH_PATH, [str(resources.path("icons/LICENSE").parent)])


def icon(name: str, color: tokens.ColorName = "text", size: int = tokens.ICON, gap: int = 0) -> QIcon:
    """The sign in the current scheme's ``color``, ``size`` px, paler where it is disabled.

    ``gap`` px are left free behind it, since Qt's own distance to a button's text is fixed.
    """
    colors = current()
    strong, pale = getattr(colors, color), colors.disabled(getattr(colors, color))
    made = QIcon()
    for ratio in _ratios():
        made.addPixmap(pixmap(name, strong, size, ratio, gap))
        made.addPixmap(pixmap(name, pale, size, ratio, gap), QIcon.Mode.Disabled)
    return made


def pixmap(name: str, color: str, size: int, ratio: float, gap: int = 0) -> QPixmap:
    """The sign in ``color`` (``#RRGGBB``), ``size`` logical px at ``ratio`` device pixels each."""
    key = f"galley/{name}/{color}/{size}/{ratio}/{gap}"
    known = QPixmap()
    if QPixmapCache.find(key, known):
        return known
    side = round(size * ratio)
    made = QPixmap(round((size + gap) * ratio), side)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(tinted(name, color))).render(painter, QRectF(0, 0, side, side))
    painter.end()
    made.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, made)
    return made


def tinted(name: str, color: str) -> bytes:
    """The sign's SVG text with ``color`` for its strokes. Raises ``FileNotFoundError`` for one that is not shipped."""
    file = QFile(f"{SEARCH_PATH}:{name}.svg")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise FileNotFoundError(name)
    data = bytes(file.readAll().data())
    file.close()
    return data.replace(b"currentColor", color.encode())


def _ratios() -> set[float]:
    return {screen.devicePixelRatio() for screen in QGuiApplication.screens()} | {1.0, 2.0}
