"""A message for CleverTap's web inbox."""

from app.domain.campaign import Campaign
from app.domain.errors import UserError
from app.domain.message import Button, Media, Slide
from app.domain.tree import Tree
from app.targets.base import Context
from app.targets.patching import Items
from app.targets.pictures import address
from app.targets.times import expiry, run_id

CAROUSELS = ("carousel", "carousel-image")
ACTIONS = {"link": "url", "copy": "copy"}
"""The buttons that the panel knows; it has none for the app's own keys or for asking to push."""


def write(campaign: Campaign, context: Context) -> Tree:
    """The whole message. A carousel keeps its template's name as type, which the panel does not know.

    Raises ``UserError`` for a carousel, if the context is strict.
    """
    if campaign.message.template in CAROUSELS and context.strict:
        raise UserError(
            f"“{campaign.name}” can't be shown in the web inbox",
            "It is a carousel, and the web inbox has no carousels",
            "Leave it out, or choose another template",
        )
    tags = [tag for tag in campaign.message.inbox_tags if tag.strip()]
    slides = enumerate(campaign.message.slides)
    contents = Items((slide.id, _content(slide, campaign, index, context)) for index, slide in slides)
    return {
        "_id": campaign.id,
        "templateType": _type(campaign, contents[0]),
        "tags": tags,
        "enableTags": bool(tags),
        "msg": contents,
        "date": context.now,
        "wzrk_ttl": expiry(campaign, context),
        "wzrk_id": run_id(campaign, context),
        "wzrk_pivot": "wzrk_default",
        "display": {},
    }


def _type(campaign: Campaign, content: Tree) -> str:
    if campaign.message.template in CAROUSELS:
        return campaign.message.template
    if content["imageUrl"]:
        return "text-with-icon-and-image"
    return "text-with-icon" if content["iconUrl"] else "text-only"


def _content(slide: Slide, campaign: Campaign, index: int, context: Context) -> Tree:
    return {
        "title": slide.title.text,
        "description": slide.body.text,
        "iconUrl": address(_still(slide.icon), campaign, index, context),
        "imageUrl": address(_still(slide.media), campaign, index, context),
        "onClickUrl": slide.action.web if slide.action.enabled else "",
        "openUrlInNewTab": slide.action.new_tab,
        "buttons": Items((button.id, _button(button)) for button in slide.buttons if button.kind in ACTIONS),
    }


def _still(media: Media | None) -> Media | None:
    """The panel plays neither video nor sound."""
    return media if media and media.kind in ("image", "gif") else None


def _button(button: Button) -> Tree:
    return {
        "text": button.text,
        "action": ACTIONS[button.kind],
        "url": button.web,
        "openUrlInNewTab": button.new_tab,
        "clipboardText": button.copy,
    }
