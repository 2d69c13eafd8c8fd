"""Carousel, pictures only: slides that are nothing but a picture, and page dots."""

from msgspec.structs import replace

from app.domain.fields import Field
from app.domain.issues import Issue
from app.domain.message import Message, TemplateName
from app.domain.scene import Scene
from app.platforms.base import View
from app.platforms.parts import Parts
from app.templates import checks, fields
from app.templates import shown as showing


class CarouselImage:
    """Several slides without texts."""

    name: TemplateName = "carousel-image"
    label = "Carousel, pictures only"
    summary = "Up to five pictures that say it all"
    many_slides = True
    has_text = False
    has_icon = False
    has_buttons = False

    def fields(self) -> tuple[Field, ...]:
        """The form, top to bottom. The title's colour is the date's."""
        date_color = replace(fields.TITLE_COLOR, label="Date colour", role="timestamp", hint="")
        return (
            fields.TEMPLATE,
            fields.PICTURE,
            fields.ORIENTATION,
            date_color,
            fields.BACKGROUND,
            fields.ACTION,
            *fields.COMMON,
        )

    def blank(self) -> Message:
        """Two empty slides, so that there is something to turn to."""
        return showing.blank(self.name, 2)

    def shown(self, message: Message) -> Message:
        """Every slide without icon, buttons and texts."""
        slides = (showing.without_text(replace(slide, icon=None, buttons=())) for slide in message.slides)
        return showing.with_slides(message, self.name, slides)

    def check(self, message: Message) -> tuple[Issue, ...]:
        """Slides that lack their picture."""
        return checks.slides_without_picture(message) + checks.slides_without_still(message)

    def scene(self, view: View, platform: Parts) -> Scene:
        """Picture and dots, the time over them."""
        return platform.card(view, platform.pager(view) + platform.dots(view), platform.footer(view, "pictures"))
