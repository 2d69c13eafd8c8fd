"""What can be wrong with the address of a link."""

import re
from urllib.parse import urlsplit

FORBIDDEN = frozenset(("javascript", "data", "file", "vbscript", "blob", "about", "content"))
"""Schemes that a phone refuses to open, or that must never be sent."""

_FIELD = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|%[^%\s]+%", re.DOTALL)
"""A personal field: it may hold spaces, and stand for any part of the address."""
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_HOST_AND_PORT = re.compile(r"[^/:]+\.[^/:]+:\d+(/|$)")
_STAND_IN = "x"


def scheme(address: str) -> str | None:
    """The scheme in lower case; None where there is none, "" where a personal field decides it."""
    bare = address.strip()
    if _FIELD.match(bare):
        return ""
    found = _SCHEME.match(bare)
    return found[1].lower() if found and not _HOST_AND_PORT.match(bare) else None


def has_spaces(address: str) -> bool:
    """Whether there is white space outside personal fields."""
    return re.search(r"\s", _FIELD.sub(_STAND_IN, address)) is not None


def without_spaces(address: str) -> str:
    """The address without white space around it; what is inside is written as ``%20``."""
    fields = _FIELD.findall(address)
    parts = [re.sub(r"\s", "%20", part) for part in _FIELD.split(address.strip())]
    return parts[0] + "".join(field + part for field, part in zip(fields, parts[1:], strict=True))


def is_forbidden(address: str) -> bool:
    """Whether nobody may be sent there."""
    return scheme(re.sub(r"[\s\x00-\x1f]", "", address)) in FORBIDDEN


def lacks_host(address: str) -> bool:
    """Whether a web address names no host."""
    if scheme(address) not in ("http", "https"):
        return False
    try:
        return not urlsplit(_FIELD.sub(_STAND_IN, address.strip())).hostname
    except ValueError:
        return True
