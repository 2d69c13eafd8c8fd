"""From a point on the card to the field behind it, and back."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.domain import paths
from app.domain.campaign import Campaign
from app.domain.overlays import entry_of
from app.layout.placed import Box, Placement
from app.templates.base import TemplateType
from app.templates.registry import template
from app.ui.languages import language_name
from app.ui.viewmodels.field_words import field_word

SLIDES = ("message", "slides")


def box_at(card: Placement, x: float, y: float) -> Box | None:
    """The topmost box with a field, or a button, at a point in the card's unit."""
    for box in reversed(card.boxes):
        if box.field and box.x <= x < box.x + box.w and box.y <= y < box.y + box.h:
            return box
    return None


def boxes_of(card: Placement, path: str, template: TemplateType, slide: str) -> Sequence[Box]:
    """What shows the field at a stored path: the boxes of the same element, else those of the field's role."""
    if not path:
        return ()
    own = [box for box in card.boxes if box.field and box.role != "page_dot" and _belongs(box.field, path)]
    if own:
        return own
    role = role_of(path, template, slide)
    return [box for box in card.boxes if box.role == role] if role else ()


def stored_place(path: str) -> str:
    """Where in the message a language's text is shown; any other path is its own place."""
    match entry_of(path):
        case (_, inner) if inner:
            return f"message/{inner}"
        case _:
            return path


def role_of(path: str, template: TemplateType, slide: str) -> str | None:
    """The role of the box that shows a stored path."""
    return next((each.role for each in template.fields() if paths.overlaps(each.at(slide), path)), None)


def field_label(box: Box, template: TemplateType) -> str:
    """What the form calls the field behind a box, "" where it has none."""
    role = "button_bar" if box.role == "button" else box.role
    return next((each.label for each in template.fields() if each.role == role), "")


def _belongs(field: str, path: str) -> bool:
    """A text's field also stands for its siblings: a title's colour belongs to the title's box."""
    steps = paths.split(field)
    element = paths.join(steps[:-1]) if steps[-1] == "text" else field
    return paths.overlaps(element, path)


def place_words(campaign: Campaign, path: str) -> str:
    """Where a stored path is, in the form's words: the language, the slide, where there are several, and the field."""
    found, path = entry_of(path), stored_place(path)
    message = campaign.message
    steps = paths.split(path)
    ids = [slide.id for slide in message.slides]
    named = steps[2] if len(steps) > 2 and steps[:2] == SLIDES else ""
    slide = named if named in ids else ids[0]
    shape = template(message.template)
    number = QCoreApplication.translate("Places", "Slide {n}").format(n=ids.index(slide) + 1)
    label = next((field.label for field in shape.fields() if _lies_in(steps, field.at(slide))), "")
    many = named in ids and shape.many_slides
    words = (language_name(found[0]) if found else "", number if many else "", label and field_word(label))
    return ", ".join(filter(None, words))


def _lies_in(steps: paths.Steps, path: str) -> bool:
    field = paths.split(path)
    return steps[: len(field)] == field
