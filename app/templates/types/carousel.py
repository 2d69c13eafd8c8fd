"""Carousel: slides with a picture, a title and a message each, and page dots."""

from msgspec.structs import replace

from app.domain.fields import Field
from app.domain.issues import Issue
from app.domain.message import Message, TemplateName
from app.domain.scene import Scene
from app.platforms.base import View
from app.platforms.parts import Parts
from app.templates import checks, fields
from app.templates import shown as showing


class Carousel:
    """Several slides with texts."""

    name: TemplateName = "carousel"
    label = "Carousel"
    summary = "Up to five slides, each with a picture, a title and a text"
    many_slides = True
    has_text = True
    has_icon = False
    has_buttons = False

    def fields(self) -> tuple[Field, ...]:
        """The form, top to bottom."""
        return (
            fields.TEMPLATE,
            fields.PICTURE,
            fields.ORIENTATION,
            *fields.TEXTS,
            fields.BACKGROUND,
            fields.ACTION,
            *fields.COMMON,
        )

    def blank(self) -> Message:
        """Two empty slides, so that there is something to turn to."""
        return showing.blank(self.name, 2)

    def shown(self, message: Message) -> Message:
        """Every slide without icon and buttons."""
        slides = (replace(slide, icon=None, buttons=()) for slide in message.slides)
        return showing.with_slides(message, self.name, slides)

    def check(self, message: Message) -> tuple[Issue, ...]:
        """Slides that lack their picture."""
        return checks.slides_without_picture(message) + checks.slides_without_still(message)

    def scene(self, view: View, platform: Parts) -> Scene:
        """Picture, dots, texts, time."""
        body = platform.pager(view) + platform.dots(view) + platform.slide_texts(view)
        return platform.card(view, body, platform.footer(view, "slides"))
