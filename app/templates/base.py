"""What a template type is: one file in ``templates/types`` that says everything about one way to lay a message out."""

from typing import Protocol

from app.domain.fields import Field
from app.domain.issues import Issue
from app.domain.message import Message, TemplateName
from app.domain.scene import Scene
from app.platforms.base import View
from app.platforms.parts import Parts


class TemplateType(Protocol):
    """One way to lay a message out."""

    name: TemplateName
    label: str
    summary: str
    """One line for the gallery."""
    many_slides: bool
    has_text: bool
    has_icon: bool
    has_buttons: bool

    def fields(self) -> tuple[Field, ...]:
        """The form, top to bottom."""
        ...

    def blank(self) -> Message:
        """A new message of this type, ready to be typed into."""
        ...

    def shown(self, message: Message) -> Message:
        """Only what this type shows: the rest stays in the document, and is not handed to anybody."""
        ...

    def check(self, message: Message) -> tuple[Issue, ...]:
        """What only this type can find wrong; ``message`` is the shown one. Paths are relative to the record."""
        ...

    def scene(self, view: View, platform: Parts) -> Scene:
        """The card as ``platform`` lays it out."""
        ...
