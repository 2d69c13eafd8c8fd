"""Pictures, videos and sounds: where they lie, what they weigh, and who can't see them."""

from collections.abc import Iterator

from msgspec import Struct

from app.domain.issues import Fix, Issue
from app.domain.message import Media, MediaKind
from app.services.checks import addresses
from app.services.checks.base import Subject, at_slide, issue
from app.services.ports import MediaInfo

MB = 1_000_000


class Limit(Struct, frozen=True):
    """What a vendor takes of one kind: bytes at most, and types."""

    bytes: int
    types: tuple[str, ...]


PICTURES = ("image/jpeg", "image/jpg", "image/png", "image/gif")
CLEVERTAP: dict[MediaKind, Limit] = {
    "image": Limit(500_000, PICTURES),
    "gif": Limit(500_000, PICTURES),
    "video": Limit(50 * MB, ("video/mp4",)),
    "audio": Limit(5 * MB, ("audio/mpeg", "audio/mp3")),
}
"""CleverTap's documentation, image specifications: jpg, png, gif 500 KB, mp4 50 MB, mp3 5 MB."""
YESPO: dict[MediaKind, Limit] = {"image": Limit(2 * MB, PICTURES), "gif": Limit(2 * MB, PICTURES)}
"""Yespo's documentation, App Inbox messages: JPEG, PNG or GIF of 2 MB. CleverTap's limits are the stricter ones."""


def check(subject: Subject) -> Iterator[Issue]:
    """Every picture, video, sound and icon that is shown."""
    for slide in subject.message.slides:
        for part, media in (("media", slide.media), ("icon", slide.icon)):
            if media is not None:
                path = at_slide(slide.id, part)
                yield from _address(subject, media, path)
                yield from _limits(subject, media, path)
                yield from _alt(media, path)


def _address(subject: Subject, media: Media, path: str) -> Iterator[Issue]:
    if not media.url:
        fix = Fix("media.paste-address", "Paste its address")
        text = f"The {_word(media)} isn't online yet: give it a web address"
        yield issue("error", "media.no-url", path, text, fix)
        return
    if addresses.has_spaces(media.url) or addresses.lacks_host(media.url):
        yield issue("error", "media.broken-url", f"{path}/url", f"The address of the {_word(media)} is broken")
    elif addresses.scheme(media.url) != "https" and addresses.scheme(media.url) != "":
        severity = "error" if subject.for_yespo or addresses.scheme(media.url) != "http" else "warning"
        text = f"The address of the {_word(media)} must begin with https:"
        yield issue(severity, "media.not-https", f"{path}/url", text)


def _limits(subject: Subject, media: Media, path: str) -> Iterator[Issue]:
    """Pictures of the workspace are sent as copies made to fit: their originals may weigh what they like."""
    if media.sha256 is not None and media.kind in ("image", "gif"):
        return
    known = subject.info(media)
    vendor, limits = ("CleverTap", CLEVERTAP) if subject.for_clevertap else ("Yespo", YESPO)
    limit = limits.get(media.kind)
    if limit is None:
        text = f"{vendor} takes pictures only, and this is a {_word(media)}"
        yield issue("error", "media.kind", path, text)
    else:
        yield from _limit(media, known, limit, vendor, path)


def _limit(media: Media, known: MediaInfo | None, limit: Limit, vendor: str, path: str) -> Iterator[Issue]:
    size = known.bytes if known else media.bytes
    if size is not None and size > limit.bytes:
        text = f"The {_word(media)} has {_size(size)}, and {vendor} takes {_size(limit.bytes)} at most"
        yield issue("error", "media.too-large", path, text)
    mime = (known.mime if known else media.mime).lower()
    if "/" in mime and mime not in limit.types:
        names = ", ".join(dict.fromkeys(kind.partition("/")[2] for kind in limit.types))
        yield issue("error", "media.type", path, f"{vendor} does not take {mime}: use {names}")


def _alt(media: Media, path: str) -> Iterator[Issue]:
    if not media.alt.strip():
        text = f"Describe the {_word(media)} for those who can't see it"
        yield issue("hint", "media.no-alt", f"{path}/alt", text)


def _word(media: Media) -> str:
    return {"image": "picture", "gif": "animated picture", "video": "video", "audio": "sound"}[media.kind]


def _size(size: int) -> str:
    return f"{size / MB:.1f} MB" if size >= MB else f"{-(-size // 1000)} KB"
