"""What can be done to the slides of a carousel, as edits."""

from collections.abc import Sequence

from msgspec import to_builtins

from app.domain.campaign import Campaign
from app.domain.duplicate import duplicate_slide
from app.domain.edits import Edit, Insert, Move, Remove
from app.domain.ids import new_id
from app.domain.message import Slide


def added(after: str) -> tuple[str, list[Edit]]:
    """A blank slide behind ``after``: its id, and the edits."""
    slide = Slide(id=new_id())
    return slide.id, [Insert("message/slides", to_builtins(slide), after)]


def duplicated(campaign: Campaign, slide: str) -> tuple[str, list[Edit]]:
    """A copy of a slide behind it, translations included: the copy's id, and the edits."""
    copy, overlays = duplicate_slide(campaign, slide)
    return copy.id, [Insert("message/slides", to_builtins(copy), slide), *overlays]


def removed(slides: Sequence[Slide], slide: str) -> tuple[str, list[Edit]]:
    """``slide`` taken out: the id of the slide to show then, and the edits. The last slide stays."""
    ids = [each.id for each in slides]
    if len(ids) == 1:
        return slide, []
    index = ids.index(slide)
    rest = ids[:index] + ids[index + 1 :]
    return rest[min(index, len(rest) - 1)], [Remove(f"message/slides/{slide}")]


def moved(slides: Sequence[Slide], slide: str, to: int) -> list[Edit]:
    """``slide`` put at place ``to``, counted from 0."""
    others = [each.id for each in slides if each.id != slide]
    to = max(0, min(len(others), to))
    return [Move(f"message/slides/{slide}", others[to - 1] if to else None)]
