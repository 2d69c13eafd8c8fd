"""The list in the shown window over the workspace named on the command line: scrolled to random places, searched in,
sorted, campaigns opened from it. Says JSON: milliseconds by kind of work ("floor": reading what is searched, without
the window), and the most memory that the process held."""

import json
import resource
import sys
import tempfile
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from time import perf_counter_ns

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest

from app.bootstrap import Services
from app.system.settings import FileSettings
from app.ui.viewmodels.list_columns import COLUMNS
from app.ui.viewmodels.source import PAGE
from app.ui.views.campaign_table import CampaignTableView
from app.ui.views.campaigns import CampaignsPage
from tests.bench.children import opening
from tests.bench.figures import timed
from tests.live import Live, live, until

SIZE = (1440, 900)
WARM_UP, JUMPS, ROUNDS = 5, 200, 3
PACE_MS = 30
SEARCHES = ("spring sale", "welcome kyiv", "gift card", "розпродаж", "Project 007", "東京")
"""Typed key by key, and taken back."""
SEED = 7


class RealRows:
    """Notes the end of every painting of the table in which no row was on its way. To be entered before the table is
    made."""

    def __init__(self) -> None:
        self.at = 0
        self._paint = CampaignTableView.paintEvent

    def __enter__(self) -> "RealRows":
        def noted(table: CampaignTableView, event: QPaintEvent) -> None:
            ready = at_hand(table)
            self._paint(table, event)
            if ready:
                self.at = perf_counter_ns()

        CampaignTableView.paintEvent = noted
        return self

    def __exit__(self, *_: object) -> None:
        CampaignTableView.paintEvent = self._paint


class Measured:
    """The page of campaigns, and how long its work took."""

    def __init__(self, page: CampaignsPage, rows: RealRows) -> None:
        self.page = page
        self._rows = rows
        self._begun = 0
        page.view_model.begun.connect(self._note)

    def jump(self, value: int) -> float:
        """Milliseconds until the rows at that height of the list are painted."""
        return self._until_painted(lambda: self.page.table.verticalScrollBar().setValue(value), asked=False)

    def press(self, key: str) -> float:
        """Milliseconds from a key ("" is Backspace) in the search field until what fits is painted. No key makes other
        than Latin letters: these come as from an input method."""
        field = self.page.bar.search
        if key and not key.isascii():
            return self._until_painted(lambda: field.insert(key))
        return self._until_painted(lambda: QTest.keyClick(field, key or Qt.Key.Key_Backspace))

    def sort(self, section: int) -> float:
        """Milliseconds from a click on a heading until the list is painted in the new order."""
        head = self.page.table.head
        self.page.table.horizontalScrollBar().setValue(head.sectionPosition(section))
        QCoreApplication.processEvents()
        at = QPoint(head.sectionViewportPosition(section) + 20, head.height() // 2)
        return self._until_painted(lambda: QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at))

    def _note(self) -> None:
        self._begun = perf_counter_ns()

    def _until_painted(self, work: Callable[[], object], *, asked: bool = True) -> float:
        self._rows.at = self._begun = 0
        start = perf_counter_ns()
        work()
        until(lambda: self._rows.at > self._begun and (self._begun > 0 or not asked))
        return (self._rows.at - start) / 1e6


def at_hand(table: CampaignTableView) -> bool:
    """Whether every row in sight is there."""
    first = max(table.rowAt(0), 0)
    below = table.rowAt(table.viewport().height() - 1)
    last = below if below >= 0 else table.model().rowCount() - 1
    return all(row is not None for row in table.campaigns.known(range(first, last + 1)))


def measure(path: Path) -> dict[str, object]:
    """All of it, on one workspace."""
    with RealRows() as rows, opening.watch() as canvases, opened(path) as shown:
        page = shown.window.navigation.current
        assert isinstance(page, CampaignsPage)
        until(lambda: page.view_model.complete)
        shown.settle()
        measured = Measured(page, rows)
        return {
            "count": page.model.rowCount(),
            "open": opening.opened_in_turn(shown, page, canvases),
            "scroll": scrolled(measured),
            "search": searched(measured, shown),
            "floor": bare(measured, shown),
            "sort": sorted_by_all(measured, shown),
            "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        }


@contextmanager
def opened(path: Path) -> Generator[Live]:
    """The window, with nothing of the person's own."""
    with tempfile.TemporaryDirectory(prefix="galley-bench-") as folder:
        settings = FileSettings(Path(folder) / "settings.json")
        settings.set("asked_product", True)
        with Services(author="Team", settings=settings) as services, live(services, path, SIZE) as shown:
            yield shown


def scrolled(measured: Measured) -> list[float]:
    """Jumps all over the list."""
    random, bar = Random(SEED), measured.page.table.verticalScrollBar()
    taken: list[float] = []
    for _ in range(WARM_UP + JUMPS):
        taken.append(measured.jump(random.randrange(1, bar.maximum())))
        QTest.qWait(PACE_MS // 3)
    return taken[WARM_UP:]


def searched(measured: Measured, shown: Live) -> list[float]:
    """Every key of some searches, typed and taken back."""
    taken: list[float] = []
    for text in SEARCHES:
        for key in [*text, *[""] * len(text)]:
            taken.append(measured.press(key))
            QTest.qWait(PACE_MS)
        shown.settle()
    return taken


def bare(measured: Measured, shown: Live) -> list[float]:
    """What the database takes for the first rows of the same searches, on an idle thread."""
    view_model = measured.page.view_model
    taken: list[float] = []
    for text in SEARCHES:
        for end in [*range(1, len(text) + 1), *range(len(text) - 1, -1, -1)]:
            view_model.ask(search=text[:end])
            shown.settle()
            taken.append(timed(lambda: view_model.question().rows(PAGE)))
    return taken


def sorted_by_all(measured: Measured, shown: Live) -> list[float]:
    """A click on every heading that sorts, and another one."""
    page = measured.page
    for column in COLUMNS:
        page.head.show_column(column.name, True)
    shown.settle()
    taken: list[float] = []
    for section in [at for at, column in enumerate(COLUMNS) if column.sort]:
        for _ in range(2 * ROUNDS):
            taken.append(measured.sort(section))
            until(lambda: page.view_model.complete)
            shown.settle()
    return taken


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]))))
