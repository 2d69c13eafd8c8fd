"""Files shipped with the product, beside the code in a checkout and inside the package once installed."""

from pathlib import Path

import app


class PackagedResources:
    """Reads below one folder and nowhere else. ``name`` uses ``/`` on every system."""

    def __init__(self, root: Path | None = None) -> None:
        self._root = (root or _shipped()).resolve()

    def text(self, name: str) -> str:
        """A text file (UTF-8). Raises ``FileNotFoundError``."""
        return self.path(name).read_text(encoding="utf-8")

    def data(self, name: str) -> bytes:
        """A binary file. Raises ``FileNotFoundError``."""
        return self.path(name).read_bytes()

    def names(self, folder: str) -> list[str]:
        """The files in a folder, sorted, as ``folder/name``; none where there is no such folder."""
        place = self._below(folder)
        if not place.is_dir():
            return []
        files = (entry for entry in place.iterdir() if entry.is_file() and not entry.name.startswith("."))
        return sorted(entry.relative_to(self._root).as_posix() for entry in files)

    def path(self, name: str) -> Path:
        """Where a file lies. Raises ``FileNotFoundError``."""
        path = self._below(name)
        if not path.is_file():
            raise FileNotFoundError(name)
        return path

    def _below(self, name: str) -> Path:
        path = (self._root / name).resolve()
        if not path.is_relative_to(self._root):
            raise FileNotFoundError(name)
        return path


def _shipped() -> Path:
    package = Path(app.__file__).parent
    inside = package / "_resources"
    return inside if inside.is_dir() else package.parent / "resources"
