"""What messages have in common that differ in nothing but the words of their personal fields.

What becomes of a message, where its texts stand and how much it weighs depends on a text only by its being empty or
not: the platforms' rules, the templates' scenes and the targets look at nothing else. So that is found out once, in the
plain way, with words that stand in; of everybody's own words only their width and their length are left to be asked.
Where two kinds of stand-ins lead to different widths, nothing is taken as common.
"""

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct

from app.domain.campaign import Campaign
from app.domain.scene import TextStyle
from app.layout.measure import TextMeasure
from app.platforms.base import PlatformName
from app.services.personalising import MESSAGE, Version
from app.services.ports import Clock
from app.services.proving.looking import Looked, Place
from app.services.proving.payload import Weight, weight
from app.services.proving.values import Frame, Mark

SHORT, LONG = "\u2063{}", "\u2063{} " + "longer than every line there is " * 40
"""Stand-ins, with a sign that nobody writes: no other text of the message is taken for one."""


class Slot(Struct, frozen=True):
    """A place that a personal text is set into, and may be cut in; ``width`` in the platform's unit."""

    place: Place
    style: TextStyle
    width: float


class Shape(Struct, frozen=True, kw_only=True):
    """``fates`` are crashes and drops, ``cuts`` those of texts without personal fields. ``slots`` None: every message
    has to be laid out by itself."""

    fates: Mapping[PlatformName, Mark]
    cuts: tuple[Mark, ...]
    slots: tuple[Slot, ...] | None
    weight: Weight


class Shaping:
    """Makes shapes, and looks at messages in the plain way."""

    def __init__(self, measure: TextMeasure, clock: Clock, frame: Frame) -> None:
        self._measure = measure
        self._clock = clock
        self._frame = frame

    @property
    def now(self) -> datetime:
        """When the messages are sent."""
        return self._frame.now

    def looked(self, campaign: Campaign) -> Looked:
        """A message on every device."""
        return Looked(campaign, self._frame.devices, self._measure, self._clock, self._frame.now)

    def shape(self, version: Version, words: Mapping[str, str], free: frozenset[str]) -> Shape:
        """The shape of all messages with ``words`` (by path, relative to the message), whatever stands at the paths
        ``free``, as long as it is not empty."""
        short, long = (
            {**words, **{path: kind.format(number) for number, path in enumerate(sorted(free))}}
            for kind in (SHORT, LONG)
        )
        first, second = (self.looked(version.filled(texts)) for texts in (short, long))
        personal = frozenset(f"{MESSAGE}/{path}" for path in free)
        cuts = tuple(place.mark() for place, box in first.boxes.items() if box.cut and place.path not in personal)
        return Shape(
            fates=first.fates,
            cuts=cuts,
            slots=_slots(first, second, personal),
            weight=weight(version, short, free, self._frame.now),
        )


def _slots(first: Looked, second: Looked, personal: frozenset[str]) -> tuple[Slot, ...] | None:
    if first.boxes.keys() != second.boxes.keys() or first.fates != second.fates:
        return None
    slots: list[Slot] = []
    for place, box in first.boxes.items():
        other = second.boxes[place]
        if place.path not in personal:
            if box.cut != other.cut:
                return None
            continue
        if box.style != other.style:
            return None
        if box.style is None or box.style.max_lines is None or box.style.overflow == "wrap":
            continue
        width = first.asked.width(box)
        if width is None or width != second.asked.width(other):
            return None
        slots.append(Slot(place, box.style, width))
    return tuple(slots)
