"""Cutting a message down to what a template type shows. The document itself keeps everything."""

from collections.abc import Iterable

from msgspec.structs import replace

from app.domain.ids import new_id
from app.domain.message import Message, Slide, TemplateName


def with_slides(message: Message, template: TemplateName, slides: Iterable[Slide]) -> Message:
    """``message`` as ``template`` with other slides."""
    return replace(message, template=template, slides=tuple(slides))


def without_text(slide: Slide) -> Slide:
    """The slide without title and message; colours stay."""
    return replace(slide, title=replace(slide.title, text=""), body=replace(slide.body, text=""))


def blank(template: TemplateName, slides: int = 1) -> Message:
    """A new, empty message."""
    return Message(template=template, slides=tuple(Slide(id=new_id()) for _ in range(slides)))
