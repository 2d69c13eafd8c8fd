"""The lines of the history: the campaign as it is now, then its versions by day. Pure."""

from collections.abc import Iterator, Sequence
from datetime import datetime, tzinfo
from itertools import groupby

from msgspec import Struct

from app.services.ports import Version
from app.ui.viewmodels.history import words

NOW = ""
"""The key of the campaign as it is now; every other key is a version's id."""


class Entry(Struct, frozen=True, kw_only=True):
    """``title`` is the name, or how it came about, ``time`` when on its day, ``at`` with the day; ``kept``: it has a
    name, and stays."""

    key: str
    title: str
    kind: str = ""
    time: str = ""
    at: str = ""
    author: str = ""
    kept: bool = False

    @property
    def detail(self) -> str:
        """What stands beneath the title."""
        return words.line(self.time, self.author, self.kind)


Line = Entry | str
"""A text is the heading of a day."""


def lines(versions: Sequence[Version], now: datetime, zone: tzinfo) -> tuple[Line, ...]:
    """All lines. ``versions`` are newest first."""
    entries = [_entry(*pair, now, zone) for pair in zip(versions, (None, *versions), strict=False)]
    return (Entry(key=NOW, title=words.word(words.NOW)), *_by_day(versions, entries, now, zone))


def _by_day(versions: Sequence[Version], entries: Sequence[Entry], now: datetime, zone: tzinfo) -> Iterator[Line]:
    pairs = zip(versions, entries, strict=True)
    for day, pairs_of_day in groupby(pairs, key=lambda pair: words.day(pair[0].at, now, zone)):
        yield day
        yield from (entry for _, entry in pairs_of_day)


def _entry(version: Version, after: Version | None, now: datetime, zone: tzinfo) -> Entry:
    kind = words.kind(version, after)
    return Entry(
        key=version.id,
        title=version.name or kind,
        kind=kind if version.name and version.kind != "named" else "",
        time=words.time(version.at, zone),
        at=words.when(version.at, now, zone),
        author=version.author,
        kept=bool(version.name),
    )
