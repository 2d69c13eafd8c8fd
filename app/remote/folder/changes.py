"""What changed in a folder that keeps no log: held against what this side knows of it, file by file."""

from collections.abc import Callable, Generator, Mapping
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from app.remote.folder import files, folders, hints
from app.remote.folder.files import Odd
from app.remote.folder.git import check_at_rest
from app.remote.folder.hints import Cursor, Moment
from app.remote.folder.layout import FOLDERS, record_file
from app.remote.folder.listing import Entry, Listing, listed, told
from app.remote.folder.text import MAX_BYTES, Unreadable, parse, revision
from app.sync.ports import Barred
from app.sync.values import Broken, Collection, Page, Remote

PAGE = 200
"""Records of one page, at most."""
PAGE_BYTES = 4_000_000
"""Bytes of the files of one page, but for the last of them."""
READ_AGAIN = 64
"""Files that are rather read again every time than a cursor made that says no news."""
Verify = Callable[[], None]
"""Raises ``Barred`` or ``Offline`` where the folder is not what it was."""


class _News(Struct):
    """What comes of looking into files."""

    records: list[Remote] = field(default_factory=list[Remote])
    broken: list[Broken] = field(default_factory=list[Broken])
    seen: dict[str, str] = field(default_factory=dict[str, str])
    read: dict[str, tuple[Entry, str]] = field(default_factory=dict[str, tuple[Entry, str]])
    """What was found to be in the files that had to be read."""
    bytes: int = 0
    told: int = 0

    def page(self) -> tuple[Remote, ...]:
        """The records so far, which are out of here now."""
        records = tuple(self.records)
        self.told += len(records)
        self.records.clear()
        self.bytes = 0
        return records

    @property
    def full(self) -> bool:
        return len(self.records) >= PAGE or self.bytes >= PAGE_BYTES


class Changes:
    """One collection of the folder ``root``, whose own id is ``folder``."""

    def __init__(self, root: Path, folder: str, collection: Collection, verify: Verify) -> None:
        self._root = root
        self._folder = folder
        self._collection: Collection = collection
        self._place = root / FOLDERS[collection]
        self._verify = verify

    def pages(self, text: str | None, known: Callable[[Collection], Mapping[str, str]]) -> Generator[Page, None, None]:
        """See ``RemoteStore.changes``. Raises ``OSError``, ``Offline``, ``Barred``."""
        cursor = hints.read_cursor(text, self._folder)
        revisions: Mapping[str, str] = known(self._collection) if cursor else {}
        moment = Moment(self._root)
        listing = self._listing(revisions)
        news = _News(broken=list(listing.broken))
        fresh = cursor is None
        between = text if cursor and text else hints.spell(self._folder, {})
        for id in sorted(listing.entries):
            self._look(id, listing.entries[id], revisions.get(id), cursor, news)
            if news.full:
                yield self._page(news.page(), between, fresh)
                fresh = False
        for gone in self._gone(revisions, listing):
            news.records.append(Remote(self._collection, gone, "", None))
            if news.full:
                yield self._page(news.page(), between, fresh)
        rest = self._page(news.page(), between, fresh)
        text = self._cursor(news, moment, listing.newest) if self._is_news(news, cursor) else between
        yield replace(rest, cursor=text, last=True, broken=tuple(news.broken))

    def _listing(self, revisions: Mapping[str, str]) -> Listing:
        check_at_rest(self._root)
        if folders.is_there(self._root, self._place):
            return listed(self._place)
        if revisions:
            raise Barred(
                f"The folder {self._place.name} is gone from the team folder {self._root}. Restore it, then sync again;"
                " make an empty one if all that was in it was deleted on purpose."
            )
        return Listing({})

    def _look(self, id: str, entry: Entry, known: str | None, cursor: Cursor | None, news: _News) -> None:
        if cursor and known and cursor.seen.get(id) == hints.mark(entry, known):
            news.seen[id] = cursor.seen[id]
            return
        try:
            data = files.read(self._place / entry.name, MAX_BYTES)
            if data is None:
                return
            found = revision(data)
            if found != known:
                news.records.append(Remote(self._collection, id, found, parse(data, id)))
                news.bytes += len(data)
            news.read[id] = (entry, found)
        except (Odd, Unreadable) as error:
            news.broken.append(Broken(id, told(self._place, entry.name, str(error))))

    def _gone(self, revisions: Mapping[str, str], listing: Listing) -> list[str]:
        """What is known and has no file any more: looked at twice, because a listing may miss what is replaced
        meanwhile, and because the whole folder may have gone."""
        there = {*listing.entries, *(each.id for each in listing.broken)}
        missing = [id for id in sorted(revisions) if id not in there]
        gone = [id for id in missing if files.mode_of(record_file(self._root, self._collection, id)) is None]
        if gone:
            self._verify()
            check_at_rest(self._root)
            folders.is_there(self._root, self._place)
        return gone

    def _is_news(self, news: _News, cursor: Cursor | None) -> bool:
        return cursor is None or news.told > 0 or len(news.read) > READ_AGAIN

    def _cursor(self, news: _News, moment: Moment, newest: int) -> str:
        settled = moment.settled_before(newest)
        marks = {id: hints.mark(entry, found) for id, (entry, found) in news.read.items() if entry.touched < settled}
        return hints.spell(self._folder, {**news.seen, **marks})

    def _page(self, records: tuple[Remote, ...], cursor: str, fresh: bool) -> Page:
        return Page(collection=self._collection, records=records, cursor=cursor, fresh=fresh, last=False)
