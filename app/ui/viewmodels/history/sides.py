"""Two documents side by side: which slide of one belongs to which of the other. Pure."""

from collections.abc import Sequence
from itertools import zip_longest

from msgspec import Struct

from app.domain.campaign import Campaign
from app.services.encoding import shown

SlidePair = tuple[int | None, int | None]
"""Numbers of slides, from 0; None where a document has none to show."""


class Side(Struct, frozen=True, kw_only=True):
    """A document, what it is called, and what else is known of it."""

    document: Campaign
    title: str
    detail: str = ""


def slide_pairs(one: Campaign, other: Campaign) -> tuple[SlidePair, ...]:
    """The slides that are shown together, in the order of ``other``: those with the same id, then the rest in turn."""
    olds, news = _slides(one), _slides(other)
    left = iter([number for number, id in enumerate(olds) if id not in news])
    pairs: list[SlidePair] = []
    for number, id in enumerate(news):
        pairs.append((olds.index(id) if id in olds else next(left, None), number))
    return (*pairs, *zip_longest(left, (), fillvalue=None))


def _slides(document: Campaign) -> Sequence[str]:
    return [slide.id for slide in shown(document.message).slides]
