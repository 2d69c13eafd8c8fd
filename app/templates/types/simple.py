"""Simple: a picture above, title and message below, up to three buttons."""

from msgspec.structs import replace

from app.domain.fields import Field
from app.domain.issues import Issue
from app.domain.message import Message, TemplateName
from app.domain.scene import Scene
from app.platforms.base import View
from app.platforms.parts import Parts
from app.templates import checks, fields
from app.templates import shown as showing


class Simple:
    """One picture, one text."""

    name: TemplateName = "simple"
    label = "Simple"
    summary = "A picture, a title and a text, with up to three buttons"
    many_slides = False
    has_text = True
    has_icon = False
    has_buttons = True

    def fields(self) -> tuple[Field, ...]:
        """The form, top to bottom."""
        return (
            fields.TEMPLATE,
            fields.PICTURE,
            fields.ORIENTATION,
            *fields.TEXTS,
            fields.BACKGROUND,
            fields.BUTTONS,
            fields.ACTION,
            *fields.COMMON,
        )

    def blank(self) -> Message:
        """One empty slide."""
        return showing.blank(self.name)

    def shown(self, message: Message) -> Message:
        """The first slide without its icon."""
        return showing.with_slides(message, self.name, (replace(message.slides[0], icon=None),))

    def check(self, message: Message) -> tuple[Issue, ...]:
        """An empty message."""
        return checks.empty_slides(message)

    def scene(self, view: View, platform: Parts) -> Scene:
        """Picture, texts, time, buttons."""
        body = platform.media(view) + platform.texts(view)
        return platform.card(view, body, platform.footer(view, "text"), platform.actions(view))
