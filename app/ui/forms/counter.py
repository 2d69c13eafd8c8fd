"""The line under a text: how long it is, and what phones make of it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from app.services.pictures.limits import readable
from app.ui.theme import fonts, tokens
from app.ui.viewmodels.fits import Fit
from app.ui.widgets.look import set_tone

BETWEEN = " · "


class Counter(QLabel):
    """``14 · fits all phones``; without a judgement the number of characters and their size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "note")
        self.setFont(fonts.font(tokens.TEXT_SMALL, tabular=True))
        self.setTextFormat(Qt.TextFormat.PlainText)

    def tell(self, text: str, fit: Fit | None) -> None:
        """Count ``text``; say how it fits."""
        count = str(len(text))
        size = readable(len(text.encode("utf-8", "surrogatepass")))
        self.setText(BETWEEN.join((count, fit.text if fit else size)) if text else "0")
        self.setToolTip(fit.detail if fit and text else "")
        set_tone(self, fit.tone if fit and text else "")
