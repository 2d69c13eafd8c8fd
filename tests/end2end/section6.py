"""What both phones' SDKs read alike, said independently of the product: the composer's own messages keep to it."""

import re
from collections.abc import Iterator
from typing import Any

COLOR = re.compile(r"#[0-9A-Fa-f]{6}")
INT_MAX = 2_147_483_647
TYPES = ("simple", "message-icon", "carousel", "carousel-image")


def faults(message: dict[str, Any]) -> list[str]:
    """The places where a mobile message departs from it."""
    return [place for place, good in _rules(message) if not good] + list(_nulls(message))


def _rules(message: dict[str, Any]) -> Iterator[tuple[str, bool]]:
    msg = message.get("msg", {})
    for key in ("_id", "wzrk_id"):
        yield key, isinstance(message.get(key), str) and message[key] != ""
    for key in ("date", "wzrk_ttl"):
        yield key, type(message.get(key)) is int and 0 <= message[key] <= INT_MAX
    yield "msg.type", msg.get("type") in TYPES
    yield "msg.bg", _color(msg.get("bg"))
    yield "msg.orientation", isinstance(msg.get("orientation"), str)
    tags = msg.get("tags")
    yield "msg.tags", isinstance(tags, list) and all(isinstance(tag, str) and "," not in tag for tag in tags)
    carousel = str(msg.get("type")).startswith("carousel")
    content = msg.get("content", [])
    yield "msg.content", isinstance(content, list) and 1 <= len(content) <= 5
    for number, slide in enumerate(content):
        for place, good in _slide(slide, carousel):
            yield f"msg.content.{number}.{place}", good


def _slide(slide: dict[str, Any], carousel: bool) -> Iterator[tuple[str, bool]]:
    for part in ("title", "message"):
        held = slide.get(part, {})
        yield part, isinstance(held.get("text"), str) and _color(held.get("color"))
    media, icon, action = slide.get("media"), slide.get("icon"), slide.get("action", {})
    yield "media", isinstance(media, dict) and (bool(media.get("url")) or not carousel)
    if isinstance(media, dict) and media.get("url"):
        kind = media.get("content_type")
        yield "media.content_type", isinstance(kind, str) and kind != "" and kind == kind.lower()
    yield "icon", isinstance(icon, dict)
    links = action.get("links")
    yield "action.hasUrl", type(action.get("hasUrl")) is bool
    yield "action.hasLinks", type(action.get("hasLinks")) is bool and action["hasLinks"] == bool(links)
    yield from ((f"action.url.{platform}", _address(action, platform)) for platform in ("android", "ios"))
    yield "action.links", isinstance(links, list) and len(links) <= (0 if carousel else 3)
    for number, link in enumerate(links or []):
        whole = all(isinstance(link.get(key), str) for key in ("type", "text", "color", "bg"))
        yield f"action.links.{number}", whole and _color(link["color"]) and _color(link["bg"])


def _address(action: dict[str, Any], platform: str) -> bool:
    return isinstance(action.get("url", {}).get(platform, {}).get("text"), str)


def _color(value: Any) -> bool:
    return isinstance(value, str) and COLOR.fullmatch(value) is not None


def _nulls(value: Any, place: str = "") -> Iterator[str]:
    if value is None:
        yield f"{place} is null"
    elif isinstance(value, dict | list):
        for key, held in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _nulls(held, f"{place}.{key}")
