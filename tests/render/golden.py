"""Comparing what was drawn with an image that was looked at."""

from pathlib import Path

from PySide6.QtGui import QImage


class Golden:
    """The images in one folder. Compared exactly: only bundled fonts draw them, without hinting."""

    def __init__(self, folder: Path, *, update: bool) -> None:
        self._folder = folder
        self._update = update

    def check(self, name: str, png: bytes) -> None:
        """Fails where a pixel differs; leaves what was drawn beside the golden image as ``NAME.new.png``."""
        path = self._folder / f"{name}.png"
        new = path.with_suffix(".new.png")
        if self._update:
            path.write_bytes(png)
            return
        drawn, expected = QImage.fromData(png), QImage(str(path))
        if drawn != expected:
            new.write_bytes(png)
            raise AssertionError(f"{path.name} was drawn differently: see {new.name}, or pass --golden-update")
        new.unlink(missing_ok=True)
