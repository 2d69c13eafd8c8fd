"""The online address under which a picture, video or sound is delivered."""

from app.domain.campaign import Campaign
from app.domain.errors import UserError
from app.domain.message import Media
from app.targets.base import Context


def address(media: Media | None, campaign: Campaign, slide: int, context: Context) -> str:
    """Its address; empty for no picture.

    Without one, a stand-in that names the file. Raises ``UserError`` instead, if the context is strict.
    """
    if media is None:
        return ""
    if media.url:
        return media.url
    if media.sha256 is None:
        return ""
    if context.strict:
        raise UserError(
            f"A picture of “{campaign.name}” isn't online yet",
            f"Slide {slide + 1} needs an online address for its picture (media.no-url)",
            "Paste the address, or say where the media will lie online",
        )
    return f"galley-media:{media.sha256}"
