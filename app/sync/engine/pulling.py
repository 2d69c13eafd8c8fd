"""Taking in what changed in the team store."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing

from msgspec.structs import replace

from app.domain.tree import Tree
from app.sync.engine.applying import Resolved, apply, read
from app.sync.engine.forks import forks
from app.sync.engine.guard import Guard
from app.sync.engine.report import Line
from app.sync.engine.run import Run
from app.sync.merge.shapes import SHAPES
from app.sync.ports import LocalChange
from app.sync.states import Resolution, known, resolve, rewound
from app.sync.values import Agreed, Collection, Mine, Page, Remote


def pull(run: Run, guard: Guard) -> None:
    """Read and store all pages. A page and its cursor are one transaction. Raises ``MassDelete``."""
    while not _Pull(run).to_the_end(guard):
        guard.count()


class _Pull:
    def __init__(self, run: Run) -> None:
        self._run = run
        self._done = 0
        self._cursors = run.local.cursors()
        self._listing = _Listing(run, "labels")

    def to_the_end(self, guard: Guard) -> bool:
        """Whether all pages were stored; else the guard has to count."""
        with closing(self._run.remote.changes(self._cursors, self._run.local.revisions)) as pages:
            for page, following in _with_following(pages):
                self._run.look("pull", self._done)
                if not guard.lets(page):
                    return False
                self._store(page, following)
        return True

    def _expect(self, page: Page | None) -> None:
        """Let what is on a page and was not known yet be made ready while the one before is stored."""
        if page and page.collection == self._listing.collection and (new := self._listing.unknown(page)):
            self._run.local.expect(page.collection, new)

    def _store(self, page: Page, following: Page | None) -> None:
        broken = self._run.report.broken
        broken += [each for each in page.broken if each not in broken]
        if page.collection != self._listing.collection:
            self._listing = _Listing(self._run, page.collection)
        records = self._listing.news(page)
        self._expect(following)
        lost = self._listing.lost(page)
        cursor = self._listing.cursor(page, self._cursors.get(page.collection))
        if self._listing.restored and self._cursors.get(page.collection) is not None:
            self._run.report.restored = True
        if records or lost or cursor != self._cursors.get(page.collection):
            self._listing.look_back(records)
            with self._run.local.change() as change:
                lines = self._listing.store(change, page, records, lost)
                change.move(page.collection, cursor)
            self._run.report.lines += lines
        self._cursors[page.collection] = cursor
        self._done += len(page.records)


def _with_following(pages: Iterator[Page]) -> Iterator[tuple[Page, Page | None]]:
    """Each page with the next one, if there is one. What can't be had is raised behind what was had before it."""
    page = next(pages, None)
    while page is not None:
        following, failure = None, None
        try:
            following = next(pages, None)
        except Exception as error:
            failure = error
        yield page, following
        if failure is not None:
            raise failure
        page = following


class _Listing:
    """The pages of one collection. ``restored``: everything is listed though much was known, because the store was set
    back; only its last page moves the cursor then, so that a listing that was cut off begins again."""

    def __init__(self, run: Run, collection: Collection) -> None:
        self.collection: Collection = collection
        self._run = run
        self._revisions: dict[str, str] | None = None
        self.restored = False
        self._missing: set[str] = set()
        self._forks: dict[str, Tree] = {}

    def news(self, page: Page) -> list[Remote]:
        """The last state of each record on a page, but for those that are known to be as they are there."""
        before = self._known(page)
        if page.fresh:
            self._missing = set(before)
            self.restored = bool(before)
        self._missing.difference_update(each.id for each in page.records)
        last = {each.id: each for each in page.records}
        return [each for each in last.values() if before.get(each.id) != each.revision]

    def _known(self, page: Page) -> Mapping[str, str]:
        """The revisions that the store was known to have; where nothing follows a page that lists only what changed,
        those of its records are enough."""
        if self._revisions is None and page.last and not page.fresh:
            ids = [each.id for each in page.records]
            return self._run.local.revisions(self.collection, ids) if ids else {}
        if self._revisions is None and (page.records or page.fresh):
            self._revisions = self._run.local.revisions(self.collection)
        return self._revisions or {}

    def unknown(self, page: Page) -> dict[str, Tree]:
        """What there is on a page that the store was not known to have, as far as that was looked up."""
        before = self._revisions
        if before is None:
            return {}
        return {each.id: each.data for each in page.records if each.data is not None and each.id not in before}

    def lost(self, page: Page) -> list[str]:
        """The records that were known, and are not in the listing that ends here."""
        return sorted(self._missing) if self.restored and page.last else []

    def cursor(self, page: Page, before: str | None) -> str | None:
        """Where the next pull is to begin once this page is stored."""
        return before if self.restored and not page.last else page.cursor

    def look_back(self, records: Sequence[Remote]) -> None:
        """Learn from a store that was set back what those of the records began with of which it lost a state."""
        self._forks = forks(self._run, self.collection, records) if self.restored else {}

    def store(self, change: LocalChange, page: Page, records: Sequence[Remote], lost: Sequence[str]) -> list[Line]:
        """Carry out what the records of a page lead to; what there is to tell."""
        if self.restored and page.fresh:
            change.forget_uploads()
        if lost:
            change.agree(self.collection, dict.fromkeys(lost))
        mine = read(change, self.collection, [each.id for each in records])
        resolved = [Resolved(mine[each.id], each, self._resolution(mine[each.id], each)) for each in records]
        return apply(change, self.collection, resolved)

    def _resolution(self, mine: Mine, theirs: Remote) -> Resolution:
        agreed = known(mine)
        if self._run.keep_deletes and self.collection == "campaigns" and theirs.data is None and mine.data is not None:
            return Resolution(agreed=None)
        if agreed is None or not self._run.remote.older(theirs.revision, agreed.revision):
            fork = self._forks.get(mine.id)
            begun = mine if fork is None or agreed is None else replace(mine, agreed=Agreed(agreed.revision, fork))
            return resolve(begun, theirs, SHAPES[self.collection])
        return rewound(mine, theirs) if self.restored else Resolution(agreed=mine.agreed)
