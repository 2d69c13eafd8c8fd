"""A message for CleverTap's mobile SDKs, written so that neither stumbles over it."""

from app.domain.campaign import Campaign
from app.domain.message import Action, Button, ButtonKind, KeyValue, Media, MediaKind, Orientation, Slide, Text
from app.domain.tree import Tree
from app.targets.base import Context
from app.targets.patching import Items
from app.targets.pictures import address
from app.targets.times import expiry, run_id

SLOTS: dict[Orientation, str] = {"landscape": "l", "portrait": "p", "natural": ""}
TYPES: dict[ButtonKind, str] = {"link": "url", "copy": "copy", "keys": "kv", "push": "rfp"}
MIME: dict[MediaKind, str] = {"image": "image/", "gif": "image/gif", "video": "video/", "audio": "audio/"}
"""How a type that the SDKs take for the kind starts."""
USUAL: dict[MediaKind, str] = {"image": "image", "gif": "image/gif", "video": "video/mp4", "audio": "audio/mpeg"}


def write(campaign: Campaign, context: Context) -> Tree:
    """The whole message. Every key that an SDK asks for is there, no value is null."""
    return {
        "_id": campaign.id,
        "wzrk_id": run_id(campaign, context),
        "wzrk_pivot": "wzrk_default",
        "date": context.now,
        "wzrk_ttl": expiry(campaign, context),
        "msg": _msg(campaign, context),
    }


def _msg(campaign: Campaign, context: Context) -> Tree:
    message = campaign.message
    slides = enumerate(message.slides)
    tags = [tag for tag in message.inbox_tags if tag.strip()]
    msg: Tree = {
        "type": message.template,
        "bg": message.background,
        "orientation": SLOTS[message.orientation],
        "tags": tags,
        "enableTags": bool(tags),
        "content": Items((slide.id, _element(slide, campaign, index, context)) for index, slide in slides),
    }
    if message.key_values:
        msg["custom_kv"] = Items((pair.id, _pair(pair)) for pair in message.key_values)
    return msg


def _element(slide: Slide, campaign: Campaign, index: int, context: Context) -> Tree:
    return {
        "title": _text(slide.title),
        "message": _text(slide.body),
        "media": _media(slide.media, address(slide.media, campaign, index, context)),
        "icon": _icon(slide.icon, address(slide.icon, campaign, index, context)),
        "action": _action(slide.action, slide.buttons),
    }


def _text(text: Text) -> Tree:
    return {"text": text.text, "color": text.color}


def _media(media: Media | None, url: str) -> Tree:
    if media is None or not url:
        return {}
    tree: Tree = {"url": url, "content_type": _mime(media)}
    if media.poster:
        tree["poster"] = media.poster
    return tree | _alt(media)


def _mime(media: Media) -> str:
    mime = media.mime.lower()
    fits = mime.startswith(MIME[media.kind]) and (media.kind == "gif") == (mime == "image/gif")
    return mime if fits else USUAL[media.kind]


def _icon(icon: Media | None, url: str) -> Tree:
    return {"url": url} | _alt(icon) if icon is not None and url else {}


def _alt(media: Media) -> Tree:
    return {"alt_text": media.alt} if media.alt else {}


def _action(action: Action, buttons: tuple[Button, ...]) -> Tree:
    """A link that is switched off is kept: neither phone opens it while ``hasUrl`` is false."""
    return {
        "hasUrl": action.enabled,
        "hasLinks": bool(buttons),
        "url": _url(action),
        "links": Items((button.id, _link(button)) for button in buttons),
    }


def _url(link: Action | Button) -> Tree:
    return {"android": {"text": link.android}, "ios": {"text": link.ios}}


def _link(button: Button) -> Tree:
    link: Tree = {
        "type": TYPES[button.kind],
        "text": button.text,
        "color": button.color,
        "bg": button.background,
        "copyText": {"text": button.copy},
        "url": _url(button),
        "kv": {pair.key: pair.value for pair in button.keys},
    }
    return link | {"fbSettings": button.open_settings} if button.kind == "push" else link


def _pair(pair: KeyValue) -> Tree:
    return {"key": pair.key, "value": {"text": pair.value}}
