"""The texts of a message as devices draw them: the plain way, one slide on one device after the other."""

from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct

from app.domain.campaign import Campaign
from app.domain.scene import TextStyle
from app.layout.measure import Measured, TextMeasure
from app.layout.placed import Box
from app.platforms.base import PlatformName
from app.services.devices import Device
from app.services.encoding import shown
from app.services.ports import Clock, MediaInfo
from app.services.previewing import Look, Previewing
from app.services.proving.values import Kind, Mark

CUTS: dict[str, Kind] = {"title": "title_cut", "message": "body_cut"}
"""What it is called when the box with that role is cut."""
FATES: dict[str, Kind] = {"crash": "crash", "dropped": "dropped"}


class Place(Struct, frozen=True):
    """A title or message on a device; ``path`` is stored, relative to the record."""

    kind: Kind
    path: str
    slide: int
    device: str

    def mark(self) -> Mark:
        """That it is cut there."""
        return Mark(kind=self.kind, path=self.path, slide=self.slide, device=self.device)


class Looked:
    """``boxes`` are those of titles and messages, ``fates`` what becomes of the message where it is not drawn."""

    def __init__(
        self, campaign: Campaign, devices: Sequence[Device], measure: TextMeasure, clock: Clock, now: datetime
    ) -> None:
        self.asked = Asked(measure)
        self.boxes: dict[Place, Box] = {}
        self.fates: dict[PlatformName, Mark] = {}
        self._numbers = {slide.id: number for number, slide in enumerate(campaign.message.slides)}
        sitting = Previewing(_NoFiles(), self.asked, clock).sitting(campaign, now=now)
        for device in devices:
            for slide in range(len(shown(campaign.message).slides)):
                self._note(device, sitting.look(device, slide=slide))

    def cuts(self) -> tuple[Mark, ...]:
        """The texts that are cut."""
        return tuple(place.mark() for place, box in self.boxes.items() if box.cut)

    def _note(self, device: Device, look: Look) -> None:
        kind = FATES.get(look.fate.fate)
        if kind is not None and look.platform not in self.fates:
            self.fates[look.platform] = Mark(kind=kind, device=device.name, detail=look.fate.reason or "")
        for box in look.placement.boxes:
            if box.role in CUTS:
                slide = self._numbers[box.field.split("/")[2]]
                self.boxes.setdefault(Place(CUTS[box.role], box.field, slide, device.name), box)


class Asked:
    """A measure that remembers the width that each text was set into last."""

    def __init__(self, measure: TextMeasure) -> None:
        self._measure = measure
        self._widths: dict[tuple[str, TextStyle], float] = {}

    def measure(self, text: str, style: TextStyle, width: float) -> Measured:
        """See ``TextMeasure``."""
        self._widths[text, style] = width
        return self._measure.measure(text, style, width)

    def width(self, box: Box) -> float | None:
        """The width that the text of a box was set into."""
        return self._widths.get((box.text or "", box.style)) if box.style else None


class _NoFiles:
    """Pictures of no known size: they have no say in the lines of texts."""

    def media_info(self, sha256: str) -> MediaInfo | None:
        return None

    def media_bytes(self, sha256: str) -> bytes | None:
        return None

    def linked(self, url: str) -> str | None:
        return None
