"""The question before many campaigns go."""

from contextlib import closing

from app.sync.engine.run import Run
from app.sync.merge.shapes import SHAPES
from app.sync.states import resolve
from app.sync.values import Collection, Mine, Page

FEW = 10
"""So many campaigns may go without a question."""
PART = 0.2
"""Such a part of all campaigns may go without a question."""


class MassDelete(Exception):
    """``count`` of the ``of`` campaigns of the team would go into the bin here. None of them has."""

    def __init__(self, count: int, of: int) -> None:
        super().__init__(f"{count} of {of} campaigns were deleted in the team store")
        self.count = count
        self.of = of


class Guard:
    """Watches one sync. All that a pull deletes is counted before the first of it goes."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._of = run.local.count("campaigns")
        self._gone = 0
        self._counted = run.allow_deletes or run.keep_deletes

    def lets(self, page: Page) -> bool:
        """Whether a page may be stored; else ``count`` is to be called, and the pages asked for again. Raises
        ``MassDelete``."""
        going = 0 if self._counted else self._deletions(page)
        if not going:
            return True
        if not page.last:
            return False
        self._judge(going)
        self._gone += going
        return True

    def count(self) -> None:
        """Look through all that comes. Raises ``MassDelete``."""
        local, remote = self._run.local, self._run.remote
        cursors: dict[Collection, str | None] = {"campaigns": local.cursors()["campaigns"]}
        with closing(remote.changes(cursors, local.revisions)) as pages:
            self._judge(sum(map(self._deletions, pages)))
        self._counted = True

    def _judge(self, going: int) -> None:
        count = self._gone + going
        if count > FEW and count > PART * self._of:
            raise MassDelete(count, self._of)

    def _deletions(self, page: Page) -> int:
        gone = [each for each in page.records if each.data is None]
        if page.collection != "campaigns" or not gone:
            return 0
        mine = self._run.local.read("campaigns", [each.id for each in gone])
        nothing = Mine("", None, 0, None)
        shape = SHAPES["campaigns"]
        return sum(resolve(mine.get(each.id, nothing), each, shape).what == "deleted" for each in gone)
