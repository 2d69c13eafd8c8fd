"""The template types, by name. What a type shows of a message, and nothing else: drawing comes with the types."""

from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from app.domain.issues import Issue
from app.domain.message import Message, Slide, TemplateName


class _Shown(Struct, frozen=True):
    name: TemplateName
    many_slides: bool
    has_text: bool
    has_icon: bool
    has_buttons: bool

    def shown(self, message: Message) -> Message:
        """Only what this type shows."""
        slides = message.slides if self.many_slides else message.slides[:1]
        return replace(message, template=self.name, slides=tuple(map(self._slide, slides)))

    def _slide(self, slide: Slide) -> Slide:
        hidden: dict[str, Any] = {} if self.has_icon else {"icon": None}
        if not self.has_buttons:
            hidden["buttons"] = ()
        if not self.has_text:
            hidden |= {"title": replace(slide.title, text=""), "body": replace(slide.body, text="")}
        return replace(slide, **hidden)

    def check(self, message: Message) -> tuple[Issue, ...]:
        """What only this type can find wrong."""
        return ()


_BY_NAME: dict[TemplateName, _Shown] = {
    "simple": _Shown("simple", False, True, False, True),
    "message-icon": _Shown("message-icon", False, True, True, True),
    "carousel": _Shown("carousel", True, True, False, False),
    "carousel-image": _Shown("carousel-image", True, False, False, False),
}


def template(name: TemplateName) -> _Shown:
    """The template type with that name."""
    return _BY_NAME[name]
