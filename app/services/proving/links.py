"""Links as they come out for somebody: whether they can be opened."""

import re
from functools import lru_cache

from msgspec import Struct

from app.domain.message import Message
from app.services.checks import addresses
from app.services.checks.links import PLATFORMS, every

EMPTY = "is empty"
CACHED = 256
"""Addresses that are remembered: most messages have the same one for each platform."""
_TEMPLATE = re.compile(r"\{\{|\{%")
_WRONG = re.compile(r'[<>"\\^`{|}\x00-\x1f\x7f]|%(?![0-9A-Fa-f]{2})')
"""What no address may hold as it is (RFC 3986, 2), and a per cent sign that begins no escape."""


class Link(Struct, frozen=True):
    """An address in a message: the stored path (relative to the message), how it is called, what is written."""

    path: str
    what: str
    written: str


def links_of(message: Message) -> tuple[Link, ...]:
    """Every address that a tap opens or a picture is loaded from, where one is written. ``message`` is what its
    template shows."""
    tapped = (
        Link(each.at(platform).removeprefix("message/"), f"The link for {PLATFORMS[platform]}", address)
        for each in every(message)
        for platform, address in each.by_platform.items()
        if address
    )
    return (*tapped, *_pictures(message))


def _pictures(message: Message) -> tuple[Link, ...]:
    return tuple(
        Link(f"slides/{slide.id}/{name}/url", f"The link of the {word}", media.url)
        for slide in message.slides
        for name, word, media in (("media", "picture", slide.media), ("icon", "icon", slide.icon))
        if media is not None and media.url
    )


@lru_cache(CACHED)
def broken(address: str, *, rendered: bool) -> str | None:
    """Why nobody can follow an address; None: one can. In one that is not ``rendered``, what looks like a personal
    field is left to whoever sends it."""
    if rendered and (reason := _unfilled(address)):
        return reason
    scheme = addresses.scheme(address)
    if addresses.is_forbidden(address):
        return "may not be opened"
    if scheme is None:
        return "does not begin with https:// or an app's own scheme:"
    if addresses.has_spaces(address):
        return "has spaces in it"
    if addresses.lacks_host(address):
        return "names no page"
    if rendered and (sign := _WRONG.search(address)):
        return f"holds {sign[0]!r}, which links can't hold"
    return None


def _unfilled(address: str) -> str | None:
    if not address.strip():
        return EMPTY
    if _TEMPLATE.search(address):
        return "holds a personal field that was not filled in"
    return "has spaces in it" if re.search(r"\s", address) else None
