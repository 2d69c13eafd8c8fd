"""Picture files, and pictures by URL."""

from typing import Protocol

from msgspec import Struct

from app.domain.message import MediaKind


class Picture(Struct, frozen=True, kw_only=True):
    """A checked file: its real type, the upright picture's pixels (None for video and audio), its frames."""

    kind: MediaKind
    mime: str
    width: int | None
    height: int | None
    frames: int = 1


class PictureTools(Protocol):
    """Looking into picture files and making copies of them; hostile bytes expected."""

    def inspect(self, data: bytes, name: str = "") -> Picture:
        """Reads the header. Raises ``UserError``: not a picture, video or sound that messages can hold; over 40
        megapixels by its header; over the limit of its kind (``services.pictures.limits``)."""
        ...

    def fit(self, data: bytes, *, ratio: float | None, max_width: int, max_bytes: int) -> bytes:
        """Upright by its EXIF, cropped to ``ratio`` (width / height; None keeps it) around the centre, at most
        ``max_width`` pixels wide and ``max_bytes`` large. Raises ``UserError``."""
        ...


class Fetched(Struct, frozen=True, kw_only=True):
    """A file from the network."""

    data: bytes
    mime: str


class PictureFetcher(Protocol):
    """Pictures by URL: https, public addresses, 10 s, 20 MB."""

    def fetch(self, url: str) -> Fetched:
        """Raises ``UserError`` with the reason, fit for a placeholder."""
        ...
