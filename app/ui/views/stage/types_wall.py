"""The same message as each of the template types; a press makes it one of that type."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.domain.message import TemplateName
from app.render.paint import CardPainter
from app.services.previewing import Look
from app.templates.registry import TEMPLATES
from app.ui import words
from app.ui.viewmodels.stage import StageModel
from app.ui.views.stage.tile import Tile
from app.ui.views.stage.wall import Wall

SCALE = 0.65


class TypesWall(Wall):
    """One card a template type, on the device in hand."""

    def __init__(self, model: StageModel, painter: CardPainter, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        for template in TEMPLATES:
            title = words.template(template.name)
            self.add(template.name, Tile(painter, title, SCALE, model.width, self._deriving(template.name)))

    def current_key(self) -> str:
        """The message's own type."""
        return self.model.editor.campaign.message.template

    def ground(self, key: str) -> str:
        """The colour of the list."""
        return self.model.ground(self.model.device)

    def _deriving(self, name: TemplateName) -> Callable[[], Look | None]:
        return lambda: self.model.as_type(name)
