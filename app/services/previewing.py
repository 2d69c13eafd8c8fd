"""Previews: a campaign as one device draws it. Takes the campaign as a value, so that it may be unsaved."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from app.domain.campaign import Campaign
from app.domain.errors import UserError
from app.domain.message import Media, Message
from app.domain.overlays import in_language
from app.domain.scene import Scene
from app.layout.measure import TextMeasure
from app.layout.place import place
from app.layout.placed import Placement
from app.platforms import registry as platforms
from app.platforms.base import Fate, InboxStyle, PlatformName, Seen, View, fate_of
from app.platforms.parts import Parts
from app.services.devices import Device
from app.services.encoding import encode as target_encode
from app.services.encoding import shown
from app.services.ports import Clock, MediaFiles
from app.templates import registry as templates

Encode = Callable[[Campaign, PlatformName, datetime], dict[str, Any] | None]
"""What a platform would be sent for a whole campaign at an instant; None where that is not known."""

NO_CAROUSELS = "The Web inbox has no carousels"
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
DAY = 86_400
EARLIEST, LATEST = -62_135_596_800 + DAY, 253_402_300_799 - DAY
"""Epoch seconds: the years 1 to 9999 less a day at either end, so that they can be printed in every zone."""


class Look(Struct, frozen=True, kw_only=True):
    """One campaign on one device. ``slide`` is the one asked for; ``view.slide`` counts what the SDK kept.
    ``caption`` says whose drawing it is."""

    placement: Placement
    fate: Fate
    platform: PlatformName
    caption: str
    slide: int
    view: View


class Inbox(Struct, frozen=True, kw_only=True):
    """What surrounds the card: the toolbar and tabs above the list, the list's colour, the gap between cards."""

    frame: Placement
    background: str
    gap: float


class Previewing:
    """Placed cards. ``encode`` None takes what the targets offer; where they offer nothing, nothing is judged."""

    def __init__(self, files: MediaFiles, measure: TextMeasure, clock: Clock, encode: Encode | None = None) -> None:
        self._files = files
        self._measure = measure
        self._clock = clock
        self._encode = encode or target_encode

    def look(
        self,
        campaign: Campaign,
        device: Device,
        *,
        slide: int = 0,
        read: bool = False,
        text_scale: float | None = None,
        width: float | None = None,
        density: float | None = None,
        language: str | None = None,
        now: datetime | None = None,
        ratios: Sequence[float | None] = (),
        dropped: str = "",
    ) -> Look:
        """``campaign`` on ``device``. ``ratios`` are the pictures' widths / heights as far as they are known, by slide
        of the document. ``slide`` beyond the last one means the last one. ``dropped`` says why the message goes to
        nobody, whatever the device.

        A message that the SDK would crash on, or drop, is drawn as it was meant; one that the platform can't show has
        no boxes.
        """
        sitting = self.sitting(campaign, language=language, now=now, ratios=ratios, dropped=dropped)
        return sitting.look(device, slide=slide, read=read, text_scale=text_scale, width=width, density=density)

    def sitting(
        self,
        campaign: Campaign,
        *,
        language: str | None = None,
        now: datetime | None = None,
        ratios: Sequence[float | None] = (),
        dropped: str = "",
    ) -> "Sitting":
        """``campaign`` as it is at one instant, to be looked at on many devices."""
        spoken = replace(campaign, message=in_language(campaign.message, language)) if language else campaign
        return Sitting(self._files, self._measure, self._clock, self._encode, spoken, now, ratios, dropped)

    def inbox(self, device: Device, style: InboxStyle, width: float | None = None) -> Inbox:
        """The inbox around the cards on ``device``."""
        platform = platforms.platform(device.platform)
        frame = self.place(platform.frame(style, width or device.width, device.density))
        return Inbox(frame=frame, background=platform.list_background(style), gap=platform.gap(device.density))

    def place(self, scene: Scene) -> Placement:
        """Any scene, with the fonts that cards are set in."""
        return place(scene, self._measure)


class Sitting:
    """One campaign at one instant. What each platform makes of it is found out once, however many devices it has."""

    def __init__(
        self,
        files: MediaFiles,
        measure: TextMeasure,
        clock: Clock,
        encode: Encode,
        campaign: Campaign,
        now: datetime | None,
        ratios: Sequence[float | None],
        dropped: str = "",
    ) -> None:
        self._dropped = dropped
        self._files = files
        self._measure = measure
        self._encode = encode
        self._campaign = campaign
        self._now = now or clock.now()
        self._zone = clock.zone()
        self._given = ratios
        self._meant = shown(campaign.message)
        self._judged: dict[PlatformName, _Judged] = {}

    def look(
        self,
        device: Device,
        *,
        slide: int = 0,
        read: bool = False,
        text_scale: float | None = None,
        width: float | None = None,
        density: float | None = None,
    ) -> Look:
        """See ``Previewing.look``."""
        platform = platforms.platform(device.platform)
        judged = self._judgement(platform)
        number = min(max(slide, 0), len(self._meant.slides) - 1)
        view = View(
            message=judged.seen.message,
            slide=_kept(self._meant, judged.seen.message, number),
            width=width or device.width,
            density=density or device.density,
            text_scale=text_scale or device.text_scale,
            read=read,
            timestamp=judged.timestamp,
            ratios=judged.ratios,
            empty_bar=judged.seen.empty_bar,
        )
        return Look(
            placement=self._placed(view, platform, judged.fate),
            fate=judged.fate,
            platform=platform.name,
            caption=platform.drawing,
            slide=number,
            view=view,
        )

    def _judgement(self, platform: Parts) -> "_Judged":
        if platform.name not in self._judged:
            fate, seen, encoded = self._judge(platform)
            self._judged[platform.name] = _Judged(
                fate=fate,
                seen=seen,
                timestamp=self._timestamp(platform, encoded),
                ratios=self._ratios(seen.message),
            )
        return self._judged[platform.name]

    def _judge(self, platform: Parts) -> tuple[Fate, Seen, dict[str, Any] | None]:
        meant = self._meant
        if templates.template(meant.template).many_slides and not platform.has_carousels:
            return Fate("unsupported", NO_CAROUSELS), Seen(meant), None
        try:
            encoded = self._encode(self._campaign, platform.name, self._now)
        except UserError as error:
            return Fate("unsupported", error.sentence()), Seen(meant), None
        if self._dropped:
            return Fate("dropped", self._dropped), Seen(meant), encoded
        if encoded is None:
            return Fate(), Seen(meant), None
        fate = fate_of(platform.findings(encoded))
        seen = platform.seen(meant, encoded) if fate.fate == "drawn" else Seen(meant)
        return fate, seen if seen.message.slides else Seen(meant), encoded

    def _timestamp(self, platform: Parts, encoded: dict[str, Any] | None) -> str:
        seconds = platform.date_of(encoded["date"]) if encoded and "date" in encoded else None
        sent = self._now if seconds is None else _instant(seconds)
        return platform.timestamp(sent.astimezone(self._zone), self._now.astimezone(self._zone))

    def _ratios(self, seen: Message) -> tuple[float | None, ...]:
        stored = self._campaign.message
        given = {slide.id: ratio for slide, ratio in zip(stored.slides, self._given, strict=False) if ratio}
        return tuple(given.get(slide.id) or self._ratio(slide.media) for slide in seen.slides)

    def _ratio(self, media: Media | None) -> float | None:
        if media is None:
            return None
        if media.width and media.height:
            return media.width / media.height
        sha256 = media.sha256 or (self._files.linked(media.url) if media.url else None)
        info = self._files.media_info(sha256) if sha256 else None
        return info.width / info.height if info and info.width and info.height else None

    def _placed(self, view: View, platform: Parts, fate: Fate) -> Placement:
        if fate.fate == "unsupported":
            return Placement(unit=platform.unit, width=view.width, height=0, boxes=())
        return place(templates.template(view.message.template).scene(view, platform), self._measure)


class _Judged(Struct, frozen=True, kw_only=True):
    """What one platform makes of the message."""

    fate: Fate
    seen: Seen
    timestamp: str
    ratios: tuple[float | None, ...]


def _kept(meant: Message, seen: Message, number: int) -> int:
    """Where the slide in hand stands among those that the SDK kept; the next one if it was skipped."""
    kept = {slide.id for slide in seen.slides}
    before = sum(slide.id in kept for slide in meant.slides[:number])
    return min(before, len(seen.slides) - 1)


def _instant(seconds: int) -> datetime:
    """The instant, held within what calendars can print in every zone."""
    return EPOCH + timedelta(seconds=min(max(seconds, EARLIEST), LATEST))
