"""A card that is looked at before it is here: a heading, and the drawing under it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.domain.campaign import Campaign
from app.ui.theme import tokens
from app.ui.viewmodels.exchange.cards import Cards
from app.ui.widgets.elided import ElidedLabel

HEIGHT = 6 * tokens.ROW_HEIGHT


class DrawnCard(QWidget):
    """``place`` tells it from the other cards of its dialog."""

    def __init__(self, place: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._cards: Cards | None = None
        self._campaign: Campaign | None = None
        self._asked: tuple[Campaign, QSize] | None = None
        self.heading = ElidedLabel("", "note")
        self.picture = QLabel(self)
        self.picture.setProperty("kind", "stage")
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setTextFormat(Qt.TextFormat.PlainText)
        self.picture.setWordWrap(True)
        self.picture.setMargin(tokens.S2)
        self.picture.setFixedHeight(HEIGHT)
        self.picture.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S1)
        layout.addWidget(self.heading)
        layout.addWidget(self.picture)

    def draw_with(self, cards: Cards) -> None:
        """Who draws."""
        self._cards = cards

    def show_card(self, heading: str, campaign: Campaign | None, reason: str = "") -> None:
        """Show another campaign; None for no card at all, for a ``reason``."""
        self.heading.tell(heading)
        if campaign != self._campaign:
            self._campaign, self._asked = campaign, None
            self.picture.clear()
        if campaign is None:
            self.picture.setText(reason)
        self._name()
        self._ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draws it as large as fits."""
        super().resizeEvent(event)
        self._ask()

    def _name(self) -> None:
        title = self._campaign.message.slides[0].title.text if self._campaign else ""
        self.picture.setAccessibleName(self.tr("Card: {title}").format(title=title) if title else self.tr("Card"))
        self.picture.setAccessibleDescription(self.heading.accessibleName())

    def _ask(self) -> None:
        ratio, inner = self.devicePixelRatioF(), 2 * tokens.S2
        box = QSize(round((self.width() - inner) * ratio), round((HEIGHT - inner) * ratio))
        campaign = self._campaign
        if self._cards is None or campaign is None or box.isEmpty() or (campaign, box) == self._asked:
            return
        self._asked = (campaign, box)
        self._cards.ask(self._place, campaign, box, lambda image: self._show(campaign, image, ratio))

    def _show(self, campaign: Campaign, image: QImage | None, ratio: float) -> None:
        if campaign is not self._campaign:
            return
        if image is None:
            self.picture.setText(self.tr("There is nothing to draw"))
            return
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(ratio)
        self.picture.setPixmap(pixmap)
