"""The theme in force: follows the system's light or dark, unless the person chose one."""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QDir, QObject, Qt, QTemporaryDir, Signal
from PySide6.QtWidgets import QApplication

from app.services.ports import AppSettings
from app.ui.theme import fonts, icons
from app.ui.theme.current import remember
from app.ui.theme.palette import palette
from app.ui.theme.style import SIGNS, sheet
from app.ui.theme.tokens import BY_SCHEME, Scheme, Tokens

Choice = Literal["system", "light", "dark"]
CHOICES: tuple[Choice, ...] = ("system", "light", "dark")
SETTING = "theme"


class Theme(QObject):
    """Applies tokens to the application, again whenever the choice or the system changes."""

    changed = Signal()

    def __init__(self, application: QApplication, settings: AppSettings) -> None:
        super().__init__(application)
        self._application = application
        self._settings = settings
        self._signs = QTemporaryDir()
        self._applied: Scheme | None = None
        QDir.setSearchPaths("signs", [self._signs.path()])
        application.setFont(fonts.font())
        application.styleHints().colorSchemeChanged.connect(self.apply)

    @property
    def choice(self) -> Choice:
        """What the person chose; unknown values count as the system's."""
        stored = self._settings.get(SETTING, "system")
        return stored if stored in CHOICES else "system"

    @property
    def scheme(self) -> Scheme:
        """What is to be shown now."""
        if self.choice != "system":
            return self.choice
        dark = self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return "dark" if dark else "light"

    def choose(self, choice: Choice) -> None:
        """Remember a choice and show it."""
        self._settings.set(SETTING, choice)
        self.apply()

    def apply(self) -> None:
        """Bring palette and style sheet in line; quiet where nothing changes."""
        scheme = self.scheme
        if scheme == self._applied:
            return
        self._applied = scheme
        remember(scheme)
        tokens = BY_SCHEME[scheme]
        self._write_signs(tokens)
        self._application.setPalette(palette(tokens))
        self._application.setStyleSheet(sheet(tokens))
        self.changed.emit()

    def _write_signs(self, tokens: Tokens) -> None:
        """The style sheet takes pictures from files only."""
        for name, color in SIGNS:
            data = icons.tinted(name, getattr(tokens, color))
            Path(self._signs.filePath(f"{name}-{tokens.scheme}.svg")).write_bytes(data)
