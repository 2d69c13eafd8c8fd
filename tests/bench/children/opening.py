"""Campaigns opened by double click in the shown window's list, one after the other: milliseconds to the painted
preview."""

from time import perf_counter_ns

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest

from app.ui.theme import tokens
from app.ui.views.campaigns import CampaignsPage
from app.ui.views.editor import EditorPage
from app.ui.views.page import HOME
from app.ui.views.stage.card_canvas import NO_CARD, CardCanvas
from app.ui.views.stage.stage_view import StageView
from tests.bench.pressing import PaintWatch
from tests.live import Live, until

WARM_UP, CAMPAIGNS = 3, 40


def opened_in_turn(shown: Live, page: CampaignsPage, canvases: PaintWatch) -> list[float]:
    """Those in the first rows of the list, again and again."""
    rows = range(page.table.rowAt(page.table.viewport().height() - 1))
    return [_opened(shown, page, rows[turn % len(rows)], canvases) for turn in range(WARM_UP + CAMPAIGNS)][WARM_UP:]


def _opened(shown: Live, page: CampaignsPage, row: int, canvases: PaintWatch) -> float:
    at = QPoint(tokens.S6, page.table.rowViewportPosition(row) + tokens.ROW_HEIGHT // 2)
    viewport = page.table.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=at)
    shown.settle()
    canvases.ends.clear()
    begun = perf_counter_ns()
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=at)
    until(lambda: _in_sight(shown, canvases) is not None)
    taken = ((_in_sight(shown, canvases) or 0) - begun) / 1e6
    shown.settle()
    shown.window.show_page(HOME)
    shown.settle()
    QCoreApplication.processEvents()
    return taken


def _in_sight(shown: Live, canvases: PaintWatch) -> int | None:
    """When the card of the campaign in the editor was painted."""
    editor = shown.window.navigation.current
    if not isinstance(editor, EditorPage):
        return None
    stage = editor.findChild(StageView)
    if not isinstance(stage, StageView) or stage.canvas.card is NO_CARD:
        return None
    return canvases.ends.get(stage.canvas)


def watch() -> PaintWatch:
    """Of what paints previews; to be entered before the window is made."""
    return PaintWatch(CardCanvas)
