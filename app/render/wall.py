"""Where cards and their captions stand on a wall; pure arithmetic over a measure."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from app.domain.scene import TextStyle
from app.layout.measure import TextMeasure
from app.layout.placed import Box
from app.services.ports import Panel

MARGIN = 32.0
GAP = 44.0
MAT = 12.0
"""How far the list's colour reaches around a card."""

COLUMNS_AT_MOST = 4
NARROWEST = 220.0
"""Captions get at least this width."""

_ABOVE_CARD = MAT + 10
_TITLE = TextStyle(font="inter", size=15, weight=600, first_line=21, next_line=21, baseline=16, color="#1C1D1F")
_CAPTION = TextStyle(font="inter", size=12, weight=400, first_line=17, next_line=17, baseline=13, color="#6A6C70")
_NOTICE = TextStyle(font="inter", size=12, weight=500, first_line=17, next_line=17, baseline=13, color="#C92A2A")


class Hung(Struct, frozen=True):
    """Where a panel's card has its top left on the wall, and the words over it."""

    panel: Panel
    x: float
    y: float
    words: tuple[Box, ...]


class Wall(Struct, frozen=True):
    """All of it, in units."""

    width: float
    height: float
    cards: tuple[Hung, ...]


def hang(panels: Sequence[Panel], measure: TextMeasure) -> Wall:
    """Rows of up to four cards; the tops of a row's cards are in line below its longest caption."""
    hung: list[Hung] = []
    y = MARGIN
    for start in range(0, len(panels), COLUMNS_AT_MOST):
        row = _row(panels[start : start + COLUMNS_AT_MOST], y, measure)
        y = max(one.y + one.panel.placement.height for one in row) + GAP
        hung += row
    right = max((one.x + _width(one.panel) for one in hung), default=MARGIN)
    return Wall(right + MARGIN, max(y - GAP, MARGIN) + MARGIN, tuple(hung))


def _row(panels: Sequence[Panel], y: float, measure: TextMeasure) -> list[Hung]:
    lefts = list(_lefts(panels))
    words = [tuple(_words(panel, x, y, measure)) for panel, x in zip(panels, lefts, strict=True)]
    bottoms = [said[-1].y + said[-1].h + _ABOVE_CARD for said in words if said]
    top = max(bottoms, default=y)
    return [Hung(panel, x, top, said) for panel, x, said in zip(panels, lefts, words, strict=True)]


def _lefts(panels: Sequence[Panel]) -> Iterator[float]:
    x = MARGIN
    for panel in panels:
        yield x
        x += _width(panel) + GAP


def _words(panel: Panel, x: float, y: float, measure: TextMeasure) -> Iterator[Box]:
    for text, style in ((panel.title, _TITLE), (panel.caption, _CAPTION), (panel.notice, _NOTICE)):
        if text:
            box = _text_box(text, style, x, y, _width(panel), measure)
            yield box
            y += box.h


def _text_box(text: str, style: TextStyle, x: float, y: float, width: float, measure: TextMeasure) -> Box:
    lines = tuple(line.text for line in measure.measure(text, style, width).lines)
    height = style.first_line + (len(lines) - 1) * style.next_line
    return Box(role=None, index=None, x=x, y=y, w=width, h=height, text=text, lines=lines, style=style)


def _width(panel: Panel) -> float:
    return max(panel.placement.width, NARROWEST)
