"""A section that folds away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.ui.theme import tokens
from app.ui.widgets.buttons import Tinted


class _Head(Tinted, QToolButton):
    pass


class Fold(QWidget):
    """A heading that shows and hides ``body``; folded at first. The whole heading is the target."""

    toggled = Signal(bool)

    def __init__(self, title: str, body: QWidget, parent: QWidget | None = None, *, unfolded: bool = False) -> None:
        super().__init__(parent)
        self.body = body
        self.head = _Head(self)
        self.head.setText(title)
        self.head.setAccessibleName(title)
        self.head.setProperty("kind", "fold")
        self.head.setCheckable(True)
        self.head.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.head.setFixedHeight(tokens.ROW_HEIGHT)
        self.head.toggled.connect(self._show)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S1)
        layout.addWidget(self.head)
        layout.addWidget(body)
        self.head.setChecked(unfolded)
        self._show(unfolded)

    def unfold(self) -> None:
        """Show what is inside."""
        self.head.setChecked(True)

    def _show(self, shown: bool) -> None:
        self.body.setVisible(shown)
        self.head.set_sign("chevron-down" if shown else "chevron-right", "quiet")
        self.toggled.emit(shown)
