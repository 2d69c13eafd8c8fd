"""Says over the preview that a text can't be shown to the person in hand: where, why, and leads there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.ui.theme import tokens
from app.ui.widgets.buttons import Button
from app.ui.widgets.look import label
from app.ui.widgets.sign import Sign

WIDEST = 520


class MarkStrip(QFrame):
    """A raised line at the foot of the preview; nothing moves when it comes and goes."""

    show_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = label("", "", self)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.button = Button(self.tr("Show"), "link", parent=self)
        self.button.setAccessibleName(self.tr("Show the text that can't be shown"))
        self.button.clicked.connect(self.show_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(tokens.S3, tokens.S2, tokens.S3, tokens.S2)
        layout.setSpacing(tokens.S2)
        layout.addWidget(Sign("circle-alert", "bad", self), 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def tell(self, lines: Sequence[str], *, leads: bool) -> None:
        """Show these; ``leads``: there is a field to go to."""
        self.setVisible(bool(lines))
        self.words.setText("\n".join(lines))
        self.button.setVisible(leads)
        self.setAccessibleName(". ".join(lines))

    def place(self, width: int, height: int) -> None:
        """Stand in a preview of that size."""
        wide = min(width - 2 * tokens.S4, WIDEST)
        high = max(self.heightForWidth(wide), self.minimumSizeHint().height())
        self.setGeometry((width - wide) // 2, height - high - tokens.S3, wide, high)
        self.raise_()
