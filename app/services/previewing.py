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
from app.layout.measure import TextMeasure
from app.layout.place import place
from app.layout.placed import Placement
from app.platforms import registry as platforms
from app.platforms.base import Fate, PlatformName, Seen, View, fate_of
from app.platforms.parts import Parts
from app.services.devices import Device
from app.services.encoding import encode as target_encode
from app.services.encoding import shown
from app.services.ports import Clock, Workspace
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


class Previewing:
    """Placed cards. ``encode`` None takes what the targets offer; where they offer nothing, nothing is judged."""

    def __init__(self, workspace: Workspace, measure: TextMeasure, clock: Clock, encode: Encode | None = None) -> None:
        self._workspace = workspace
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
    ) -> Look:
        """``campaign`` on ``device``. ``ratios`` are the pictures' widths / heights as far as they are known, by slide
        of the document. ``slide`` beyond the last one means the last one.

        A message that the SDK would crash on, or drop, is drawn as it was meant; one that the platform can't show has
        no boxes.
        """
        now = now or self._clock.now()
        platform = platforms.platform(device.platform)
        campaign = replace(campaign, message=in_language(campaign.message, language))
        meant = shown(campaign.message)
        fate, seen, encoded = self._judge(campaign, meant, platform, now)
        number = min(max(slide, 0), len(meant.slides) - 1)
        view = View(
            message=seen.message,
            slide=_kept(meant, seen.message, number),
            width=width or device.width,
            density=density or device.density,
            text_scale=text_scale or device.text_scale,
            read=read,
            timestamp=self._timestamp(platform, encoded, now),
            ratios=self._ratios(campaign.message, seen.message, ratios),
            empty_bar=seen.empty_bar,
        )
        return Look(
            placement=self._placed(view, platform, fate),
            fate=fate,
            platform=platform.name,
            caption=platform.drawing,
            slide=number,
            view=view,
        )

    def _judge(
        self, campaign: Campaign, meant: Message, platform: Parts, now: datetime
    ) -> tuple[Fate, Seen, dict[str, Any] | None]:
        if templates.template(meant.template).many_slides and not platform.has_carousels:
            return Fate("unsupported", NO_CAROUSELS), Seen(meant), None
        try:
            encoded = self._encode(campaign, platform.name, now)
        except UserError as error:
            return Fate("unsupported", error.sentence()), Seen(meant), None
        if encoded is None:
            return Fate(), Seen(meant), None
        fate = fate_of(platform.findings(encoded))
        seen = platform.seen(meant, encoded) if fate.fate == "drawn" else Seen(meant)
        return fate, seen if seen.message.slides else Seen(meant), encoded

    def _timestamp(self, platform: Parts, encoded: dict[str, Any] | None, now: datetime) -> str:
        zone = self._clock.zone()
        seconds = platform.date_of(encoded["date"]) if encoded and "date" in encoded else None
        sent = now if seconds is None else _instant(seconds)
        return platform.timestamp(sent.astimezone(zone), now.astimezone(zone))

    def _ratios(self, stored: Message, seen: Message, known: Sequence[float | None]) -> tuple[float | None, ...]:
        given = {slide.id: ratio for slide, ratio in zip(stored.slides, known, strict=False) if ratio}
        return tuple(given.get(slide.id) or self._ratio(slide.media) for slide in seen.slides)

    def _ratio(self, media: Media | None) -> float | None:
        if media is None:
            return None
        if media.width and media.height:
            return media.width / media.height
        sha256 = media.sha256 or (self._workspace.linked(media.url) if media.url else None)
        info = self._workspace.media_info(sha256) if sha256 else None
        return info.width / info.height if info and info.width and info.height else None

    def _placed(self, view: View, platform: Parts, fate: Fate) -> Placement:
        if fate.fate == "unsupported":
            return Placement(unit=platform.unit, width=view.width, height=0, boxes=())
        return place(templates.template(view.message.template).scene(view, platform), self._measure)


def _kept(meant: Message, seen: Message, number: int) -> int:
    """Where the slide in hand stands among those that the SDK kept; the next one if it was skipped."""
    kept = {slide.id for slide in seen.slides}
    before = sum(slide.id in kept for slide in meant.slides[:number])
    return min(before, len(seen.slides) - 1)


def _instant(seconds: int) -> datetime:
    """The instant, held within what calendars can print in every zone."""
    return EPOCH + timedelta(seconds=min(max(seconds, EARLIEST), LATEST))
