"""A button of the stage's toolbar that opens a menu."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from app.ui.theme import tokens
from app.ui.widgets.buttons import Tinted


class MenuButton(Tinted, QToolButton):
    """With a sign, and a smaller one that says that there is a menu."""

    def __init__(self, name: str, sign: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "menu")
        self.setFixedHeight(tokens.CONTROL_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.set_sign(sign, gap=tokens.S1)
        self.setAccessibleName(name)
        self.setToolTip(name)
