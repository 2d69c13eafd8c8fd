"""What a delivery platform makes of a name, with its repair."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.issues import Fix
from app.ui.theme import tokens
from app.ui.widgets.buttons import Button
from app.ui.widgets.look import set_tone
from app.ui.widgets.sign import Sign
from app.ui.widgets.wrapped import WrappedText


class Trouble(QWidget):
    """Shows nothing where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = WrappedText("")
        set_tone(self.text, "warn")
        self.fix = Button("")
        row, below = QHBoxLayout(), QHBoxLayout()
        row.setSpacing(tokens.S2)
        row.addWidget(Sign("triangle-alert", "warn"))
        row.addWidget(self.text, 1)
        below.addWidget(self.fix)
        below.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S2)
        layout.addLayout(row)
        layout.addLayout(below)
        self.hide()

    def show_trouble(self, text: str, fix: Fix | None, *, writable: bool) -> None:
        """``fix`` is offered where the workspace can be written."""
        self.setVisible(bool(text))
        self.text.setText(text)
        self.fix.setVisible(fix is not None)
        self.fix.setText(fix.label.replace("&", "&&") if fix else "")
        self.fix.setEnabled(writable)
