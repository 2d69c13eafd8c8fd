"""Stand-ins and probes for painting tests."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter

from app.layout.placed import Placement
from app.render.paint import CardPainter
from app.render.pictures import Reason, Request, Shown

RESOURCES = Path(__file__).parents[2] / "resources"


class CheckoutResources:
    """The resources of this checkout."""

    def text(self, name: str) -> str:
        return self.path(name).read_text(encoding="utf-8")

    def data(self, name: str) -> bytes:
        return self.path(name).read_bytes()

    def names(self, folder: str) -> list[str]:
        return sorted(f"{folder}/{file.name}" for file in self.path(folder).iterdir() if file.is_file())

    def path(self, name: str) -> Path:
        return RESOURCES / name


class Given:
    """The same answer to every request for a picture; remembers the requests."""

    def __init__(self, shown: Shown | None = None) -> None:
        self.shown = Reason("Nothing given") if shown is None else shown
        self.requests: list[Request] = []

    def picture(self, request: Request) -> Shown:
        self.requests.append(request)
        return self.shown


class Shelf:
    """Media bytes by sha256, and addresses linked to them."""

    def __init__(self, files: dict[str, bytes], links: dict[str, str] | None = None) -> None:
        self.files = files
        self.links = links or {}
        self.reads = 0

    def media_bytes(self, sha256: str) -> bytes | None:
        self.reads += 1
        return self.files.get(sha256)

    def linked(self, url: str) -> str | None:
        return self.links.get(url)


class Canvas:
    """An image to paint on, in units."""

    def __init__(self, width: float, height: float, scale: float, background: str) -> None:
        self.image = QImage(round(width * scale), round(height * scale), QImage.Format.Format_RGB32)
        self.image.fill(QColor(background))
        self._scale = scale

    def paint(self, painter: CardPainter, placement: Placement) -> QImage:
        with QPainter(self.image) as to:
            to.scale(self._scale, self._scale)
            painter.paint(to, placement)
        return self.image


def pattern(width: int, height: int, color_at: Callable[[int, int], str]) -> QImage:
    """A picture of single pixels."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    for y in range(height):
        for x in range(width):
            image.setPixelColor(x, y, QColor(color_at(x, y)))
    return image


def halves(width: int, height: int) -> QImage:
    """Red on the left, blue on the right."""
    return pattern(width, height, lambda x, _y: "#FF0000" if x < width / 2 else "#0000FF")


def file_bytes(image: QImage, kind: bytes = b"png") -> bytes:
    """The image as a file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind.decode())
    return bytes(buffer.data().data())


def color(image: QImage, x: float, y: float) -> str:
    """#RRGGBB of one pixel."""
    return image.pixelColor(int(x), int(y)).name().upper()


def ink(image: QImage, background: str = "#FFFFFF") -> tuple[int, int, int, int] | None:
    """Left, top, right and bottom (inclusive) of everything that differs from the background."""
    paper = QColor(background).rgb()
    marked = [(x, y) for y in range(image.height()) for x in range(image.width()) if image.pixel(x, y) != paper]
    if not marked:
        return None
    xs, ys = [x for x, _ in marked], [y for _, y in marked]
    return min(xs), min(ys), max(xs), max(ys)
