"""What people drop or paste onto a picture's slot."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

PICTURE_TYPES = {"image/png": "png", "image/jpeg": "jpg", "image/gif": "gif", "image/webp": "webp"}


class Incoming(NamedTuple):
    """Files on disk, a picture by its bytes or its pixels, or a link: the first of them that is there."""

    files: tuple[Path, ...] = ()
    data: tuple[str, bytes] | None = None
    """A file name and the content."""
    image: QImage | None = None
    link: str = ""

    @classmethod
    def of(cls, names: Sequence[str]) -> "Incoming":
        """Files by their paths."""
        return cls(files=tuple(map(Path, names)))

    def __bool__(self) -> bool:
        """Whether there is anything that a slot can take."""
        return bool(self.files or self.data or self.image is not None or self.link)


def is_link(text: str) -> bool:
    """Whether ``text`` is one web address and nothing else."""
    return text.lower().startswith(("https://", "http://")) and len(text.split()) == 1


def offers(mime: QMimeData) -> bool:
    """Whether ``incoming`` would find something; looks at no content, so that it may be asked at every move."""
    return mime.hasUrls() or mime.hasImage() or is_link(mime.text().strip())


def incoming(mime: QMimeData, name: str) -> Incoming:
    """The best of what is offered. A picture without a file is called ``name``."""
    files = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    if files:
        return Incoming(files=files)
    for kind, ending in PICTURE_TYPES.items():
        if mime.hasFormat(kind):
            return Incoming(data=(f"{name}.{ending}", bytes(mime.data(kind).data())))
    image = mime.imageData() if mime.hasImage() else None
    if isinstance(image, QImage) and not image.isNull():
        return Incoming(image=image)
    texts = [*(url.toString() for url in mime.urls()), mime.text().strip()]
    return Incoming(link=next(filter(is_link, texts), ""))
