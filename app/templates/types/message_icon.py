"""With icon: a small icon beside title and message, a picture, up to three buttons."""

from app.domain.fields import Field
from app.domain.issues import Issue
from app.domain.message import Message, TemplateName
from app.domain.scene import Scene
from app.platforms.base import View
from app.platforms.parts import Parts
from app.templates import checks, fields
from app.templates import shown as showing


class MessageIcon:
    """An icon, one text, one picture."""

    name: TemplateName = "message-icon"
    label = "With icon"
    summary = "An icon beside the text, a picture, up to three buttons"
    many_slides = False
    has_text = True
    has_icon = True
    has_buttons = True

    def fields(self) -> tuple[Field, ...]:
        """The form, top to bottom."""
        return (
            fields.TEMPLATE,
            fields.ICON,
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
        """The first slide, whole."""
        return showing.with_slides(message, self.name, message.slides[:1])

    def check(self, message: Message) -> tuple[Issue, ...]:
        """An empty message, a missing icon."""
        return checks.empty_slides(message) + checks.missing_icon(message)

    def scene(self, view: View, platform: Parts) -> Scene:
        """The head above the picture on phones, below it on the Web; time, buttons."""
        head, media = platform.head(view), platform.media(view)
        body = head + media if platform.head_first else media + head
        return platform.card(view, body, platform.footer(view, "head"), platform.actions(view))
