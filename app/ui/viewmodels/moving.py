"""Cards on their way from one state to another: pure, placement in, placement out. Shares run from 0 to 1."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from app.layout.placed import Box, Placement

PAGE_ROLES = frozenset({"media", "title", "message"})
"""What belongs to one slide, and moves with it."""


def turned(left: Placement, right: Placement, share: float) -> Placement:
    """Two neighbouring slides while the page turns; at 0 the left one fills the card, at 1 the right one."""
    nearest, other = (left, right) if share < 0.5 else (right, left)
    standing = morphed(other, nearest, share if share >= 0.5 else 1 - share)
    pages = [*_shifted(left, -share), *_shifted(right, 1 - share)]
    return replace(standing, boxes=_with_pages(standing.boxes, pages))


def pulled(card: Placement, pages: float) -> Placement:
    """The first or last slide pulled beyond the end by so many pages (negative: before the first)."""
    return replace(card, boxes=_with_pages(card.boxes, list(_shifted(card, -pages))))


def morphed(before: Placement, after: Placement, share: float) -> Placement:
    """``after``, with what both have moved only so far on its way from where it was."""
    origins = {_name(box): box for box in before.boxes if box.role}
    boxes = tuple(_between(origins.get(_name(box)) if box.role else None, box, share) for box in after.boxes)
    return replace(after, height=_mid(before.height, after.height, share), boxes=boxes)


def _between(origin: Box | None, box: Box, share: float) -> Box:
    if origin is None:
        return box
    x, y = _mid(origin.x, box.x, share), _mid(origin.y, box.y, share)
    return replace(box, x=x, y=y, w=_mid(origin.w, box.w, share), h=_mid(origin.h, box.h, share))


def _with_pages(standing: Sequence[Box], pages: list[Box]) -> tuple[Box, ...]:
    """The pages where the standing slide's own boxes were, so that dots and times stay on top."""
    first = next((at for at, box in enumerate(standing) if box.role in PAGE_ROLES), len(standing))
    under = [box for box in standing[:first] if box.role not in PAGE_ROLES]
    over = [box for box in standing[first:] if box.role not in PAGE_ROLES]
    return (*under, *pages, *over)


def _shifted(card: Placement, pages: float) -> Iterator[Box]:
    for box in card.boxes:
        if box.role in PAGE_ROLES:
            yield replace(box, x=box.x + pages * card.width)


def _name(box: Box) -> tuple[str | None, int | None]:
    return box.role, box.index


def _mid(before: float, after: float, share: float) -> float:
    return before + (after - before) * share
