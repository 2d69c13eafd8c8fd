"""Files that are shipped, settings of this person, folders."""

from pathlib import Path
from typing import Any, Literal, Protocol


class Resources(Protocol):
    """Files shipped with the product."""

    def text(self, name: str) -> str:
        """A text file below ``resources``."""
        ...

    def data(self, name: str) -> bytes:
        """A binary file below ``resources``."""
        ...

    def names(self, folder: str) -> list[str]:
        """The files in a folder below ``resources``, sorted, as ``folder/name``."""
        ...

    def path(self, name: str) -> Path:
        """Where a file lies, for what can only read from disk."""
        ...


class AppSettings(Protocol):
    """What this person's Galley remembers over workspaces (last workspace, window size, product)."""

    def get(self, key: str, default: Any = None) -> Any:
        """A remembered value (JSON)."""
        ...

    def set(self, key: str, value: Any) -> None:
        """Remember a value; a failure to write is not an error."""
        ...


Location = Literal["local", "network", "cloud"]


class Places(Protocol):
    """Folders, and what kind of disk a path is on."""

    def kind(self, path: Path) -> tuple[Location, str]:
        """Whether a file there is safe for SQLite; with the name of the share or service ("Dropbox", "nfs")."""
        ...

    def default_workspace(self) -> Path:
        """Where a first workspace goes."""
        ...
