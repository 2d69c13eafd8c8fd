"""From a point on the card to the field behind it, and back. Pure."""

from collections.abc import Sequence

from app.domain import paths
from app.layout.placed import Box, Placement
from app.templates.base import TemplateType


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
