"""Buttons: primary (one a screen), plain, quiet, icon only. Their signs follow the theme."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton, QWidget

from app.ui.theme import icons, tokens
from app.ui.theme.tokens import ColorName

_Mixed = QAbstractButton if TYPE_CHECKING else object


class Tinted(_Mixed):
    """Mixed into a button: gives it a sign. That is drawn when the button is painted, as theme and screen are then."""

    def set_sign(self, sign: str, color: ColorName = "text", side: int = tokens.ICON, gap: int = 0) -> None:
        """Show the icon ``sign`` ("": none), ``side`` px, with ``gap`` px more than usual before the text."""
        self.setIconSize(QSize(side + gap, side))
        self.setIcon(icons.icon(sign, color, side, gap) if sign else QIcon())


class Button(Tinted, QPushButton):
    """A button with a verb. ``kind``: "" (plain), "primary" or "quiet"."""

    def __init__(self, text: str, kind: str = "", sign: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        if sign:
            self.set_sign(sign, "on_accent" if kind == "primary" else "text", gap=tokens.S1)


class IconButton(Tinted, QToolButton):
    """A sign alone; ``name`` is its tooltip, and what assistive technology says."""

    def __init__(self, sign: str, name: str, parent: QWidget | None = None, *, side: int = tokens.ICON) -> None:
        super().__init__(parent)
        self.setProperty("kind", "icon")
        self.setFixedSize(tokens.CONTROL_HEIGHT, tokens.CONTROL_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_sign(sign, "text", side)
        self.set_name(name)

    def set_name(self, name: str, shortcut: str = "") -> None:
        """Say what it does; the tooltip adds the shortcut."""
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({shortcut})" if shortcut else name)
