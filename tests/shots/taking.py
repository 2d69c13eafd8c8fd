"""Photographs the real window, always at the same time of the same day."""

import tempfile
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app.bootstrap import Services
from app.services.ports import Location
from app.ui.theme.tokens import Scheme
from tests.live import live
from tests.shots.scenes import Scene
from tests.shots.workspaces import MAKERS

SIZE = (1440, 900)
NOW = datetime(2026, 3, 12, 15, 30, tzinfo=UTC)
CHANGED = ("first", "conflicts", "writing", "people", "proof", "renewing", "team")
"""Workspaces that their scenes change: made anew for each picture."""
AT_REST_MS = 500
"""Longer than any motion of the window."""


class StillClock:
    """The same instant for ever."""

    def now(self) -> datetime:
        return NOW

    def zone(self) -> tzinfo:
        return UTC


class Forgetful:
    """Settings that end with the picture."""

    def __init__(self, **values: Any) -> None:
        self._values = values

    def get(self, key: str, default: Any = None) -> Any:
        return self._values.get(key, default)

    def set(self, key: str, value: Any) -> None:
        self._values[key] = value


class OneFolder:
    """A computer on which everything goes into one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def kind(self, path: Path) -> tuple[Location, str]:
        return "local", ""

    def default_workspace(self) -> Path:
        return self._folder / "Campaigns.galley"


def _whole(window: QWidget) -> QPixmap:
    """The window with the popups over it."""
    picture = window.grab()
    painter = QPainter(picture)
    for popup in QApplication.topLevelWidgets():
        if popup is not window and popup.isVisible() and popup.windowType() == Qt.WindowType.Popup:
            painter.drawPixmap(window.mapFromGlobal(popup.pos()), popup.grab())
    painter.end()
    return picture


class Studio:
    """Makes each workspace once, and shows it in a fresh window for every picture."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="galley-shots-")
        self._application = QApplication.instance() or QApplication([])
        QApplication.setCursorFlashTime(0)

    def __enter__(self) -> "Studio":
        return self

    def __exit__(self, *_: object) -> None:
        self._folder.cleanup()

    def take(self, scene: Scene, scheme: Scheme, file: Path) -> None:
        """Photograph a scene in a scheme."""
        folder = Path(self._folder.name) / scene.workspace
        if scene.workspace in CHANGED:
            folder = folder / f"{scene.name}-{scheme}"
        path = folder / "Campaigns.galley"
        if not path.exists():
            folder.mkdir(parents=True, exist_ok=True)
            with self._services(folder, "light") as services:
                MAKERS[scene.workspace](services, path)
        with (
            self._services(folder, scheme) as services,
            live(services, path if path.exists() else None, SIZE) as shown,
        ):
            part = scene.show(shown)
            shown.rest(AT_REST_MS)
            file.parent.mkdir(parents=True, exist_ok=True)
            dialog = part if isinstance(part, QDialog) else None
            if not (dialog.grab() if dialog else _whole(shown.window)).save(str(file)):
                raise OSError(f"{file} can't be written")
            if dialog:
                dialog.reject()

    def _services(self, folder: Path, scheme: Scheme) -> Services:
        return Services(author="Mira", clock=StillClock(), settings=Forgetful(theme=scheme), places=OneFolder(folder))
