"""The line under a text: how long it is, and what phones make of it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.services.pictures.limits import readable
from app.ui.theme import fonts, tokens
from app.ui.viewmodels.fits import Fit
from app.ui.widgets.look import label, set_tone

BETWEEN = " · "
NOTHING = "0"


class Counter(QWidget):
    """``14 · fits all phones``; without a judgement the number of characters and their size.

    Its words change with every key. They have a size of their own, so that the form around them is not laid out anew.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = label(NOTHING, "note", self)
        self.words.setFont(fonts.font(tokens.TEXT_SMALL, tabular=True))
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.setFixedHeight(self.words.sizeHint().height())

    def text(self) -> str:
        """What it says."""
        return self.words.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words take all the room there is."""
        super().resizeEvent(event)
        self.words.setFixedSize(event.size())

    def tell(self, text: str, fit: Fit | None, *, personal: bool = False) -> None:
        """Count ``text``; say how it fits. ``personal``: it is what readers get whose personal fields are empty."""
        count = str(len(text))
        size = readable(len(text.encode("utf-8", "surrogatepass")))
        self.words.setText(BETWEEN.join((count, fit.text if fit else size)) if text else NOTHING)
        about = self.tr("Counted with what shows where a personal field is empty") if personal else ""
        self.setToolTip("\n".join(filter(None, (fit.detail if fit and text else "", about))))
        set_tone(self.words, fit.tone if fit and text else "")
