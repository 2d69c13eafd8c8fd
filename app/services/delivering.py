"""Files that go out with an export: which ones, made to fit, and under which address."""

from msgspec import Struct
from msgspec.structs import replace

from app.domain.campaign import Campaign
from app.domain.message import Media, Slide
from app.services.encoding import shown
from app.services.media import MediaLibrary
from app.services.pictures import names
from app.services.pictures.slots import Slot, icon_slot, slot_of


class Source(Struct, frozen=True):
    """Where the bytes of a delivered file come from: made to fit ``slot``, or (None) the original."""

    media: Media
    slot: Slot | None = None


class Delivery:
    """Gives every shown file that is not online yet its address below ``base``; ``sources`` says what to put there."""

    def __init__(self, library: MediaLibrary, base: str) -> None:
        self._library = library
        self._base = base
        self.sources: dict[str, Source] = {}

    def addressed(self, campaign: Campaign) -> Campaign:
        """The campaign with these addresses. Raises ``UserError`` where a file can't be made to fit, or ``base`` is no
        address."""
        seen = {slide.id: slide for slide in shown(campaign.message).slides}
        slides = tuple(
            self._slide(campaign, slide, seen[slide.id]) if slide.id in seen else slide
            for slide in campaign.message.slides
        )
        return replace(campaign, message=replace(campaign.message, slides=slides))

    def _slide(self, campaign: Campaign, slide: Slide, seen: Slide) -> Slide:
        return replace(
            slide,
            media=self._place(slide.media, slot_of(campaign)) if seen.media else slide.media,
            icon=self._place(slide.icon, icon_slot(campaign)) if seen.icon else slide.icon,
        )

    def _place(self, media: Media | None, slot: Slot) -> Media | None:
        if media is None or media.url or not media.sha256:
            return media
        sent = self._library.deliverable(media, slot)
        self.sources[sent.filename] = Source(media, slot)
        return replace(media, url=names.address(self._base, sent.filename), mime=sent.mime)
