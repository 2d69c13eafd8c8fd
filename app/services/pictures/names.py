"""Names: the order of files, the names of exported ones, and which pasted address belongs to which picture."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from urllib.parse import quote, unquote, urlsplit

from msgspec import Struct

from app.domain.errors import UserError
from app.services.pictures.slots import Slot
from app.services.ports import MediaInfo

EXTENSIONS = {
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/gif": "gif",
    "image/webp": "webp",
    "video/mp4": "mp4",
    "audio/mpeg": "mp3",
}
_LONGEST_STEM = 60
_HASH_BEHIND = re.compile(r"-([0-9a-f]{8})(-(landscape|portrait|natural)-[0-9]+)?$")
_HASH_BEFORE = re.compile(r"^([0-9a-f]{8,64})-")


def natural(name: str) -> tuple[object, ...]:
    """A sort key that puts photo2 before photo10."""
    parts = re.split("([0-9]+)", unicodedata.normalize("NFKC", name).casefold())
    return tuple((len(number := part.lstrip("0")), number) if at % 2 else part for at, part in enumerate(parts))


def base_name(path: str) -> str:
    """The last part of a path, of any system."""
    return re.split(r"[/\\]", path)[-1]


def spoken(name: str) -> str:
    """How messages name a file: quoted, on one line, cut behind 80 characters."""
    plain = " ".join("".join(char if char.isprintable() else " " for char in name).split())
    if not plain:
        return "The file"
    return f"“{plain[:79]}…”" if len(plain) > 80 else f"“{plain}”"


def stem(name: str) -> str:
    """A file name without its extension."""
    head, dot, tail = name.rpartition(".")
    return head if dot and head and len(tail) <= 5 else name


def slug(text: str) -> str:
    """Lower-case ASCII letters, digits and single hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub("[^a-z0-9]+", "-", plain).strip("-")


def export_name(info: MediaInfo, slot: Slot | None = None) -> str:
    """``{stem}-{sha8}.{ext}``, with the slot's name behind the hash for a copy: safe on every system, always the same
    for the same picture. ``info.mime`` decides the extension."""
    readable = slug(stem(info.filename))[:_LONGEST_STEM].strip("-") or info.kind
    suffix = f"-{slot.name}" if slot else ""
    return f"{readable}-{info.sha256[:8]}{suffix}.{EXTENSIONS.get(info.mime, 'bin')}"


def address(base: str, name: str) -> str:
    """Where the exported file ``name`` is found below ``base``. Raises ``UserError`` where ``base`` is no address."""
    try:
        parts = urlsplit(base.strip())
        complete = parts.scheme in ("https", "http") and bool(parts.hostname)
    except ValueError:
        complete = False
    if not complete or any(char.isspace() for char in base.strip()):
        raise UserError("The address for media is not complete", f"It is {base!r}", "Start it with https://")
    return f"{base.strip().split('?')[0].split('#')[0].rstrip('/')}/{quote(name)}"


class Matched(Struct, frozen=True):
    """Addresses by sha256, and the pasted words that belong to no picture, or to more than one."""

    addresses: dict[str, str]
    unmatched: tuple[str, ...]


def match(text: str, infos: Sequence[MediaInfo]) -> Matched:
    """Which link in ``text`` belongs to which picture, by the hash in its file name, by the file name, or by the name
    without extension and special characters, whichever says it first and for one picture only."""
    words = [word.strip("<>\"'()[],;") for word in text.split()]
    left = [word for word in dict.fromkeys(words) if word]
    open_infos = {info.sha256: info for info in infos}
    found: dict[str, str] = {}
    for same in _TESTS:
        for link in [word for word in left if word.lower().startswith(("https://", "http://"))]:
            name = link_name(link)
            candidates = [sha256 for sha256, info in open_infos.items() if same(name, info)]
            if len(candidates) == 1:
                found[candidates[0]] = link
                del open_infos[candidates[0]]
                left.remove(link)
    return Matched(found, tuple(left))


def link_name(url: str) -> str:
    """The file name at the end of an address, decoded, without its query."""
    try:
        path = urlsplit(url).path
    except ValueError:
        return ""
    return unicodedata.normalize("NFC", base_name(unquote(path)))


def _by_hash(name: str, info: MediaInfo) -> bool:
    lower = name.lower()
    behind, before = _HASH_BEHIND.search(stem(lower)), _HASH_BEFORE.match(lower)
    named = (behind and behind[1], before and before[1])
    return any(part and info.sha256.startswith(part) for part in named)


def _by_name(name: str, info: MediaInfo) -> bool:
    return _bare(name).casefold() == unicodedata.normalize("NFC", info.filename).casefold() != ""


def _by_stem(name: str, info: MediaInfo) -> bool:
    return stem(_bare(name)).casefold() == stem(unicodedata.normalize("NFC", info.filename)).casefold() != ""


def _by_slug(name: str, info: MediaInfo) -> bool:
    return slug(stem(_bare(name))) == slug(stem(info.filename)) != ""


def _bare(name: str) -> str:
    """A name without the hash that stands before it."""
    return _HASH_BEFORE.sub("", name)


_TESTS: tuple[Callable[[str, MediaInfo], bool], ...] = (_by_hash, _by_name, _by_stem, _by_slug)
