"""What is drawn in the preview, for hands and ears: what a box is, what pressing it does, which field it leads to."""

from typing import Any, Protocol

from PySide6.QtCore import QObject

from app.domain import paths
from app.domain.message import Button
from app.domain.overlays import entry
from app.layout.placed import Box
from app.services.personalising import MESSAGE
from app.services.previewing import Look
from app.templates.base import TemplateType
from app.ui.viewmodels.editor import EditorModel
from app.ui.viewmodels.pointing import field_label
from app.ui.viewmodels.tapping import tap_words


class Staged(Protocol):
    """The stage that the boxes are on. ``told`` is its signal for a sentence."""

    editor: EditorModel
    look: Look | None
    told: Any

    @property
    def language(self) -> str | None: ...

    @property
    def pages(self) -> int: ...

    @property
    def template(self) -> TemplateType: ...

    def show_page(self, number: int) -> None: ...


class StageBoxes(QObject):
    """The boxes of the look in hand."""

    def __init__(self, stage: Staged, parent: QObject) -> None:
        super().__init__(parent)
        self._stage = stage

    def press(self, box: Box) -> None:
        """Somebody taps what is drawn in ``box``: say what that would do on the phone, or turn to the dot's slide."""
        if box.role == "page_dot":
            self._stage.show_page(box.index or 0)
        elif box.role == "button":
            self._stage.told.emit(self._tap_words(box))

    def click(self, box: Box) -> None:
        """A click, besides, leads to the field."""
        self.press(box)
        if box.role != "page_dot":
            self._stage.editor.request_field(self._written_at(box))

    def describe(self, box: Box) -> str:
        """What a box is, or what pressing it would do."""
        if box.role == "button":
            return self._tap_words(box)
        if box.role == "page_dot":
            number, count = (box.index or 0) + 1, self._stage.pages
            return self.tr("Slide {number} of {count}").format(number=number, count=count)
        return self.tr("Unread") if box.role == "unread_dot" else field_label(box, self._stage.template)

    def _written_at(self, box: Box) -> str:
        """The field of what is drawn; of a text in a language version, the version's own."""
        language, inner = self._stage.language, box.field.removeprefix(f"{MESSAGE}/")
        return entry(language, inner) if language and box.text is not None else box.field

    def _tap_words(self, box: Box) -> str:
        look = self._stage.look
        return tap_words(self._button(box), look.platform) if look else ""

    def _button(self, box: Box) -> Button:
        wanted = paths.split(box.field)[-2]
        assert self._stage.look is not None
        return next(button for button in self._stage.look.view.current.buttons if button.id == wanted)
