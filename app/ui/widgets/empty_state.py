"""What a list or panel shows when it has nothing to show."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui.theme import icons, tokens
from app.ui.theme.current import current
from app.ui.widgets.look import label

SIGN_SIDE = 40


class EmptyState(QWidget):
    """A sign, a line, an explanation, and buttons, in the middle of the room there is."""

    def __init__(
        self,
        sign: str,
        title: str,
        text: str = "",
        buttons: Sequence[QPushButton] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sign = sign
        self.picture = QLabel(self)
        self.title = label(title, "title")
        self.text = label(text, "quiet")
        self.text.setWordWrap(True)
        self.text.setFixedWidth(tokens.FORM_MIN)
        layout = QVBoxLayout(self)
        layout.setSpacing(tokens.S2)
        layout.addStretch(2)
        for part in (self.picture, self.title, self.text):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addLayout(_row([part]))
        if buttons:
            layout.addSpacing(tokens.S2)
            layout.addLayout(_row(buttons))
        layout.addStretch(3)
        self._draw()

    def tell(self, title: str, text: str = "") -> None:
        """Say something else."""
        self.title.setText(title)
        self.text.setText(text)

    def changeEvent(self, event: QEvent) -> None:
        """Draws the sign in the new scheme's colour."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        self.picture.setPixmap(icons.pixmap(self._sign, current().control, SIGN_SIDE, self.devicePixelRatioF()))


def _row(parts: Sequence[QWidget]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(tokens.S2)
    row.addStretch()
    for part in parts:
        row.addWidget(part)
    row.addStretch()
    return row
