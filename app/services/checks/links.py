"""Links: of a tap on the message and of its buttons, by platform."""

from collections.abc import Iterator

from msgspec import Struct

from app.domain.edits import Remove
from app.domain.issues import Fix, Issue
from app.domain.message import Action, Button, Message
from app.services.checks import addresses
from app.services.checks.base import Subject, at_slide, issue, set_to

PLATFORMS = {"android": "Android", "ios": "iOS", "web": "Web"}


class Links(Struct, frozen=True):
    """The addresses of one thing that can be tapped: the stored path of their object, what it is called, and what to do
    where there is none."""

    path: str
    what: str
    by_platform: dict[str, str]
    way_out: Fix

    def at(self, platform: str) -> str:
        """The stored path of one address."""
        return f"{self.path}/{platform}"


def check(subject: Subject) -> Iterator[Issue]:
    """Every link that a tap opens."""
    for links in every(subject.message):
        yield from _missing(links)
        for platform, address in links.by_platform.items():
            if address:
                yield from _address(links, platform, address)


def every(message: Message) -> Iterator[Links]:
    """Everything that opens a link."""
    for slide in message.slides:
        if slide.action.enabled:
            path = at_slide(slide.id, "action")
            off = set_to("link.off", "Switch the link off", f"{path}/enabled", False)
            yield Links(path, "The message", _of(slide.action), off)
        for button in slide.buttons:
            if button.kind == "link":
                path = at_slide(slide.id, "buttons", button.id)
                remove = Fix("button.remove", "Remove the button", (Remove(path),))
                yield Links(path, f"The button “{button.text}”", _of(button), remove)


def _of(link: Action | Button) -> dict[str, str]:
    return {"android": link.android, "ios": link.ios, "web": link.web}


def _missing(links: Links) -> Iterator[Issue]:
    """Phones come in pairs: a link for one of them is meant for the other, too. Web has its own messages."""
    android, ios = links.by_platform["android"], links.by_platform["ios"]
    if not any(links.by_platform.values()):
        text = f"{links.what} opens no link: add one, or {links.way_out.label.lower()}"
        yield issue("error", "link.none", links.path, text, links.way_out)
    elif bool(android) != bool(ios):
        missing, other = ("ios", android) if android else ("android", ios)
        text = f"{links.what} opens nothing on {PLATFORMS[missing]}"
        fix = set_to("link.copy", "Use the same link", links.at(missing), other)
        yield issue("warning", "link.missing", links.at(missing), text, fix)


def _address(links: Links, platform: str, address: str) -> Iterator[Issue]:
    """The worst thing about one address."""
    path, where = links.at(platform), f"The link for {PLATFORMS[platform]}"
    scheme = addresses.scheme(address)
    if addresses.is_forbidden(address):
        yield issue("error", "link.scheme", path, f"{where} can't be opened: {scheme}: is not allowed")
    elif scheme is None:
        text = f"{where} must begin with https:// or your app's own scheme:"
        yield issue("error", "link.no-scheme", path, text, _https(path, address))
    elif addresses.has_spaces(address):
        fix = set_to("link.trim", "Remove the spaces", path, addresses.without_spaces(address))
        yield issue("error", "link.spaces", path, f"{where} has spaces in it", fix)
    elif addresses.lacks_host(address):
        yield issue("error", "link.broken", path, f"{where} names no page")
    elif scheme == "http":
        secure = "https" + address.strip()[len("http") :]
        fix = set_to("link.https", "Use https", path, secure)
        yield issue("warning", "link.http", path, f"{where} is not secure: it begins with http:", fix)


def _https(path: str, address: str) -> Fix | None:
    looks_like_a_page = "." in address.partition("/")[0]
    return set_to("link.add-https", "Add https://", path, f"https://{address}") if looks_like_a_page else None
