"""The list of contents of a package."""

import hashlib
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

from app.domain.campaign import Campaign, Instant, Uuid, encode, parse_json
from app.domain.message import NotNegative, Sha256
from app.domain.tree import is_object
from app.services.packages.members import MANIFEST, refused

FORMAT = "galley-package"
VERSION = 1


class Member(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A file in the package. ``size`` is in bytes; ``filename`` is what a picture was called when it was added."""

    name: str
    sha256: Sha256
    size: NotNegative
    filename: str = ""


class Entry(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A campaign in the package. ``sha256`` is that of its canonical document (``domain.campaign.encode``)."""

    id: Uuid
    name: str
    sha256: Sha256


class Manifest(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``made_at`` is the newest change among the campaigns, so that equal content makes equal packages."""

    format: Literal["galley-package"] = FORMAT
    version: Annotated[int, Meta(ge=1, le=VERSION)] = VERSION
    made_with: str
    made_at: Instant
    campaigns: tuple[Entry, ...]
    members: tuple[Member, ...]


def digest(data: bytes) -> str:
    """The hash of a member."""
    return hashlib.sha256(data).hexdigest()


def entry(campaign: Campaign) -> Entry:
    """The campaign's line."""
    return Entry(id=campaign.id, name=campaign.name, sha256=digest(encode(campaign).encode()))


def is_manifest(tree: Any) -> bool:
    """Whether JSON says of itself that it is the manifest of a package, of whatever version."""
    return is_object(tree) and tree.get("format") == FORMAT


def parse_manifest(data: bytes, path: Path) -> Manifest:
    """The manifest of the package at ``path``. Raises ``UserError``; a newer version is told apart."""
    try:
        tree = parse_json(data)
    except ValueError as error:
        raise refused(path, f"Its {MANIFEST} is not valid JSON: {error}") from None
    version = tree.get("version") if is_manifest(tree) else None
    if isinstance(version, int) and version > VERSION:
        happened = f"It was made by a newer version of Galley: it has version {version}, this one reads {VERSION}"
        raise refused(path, happened, "Update Galley, then try again")
    try:
        return msgspec.convert(tree, Manifest)
    except msgspec.ValidationError as error:
        raise refused(path, f"Its {MANIFEST} is not that of a package: {error}") from None
