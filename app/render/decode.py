"""Picture bytes to pixels of the size that is drawn; hostile bytes expected."""

from math import ceil

from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QColorSpace, QImage, QImageIOHandler, QImageReader

from app.domain.scene import Fit
from app.render.fit import drawn_size
from app.render.quiet import hush

MAX_PIXELS = 40_000_000
"""More by its header is refused: a small file can claim any size."""

FORMATS = frozenset({"png", "jpeg", "jpg", "gif", "webp"})

UNREADABLE = "Not a picture we can read"
TOO_LARGE = "Over 40 megapixels"


def decode(data: bytes, width: int, height: int, fit: Fit) -> QImage | str:
    """The picture, upright by its EXIF, in sRGB, scaled down (never up) and cut for a box of ``width`` x ``height``
    pixels; of an animation the first frame. A str is the reason why there is none, short enough for a placeholder."""
    hush()
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if bytes(reader.format().data()).decode("ascii", "replace") not in FORMATS or size.isEmpty():
        return UNREADABLE
    if size.width() * size.height() > MAX_PIXELS:
        return TOO_LARGE
    _scale_down(reader, size, width, height, fit)
    image = reader.read()
    return UNREADABLE if image.isNull() else _for_drawing(_cut(image, width, height, fit))


def _scale_down(reader: QImageReader, size: QSize, width: int, height: int, fit: Fit) -> None:
    turned = reader.transformation().value & QImageIOHandler.Transformation.TransformationRotate90.value
    box = (height, width) if turned else (width, height)
    wanted = drawn_size(fit, (size.width(), size.height()), box)
    scaled = QSize(min(ceil(wanted[0]), size.width()), min(ceil(wanted[1]), size.height()))
    if scaled != size:
        reader.setScaledSize(scaled)


def _cut(image: QImage, width: int, height: int, fit: Fit) -> QImage:
    """Only what is seen of a covering picture, so that it is drawn pixel by pixel."""
    if fit != "cover" or image.width() < width or image.height() < height:
        return image
    return image.copy((image.width() - width) // 2, (image.height() - height) // 2, width, height)


def _for_drawing(image: QImage) -> QImage:
    space = image.colorSpace()
    if space.isValid() and space != QColorSpace(QColorSpace.NamedColorSpace.SRgb):
        converted = image.convertedToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
        image = image if converted.isNull() else converted
    alpha = image.hasAlphaChannel()
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied if alpha else QImage.Format.Format_RGB32)
