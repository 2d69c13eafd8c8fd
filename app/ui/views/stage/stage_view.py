"""The stage: toolbar, the preview or a wall of previews, caption."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.errors import UserError
from app.layout.placed import Placement
from app.render.paint import CardPainter
from app.services.ports import Drawing
from app.ui.theme import tokens
from app.ui.viewmodels.fates import Notice, notice_of
from app.ui.viewmodels.marks import cancelled, strip_words
from app.ui.viewmodels.phone import neighbour, phone_of
from app.ui.viewmodels.stage import StageModel
from app.ui.views.stage.card_canvas import CardCanvas
from app.ui.views.stage.card_view import CardView
from app.ui.views.stage.copying import CardPictures
from app.ui.views.stage.hand import Hand
from app.ui.views.stage.mark_strip import MarkStrip
from app.ui.views.stage.notice import NoticeCard
from app.ui.views.stage.phone_view import PhoneView
from app.ui.views.stage.pictures import LivePictures
from app.ui.views.stage.toolbar import UNITS, StageBar
from app.ui.views.stage.turning import Turning
from app.ui.views.stage.types_wall import TypesWall
from app.ui.views.stage.wall import DevicesWall, Wall
from app.ui.widgets.look import label

RESTED = 250
"""Milliseconds at rest after which the neighbouring slides' pictures are loaded."""


class StageView(QWidget):
    """Draws the model. ``drawing`` makes pictures for the clipboard; ``painter`` must take its pictures from
    ``pictures``. ``bare``: it draws nothing before ``furnish``, which is cheapest once it has its size."""

    def __init__(
        self,
        model: StageModel,
        painter: CardPainter,
        pictures: LivePictures,
        drawing: Callable[[], Drawing],
        parent: QWidget | None = None,
        *,
        bare: bool = False,
    ) -> None:
        super().__init__(parent)
        self.model = model
        self._painter = painter
        self._make_wall = {"devices": self._devices_wall, "types": self._types_wall}
        self.card_pictures = CardPictures(model, drawing)
        self.bar = StageBar(model, self)
        self.canvas = CardCanvas(painter)
        self.canvas.setAccessibleName(self.tr("Preview"))
        self.canvas.describe = model.boxes.describe
        self.phone = PhoneView(painter, self.canvas)
        self.card = CardView(self.canvas)
        self.walls: dict[str, Wall] = {}
        """Those that were looked at: each is made when it is first chosen."""
        self.turning = Turning(model, self._show, self)
        self.hand = Hand(self.canvas, lambda: self.turning.seat, self._scrolls)
        self.caption = label("", "note")
        self.caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self.notice = NoticeCard(self.stack)
        self.strip = MarkStrip(self.stack)
        self._pictures = pictures
        self._rested = QTimer(self, singleShot=True, interval=RESTED)
        self._rested.timeout.connect(self._warm_neighbours)
        self._bare = bare
        self._connect()
        if not bare:
            self.furnish()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the notice in its place."""
        super().resizeEvent(event)
        self._show_notice()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.phone.refresh()

    def furnish(self) -> None:
        """Show what is chosen: a phone, its surroundings, or a wall."""
        self._bare = False
        model, choices = self.model, self.model.choices
        phone = phone_of(model.device, model.width, model.inbox, choices.theme, model.place)
        self.phone.furnish(phone, model.place(neighbour(model.width, choices.theme)))
        host = self.phone if choices.phone else self.card
        if self.canvas.parent() not in (host, getattr(host, "list", None)):
            host.adopt()
        self.stack.setCurrentWidget(host if choices.mode == "one" else self._wall(choices.mode))
        self._redraw()
        self._show_notice()

    def copy_picture(self) -> None:
        """Put the card on the clipboard as a picture."""
        try:
            self.card_pictures.copy()
        except UserError as error:
            self.model.told.emit(error.sentence())
        else:
            self.model.told.emit(self.tr("The picture is on the clipboard"))

    def _lay_out(self) -> None:
        self.stack = QStackedWidget(self)
        for part in (self.phone, self.card):
            self.stack.addWidget(part)
        bar = QHBoxLayout()
        bar.setContentsMargins(tokens.S4, tokens.S2, tokens.S4, tokens.S2)
        bar.addWidget(self.bar)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, tokens.S2)
        layout.setSpacing(tokens.S1)
        layout.addLayout(bar)
        layout.addWidget(self.stack, 1)
        layout.addWidget(self.caption)

    def _connect(self) -> None:
        model, hand = self.model, self.hand
        model.looked.connect(self._on_looked)
        model.chosen.connect(self.furnish)
        model.marked.connect(self._on_marked)
        model.trouble_changed.connect(self._show_notice)
        self.strip.show_wanted.connect(model.show_mark)
        model.editor.field_focused.connect(self._on_field)
        self.phone.zoomed.connect(self._redraw)
        self.card.zoomed.connect(self._redraw)
        self.canvas.clicked.connect(model.boxes.click)
        self.canvas.pressed.connect(model.boxes.press)
        hand.swiped.connect(self.turning.follow)
        hand.let_go.connect(self.turning.settle)
        hand.stepped.connect(lambda by: model.show_page(self.turning.seat[0] + by))
        hand.carried.connect(self._carry)
        self.bar.copy_wanted.connect(self.copy_picture)
        self._pictures.arrived.connect(self._on_picture)
        self._pictures.learnt.connect(model.refresh)

    def _wall(self, mode: str) -> Wall:
        if mode not in self.walls:
            self.walls[mode] = wall = self._make_wall[mode]()
            self.stack.addWidget(wall)
        return self.walls[mode]

    def _devices_wall(self) -> Wall:
        wall = DevicesWall(self.model, self._painter)
        wall.chosen.connect(lambda name: self.model.choose(device=name))
        return wall

    def _types_wall(self) -> Wall:
        wall = TypesWall(self.model, self._painter)
        wall.chosen.connect(self.model.take_type)
        return wall

    def _on_looked(self) -> None:
        self.turning.looked()
        self._mark_field()
        self._show_notice()

    def _on_marked(self) -> None:
        self._mark_field()
        self._show_notice()

    def _on_field(self, _path: str) -> None:
        self._mark_field()
        self.phone.list.show_part(self.canvas.rect_of(self.model.outlined()))

    def _mark_field(self) -> None:
        self.canvas.outline(self.model.outlined())
        self.canvas.mark(self.model.failing())

    def _redraw(self) -> None:
        if self._bare:
            return
        self.turning.redraw()
        self._mark_field()
        self._show_caption()

    def _show(self, card: Placement, moving: bool) -> None:
        host = self.phone if self.model.choices.phone else self.card
        self.canvas.show_card(card, host.scale_for(card), moving=moving)
        self._rested.start()

    def _warm_neighbours(self) -> None:
        """So that a swipe shows the next picture at once."""
        slide, count = self.turning.seat
        for number in {max(slide - 1, 0), min(slide + 1, count - 1)} - {slide}:
            page = self.model.page(number)
            if page:
                self._pictures.warm(page.placement, self.canvas.scale * self.devicePixelRatioF())

    def _scrolls(self) -> bool:
        return self.model.choices.phone and self.phone.list.scrollable

    def _carry(self) -> None:
        try:
            self.card_pictures.carry(self.canvas)
        except UserError as error:
            self.model.told.emit(error.sentence())

    def _on_picture(self) -> None:
        self.canvas.update()
        for wall in self.walls.values():
            wall.repaint_pictures()

    def _show_caption(self) -> None:
        model, device = self.model, self.model.device
        host = self.phone if model.choices.phone else self.card
        size = f"{model.width:g} × {device.height:g} {UNITS[device.platform]}"
        drawing = model.look.caption if model.look else ""
        parts = (drawing, size, f"{host.scale:.0%}") if model.choices.mode == "one" else (drawing,)
        self.caption.setText(" · ".join(filter(None, parts)))

    def _show_notice(self) -> None:
        model, one = self.model, self.model.choices.mode == "one"
        notice = self._notice()
        self.notice.tell(notice if one else None)
        if notice:
            self.notice.place(self.stack.width(), self.stack.height(), drawn=notice.drawn)
        gone = [cancelled(model.person.recipient, model.person.people.names()).title] if model.aborted else []
        lines = [*([] if one else gone), *strip_words(model.editor.campaign, model.filled)]
        self.strip.tell(lines, leads=bool(model.marks))
        self.strip.place(self.stack.width(), self.stack.height())

    def _notice(self) -> Notice | None:
        model = self.model
        if model.trouble:
            return Notice(self.tr("The preview shows an earlier state"), model.trouble, False)
        if model.aborted:
            return cancelled(model.person.recipient, model.person.people.names())
        return notice_of(model.look) if model.look else None
