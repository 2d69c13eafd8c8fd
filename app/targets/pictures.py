"""The online address under which a picture, video or sound is delivered."""

from app.domain import paths
from app.domain.campaign import Campaign
from app.domain.errors import FieldError
from app.domain.message import Media
from app.targets.base import Context


def address(media: Media | None, campaign: Campaign, slide: int, context: Context) -> str:
    """Its address; empty for no picture.

    Without one, a stand-in that names the file. Raises ``FieldError`` instead, if the context is strict.
    """
    if media is None:
        return ""
    if media.url:
        return media.url
    if media.sha256 is None:
        return ""
    if context.strict:
        raise FieldError(
            f"A picture of “{campaign.name}” isn't online yet",
            f"Slide {slide + 1} needs an online address for its picture (media.no-url)",
            "Paste the address, or say where the media will lie online",
            campaign=campaign.id,
            path=_place(media, campaign),
        )
    return f"galley-media:{media.sha256}"


def _place(media: Media, campaign: Campaign) -> str:
    """The first field that shows a file, as a stored path."""
    for slide in campaign.message.slides:
        for part, shown in (("media", slide.media), ("icon", slide.icon)):
            if shown == media:
                return paths.join(("message", "slides", slide.id, part))
    return paths.join(("message", "slides"))
