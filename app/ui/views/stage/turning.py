"""The card in motion: it follows a swipe, snaps, turns to a slide chosen elsewhere, and moves into another template."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.layout.placed import Placement
from app.services.previewing import Look
from app.ui.theme.motion import CHANGE_TEMPLATE, TURN_PAGE
from app.ui.viewmodels.moving import morphed, pulled, turned
from app.ui.viewmodels.stage import StageModel
from app.ui.widgets.glide import Glide

Show = Callable[[Placement, bool], None]
"""Draws a placement; the second argument says whether it is still moving."""


class Turning(QObject):
    """Shows the model's look through ``show``, with motion where the slide or the template has changed."""

    def __init__(self, model: StageModel, show: Show, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._show = show
        self._glide = Glide(self._step, self)
        self._draw: Callable[[float], Placement] = lambda share: self._rest()
        self._look: Look | None = model.look
        self._position = float(self._slide(model.look))
        self._swiping = False

    @property
    def seat(self) -> tuple[int, int]:
        """The slide in hand, and how many there are."""
        return self._slide(self._model.look), self._model.pages

    def follow(self, position: float) -> None:
        """Draw the card with the finger at ``position``, in pages."""
        self._glide.stop()
        self._swiping = True
        self._position = position
        self._show(self._at(position), True)

    def settle(self, slide: int) -> None:
        """Glide to a slide, then take it in hand."""
        self._draw = self._turn_from
        self._glide.go(self._position, slide, TURN_PAGE, lambda: self._arrive(slide))

    def looked(self) -> None:
        """The model has another look: move to it, or (while typing) just draw it."""
        before, self._look = self._look, self._model.look
        after = self._look
        if before is None or after is None or before.platform != after.platform:
            self._rest_at(after)
        elif before.view.message.template != after.view.message.template:
            self._play(lambda share: morphed(before.placement, after.placement, share), after, CHANGE_TEMPLATE)
        elif self._left_slide(before, after):
            self._turn_to(before, after)
        else:
            self.redraw()

    def redraw(self) -> None:
        """Draw the look anew, in another size or place: at rest, or where a swipe has brought it, which goes on."""
        if self._swiping:
            self._show(self._at(self._position), True)
        else:
            self._rest_at(self._model.look)

    def _left_slide(self, before: Look, after: Look) -> bool:
        return _slide_id(before) != _slide_id(after) and self._position != self._slide(after)

    def _turn_to(self, before: Look, after: Look) -> None:
        forward = self._slide(after) > self._position
        old, new = before.placement, after.placement
        if forward:
            self._play(lambda share: turned(old, new, share), after, TURN_PAGE)
        else:
            self._play(lambda share: turned(new, old, 1 - share), after, TURN_PAGE)

    def _play(self, draw: Callable[[float], Placement], after: Look, milliseconds: int) -> None:
        self._swiping = False
        self._draw = draw
        self._glide.go(0, 1, milliseconds, lambda: self._rest_at(after))

    def _turn_from(self, position: float) -> Placement:
        self._position = position
        return self._at(position)

    def _arrive(self, slide: int) -> None:
        self._position = slide
        self._swiping = False
        if slide == self._slide(self._model.look):
            self._rest_at(self._model.look)
        else:
            self._model.show_page(slide)

    def _at(self, position: float) -> Placement:
        left = min(max(int(position // 1), 0), self._model.pages - 1)
        here, beside = self._model.page(left), self._model.page(left + 1)
        if here is None:
            return self._rest()
        if position < 0 or beside is None:
            return pulled(here.placement, position - left)
        return turned(here.placement, beside.placement, position - left)

    def _step(self, value: float) -> None:
        self._show(self._draw(value), True)

    def _rest(self) -> Placement:
        look = self._model.look
        return look.placement if look else Placement(unit="px", width=0, height=0, boxes=())

    def _rest_at(self, look: Look | None) -> None:
        self._glide.stop()
        self._swiping = False
        self._position = self._slide(look)
        self._show(self._rest(), False)

    def _slide(self, look: Look | None) -> int:
        return look.view.slide if look else 0


def _slide_id(look: Look) -> str:
    return look.view.current.id
