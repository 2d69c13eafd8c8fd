"""From members to campaigns, labels and subscriptions: parsed strictly, and held against each other."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from app.domain.campaign import Campaign, decode, parse_json
from app.domain.errors import UserError
from app.domain.folding import folded
from app.services.filing import Progress
from app.services.packages.container import Members
from app.services.packages.manifest import Entry, entry
from app.services.packages.members import CATEGORIES_FILE, LABELS_FILE, campaign_of, media_file, refused, sha256_of
from app.services.packages.opening import form_of, open_members
from app.services.packages.values import Bundle
from app.services.pictures.names import spoken
from app.services.ports import Category, MediaInfo, Named

Look = Callable[[str, bytes], MediaInfo]
"""What a file of that name and content is. Raises ``UserError`` for what can't be used."""
ID = re.compile("[0-9A-Za-z_-]{1,64}")
MAX_POSITION = 2**31

N = TypeVar("N", bound=Named)


def read_bundle(path: Path, look: Look, progress: Progress) -> Bundle:
    """All that a package holds; nothing is stored. ``progress`` counts members, and may raise to cancel.

    Raises ``UserError`` where anything in it is not as it should be.
    """
    with open_members(path) as members:
        names = members.names()
        campaigns: list[Campaign] = []
        media: dict[str, MediaInfo] = {}
        for number, name in enumerate(names):
            progress(number, len(names))
            if campaign_of(name):
                campaigns.append(_campaign(members, name))
            elif sha := sha256_of(name):
                media[sha] = _media(members, name, sha, look)
        _check_list(members.manifest.campaigns, campaigns, path)
        labels = _names(members, LABELS_FILE, Named)
        categories = _names(members, CATEGORIES_FILE, Category)
        _check_categories(categories, path)
        progress(len(names), len(names))
    return Bundle(
        path=path,
        form=form_of(path) or "package",
        campaigns=tuple(campaigns),
        labels=labels,
        categories=categories,
        media=media,
    )


def _campaign(members: Members, name: str) -> Campaign:
    data = members.read(name)
    try:
        campaign = decode(data, name)
    except UserError as error:
        happened = UserError(error.title, error.happened).sentence()
        raise refused(members.path, happened, error.next_step) from None
    if campaign.id != campaign_of(name):
        raise refused(members.path, f"{spoken(name)} holds another campaign than its name says")
    return campaign


def _media(members: Members, name: str, sha: str, look: Look) -> MediaInfo:
    data = members.read(name)
    try:
        info = look(members.filename(name), data)
    except UserError as error:
        raise refused(members.path, UserError(error.title, error.happened).sentence()) from None
    if info.sha256 != sha or name != media_file(sha, info.mime):
        raise refused(members.path, f"{spoken(name)} is another file than its name says")
    return info


def _check_list(entries: Sequence[Entry], campaigns: Sequence[Campaign], path: Path) -> None:
    listed = {each.id: each for each in entries}
    if len(listed) != len(entries) or listed != {campaign.id: entry(campaign) for campaign in campaigns}:
        raise refused(path, "Its manifest names other campaigns than it holds")
    if not campaigns:
        raise refused(path, "It holds no campaigns", "Choose another one")


def _names(members: Members, name: str, kind: type[N]) -> tuple[N, ...]:
    if name not in members.names():
        raise refused(members.path, f"{spoken(name)} is missing in it")
    try:
        tree: Any = parse_json(members.read(name))
        found = msgspec.convert(tree, tuple[kind, ...])
    except ValueError as error:
        raise refused(members.path, f"{spoken(name)} in it can't be read: {error}") from None
    _check_distinct(found, name, members.path)
    return found


def _check_distinct(named: Sequence[Named], name: str, path: Path) -> None:
    ids, names = {each.id for each in named}, {folded(each.name) for each in named}
    if not all(ID.fullmatch(id) for id in ids) or "" in names:
        raise refused(path, f"{spoken(name)} in it names something without a name or a proper id")
    if len(ids) < len(named) or len(names) < len(named):
        raise refused(path, f"{spoken(name)} in it names something twice")


def _check_categories(categories: Sequence[Category], path: Path) -> None:
    keys = [category.key for category in categories if category.key]
    if len(set(keys)) < len(keys):
        raise refused(path, f"{spoken(CATEGORIES_FILE)} in it gives two subscriptions the same key")
    if any(not 0 <= category.position < MAX_POSITION for category in categories):
        raise refused(path, f"{spoken(CATEGORIES_FILE)} in it puts a subscription where there is no place")
