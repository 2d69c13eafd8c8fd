"""Something to paint on that becomes a PNG or a PDF, the same bytes on every machine with the same fonts."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QColor, QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter

from app.domain.errors import UserError

MAX_SIDE = 32_767
"""Pixels; Qt's painter goes no further."""

MAX_PIXELS = 100_000_000

PDF_RESOLUTION = 144
"""Dots per inch. Only pictures and icons feel it: everything else stays a vector."""

_COMPRESSION = 20  # Qt's scale to 100; zlib's level 1: seven times faster than the default for files a fifth larger
_SIGNATURE = 8
_KEPT = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")

Draw = Callable[[QPainter], None]


def png(width: float, height: float, scale: float, background: str, draw: Draw) -> bytes:
    """A picture of ``round(width * scale)`` x ``round(height * scale)`` pixels; ``draw`` paints in units.

    Raises ``UserError`` where it would be larger than can be drawn.
    """
    columns, rows = max(round(width * scale), 1), max(round(height * scale), 1)
    if max(columns, rows) > MAX_SIDE or columns * rows > MAX_PIXELS:
        raise UserError(
            "The picture would be too large",
            f"{columns} x {rows} pixels are more than can be drawn",
            "Choose a smaller scale",
        )
    image = QImage(columns, rows, QImage.Format.Format_RGB32)
    image.fill(QColor(background))
    painter = QPainter(image)
    painter.scale(scale, scale)
    draw(painter)
    painter.end()
    return encoded(image)


def encoded(image: QImage) -> bytes:
    """The image as a PNG with nothing in it but its pixels."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"png")
    writer.setCompression(_COMPRESSION)
    if not writer.write(image):
        raise RuntimeError(f"PNG encoding failed: {writer.errorString()}")
    return _pixels_only(bytes(buffer.data().data()))


def pdf(width: float, height: float, title: str, draw: Draw) -> bytes:
    """One page, ``width`` x ``height`` points large; ``draw`` paints in points."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("Galley")
    writer.setResolution(PDF_RESOLUTION)
    page = QPageSize(QSizeF(width, height), QPageSize.Unit.Point, title, QPageSize.SizeMatchPolicy.ExactMatch)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter(writer)
    painter.scale(PDF_RESOLUTION / 72, PDF_RESOLUTION / 72)
    draw(painter)
    painter.end()
    return bytes(buffer.data().data())


def _pixels_only(data: bytes) -> bytes:
    """Without pHYs, which carries the resolution of whatever screen there is."""
    out, at = bytearray(data[:_SIGNATURE]), _SIGNATURE
    while at < len(data):
        end = at + 12 + int.from_bytes(data[at : at + 4], "big")
        if data[at + 4 : at + 8] in _KEPT:
            out += data[at:end]
        at = end
    return bytes(out)
