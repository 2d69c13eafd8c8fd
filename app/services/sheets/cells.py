"""What cells of a table say: lists of names, lengths of time, addresses."""

import mimetypes
import re
import unicodedata
from urllib.parse import urlsplit

from app.domain.campaign import TimeToLive
from app.domain.message import Media, MediaKind

FOR_EVER = frozenset(("infinite", "infinity", "for ever", "forever", "never", "unlimited", "no limit", "∞"))
LENGTH = re.compile(r"([0-9]{1,6})(?:\.0+)? *([^\W\d_]*)\.?")
HOURS = ("h", "год", "stund", "std", "hora", "heure")
DAYS = ("d", "д", "tag", "jour", "día", "t")
SEPARATORS = "\n;,"
"""Between names, the strongest first."""


def folded(text: str) -> str:
    """What tells names apart: no case, no accents, single spaces."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return " ".join("".join(sign for sign in plain if not unicodedata.combining(sign)).split())


def names(text: str) -> tuple[str, ...]:
    """The names in a cell, each once."""
    separator = next((sign for sign in SEPARATORS if sign in text), "\n")
    found: dict[str, str] = {}
    for part in text.split(separator):
        if part.strip(SEPARATORS + " "):
            found.setdefault(folded(part), " ".join(part.split()))
    return tuple(found.values())


def time_to_live(text: str) -> TimeToLive | None:
    """How long a message stays; None is for ever. Days, where no unit is said. Raises ``ValueError``."""
    plain = " ".join(text.split()).casefold()
    if plain in FOR_EVER:
        return None
    found = LENGTH.fullmatch(plain)
    if found is None or not int(found[1]):
        raise ValueError(text)
    if found[2].startswith(HOURS):
        return TimeToLive(hours=int(found[1]))
    if found[2] and not found[2].startswith(DAYS):
        raise ValueError(text)
    return TimeToLive(days=int(found[1]))


def media(text: str) -> Media:
    """The file at an address; its ending says what it is. Raises ``ValueError`` for what is no address."""
    parts = urlsplit(text)
    if parts.scheme.lower() not in ("https", "http") or not parts.netloc or any(sign.isspace() for sign in text):
        raise ValueError(text)
    mime = mimetypes.guess_type(parts.path)[0] or ""
    return Media(kind=_kind(mime), url=text, mime=mime)


def _kind(mime: str) -> MediaKind:
    if mime == "image/gif":
        return "gif"
    return "video" if mime.startswith("video/") else "audio" if mime.startswith("audio/") else "image"
