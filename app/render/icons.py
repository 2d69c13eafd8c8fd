"""The bundled icons, coloured and in the size they are drawn in."""

from functools import lru_cache

from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader

from app.services.ports import Resources

REMEMBERED = 256


class Icons:
    """Line icons by name. Belongs to one thread."""

    def __init__(self, resources: Resources) -> None:
        self._resources = resources
        self.image = lru_cache(REMEMBERED)(self._image)

    def _image(self, name: str, color: str, pixels: int) -> QImage:
        """A square icon. Raises ``FileNotFoundError`` for an icon that is not bundled."""
        source = self._resources.text(f"icons/{name}.svg").replace("currentColor", color)
        buffer = QBuffer()
        buffer.setData(source.encode())
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(buffer, b"svg")
        reader.size()  # Finds the plugin, under a lock of Qt's, without giving up Python's own; read() would.
        reader.setScaledSize(QSize(pixels, pixels))
        return reader.read()
