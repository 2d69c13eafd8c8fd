"""The gallery: a new campaign from a template type or a recipe."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.ui.context import Host
from app.ui.theme import tokens
from app.ui.viewmodels.gallery import Choice, GalleryViewModel
from app.ui.views.page import HOME, Page
from app.ui.widgets.card_button import CardButton
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.look import label

Draw = Callable[[str, float], QPixmap]
"""The picture of the card with that key, at so many device pixels a pixel."""


class GalleryPage(Page):
    """Cards; the pictures are drawn one by one once the page is in sight."""

    def __init__(
        self, view_model: GalleryViewModel, draw: Draw | None, host: Host, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("New campaign"))
        self.view_model = view_model
        view_model.setParent(self)
        self._draw = draw
        self.cards: dict[str, CardButton] = {}
        self._undrawn: list[str] = []
        self._body = QWidget()
        self._body.setProperty("kind", "page")
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(tokens.S6, tokens.S5, tokens.S6, tokens.S6)
        self._column.setSpacing(tokens.S3)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)
        view_model.loaded.connect(self._show)
        view_model.created.connect(host.open_campaign)
        view_model.failed.connect(host.trouble)

    def parent_page(self) -> str:
        return HOME

    def entered(self) -> None:
        self.view_model.load()

    def _show(self, choices: Sequence[Choice]) -> None:
        if self.cards:
            return
        sections = (("template", self.tr("Start from a type")), ("recipe", self.tr("Start from a recipe")))
        for group, title in sections:
            self._add_section(title, [choice for choice in choices if choice.group == group])
        self._column.addStretch()
        for card in list(self.cards.values())[:1]:
            card.setFocus(Qt.FocusReason.OtherFocusReason)
        self._undrawn = list(self.cards)
        QTimer.singleShot(0, self, self._draw_next)

    def _add_section(self, title: str, choices: Sequence[Choice]) -> None:
        if not choices:
            return
        self._column.addWidget(label(title, "title"))
        place = QWidget()
        flow = FlowLayout(place, spacing=tokens.S4)
        for choice in choices:
            card = CardButton(choice.title, choice.summary, tokens.GALLERY_PICTURE_HEIGHT if self._draw else 0)
            card.clicked.connect(lambda _=False, key=choice.key: self.view_model.choose(key))
            self.cards[choice.key] = card
            flow.addWidget(card)
        self._column.addWidget(place)
        self._column.addSpacing(tokens.S4)

    def _draw_next(self) -> None:
        if self._draw and self._undrawn:
            key = self._undrawn.pop(0)
            self.cards[key].set_picture(self._draw(key, self.devicePixelRatioF()))
            QTimer.singleShot(0, self, self._draw_next)
