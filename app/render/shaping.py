"""Texts shaped by Qt at the reference size, line by line."""

from collections.abc import Iterator

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextLayout, QTextLine, QTextOption

from app.render.fonts import REFERENCE

SPACES = " \t\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"
"""Spaces at which lines break; at a line's end they hang, and count for nothing."""

_SOFT_HYPHEN = "\u00ad"
_TAB = 2.0 * REFERENCE
_MAX_WIDTH = 8_000_000.0  # Qt keeps widths in 26.6 fixed point
_DIRECTIONS = {False: Qt.LayoutDirection.LeftToRight, True: Qt.LayoutDirection.RightToLeft}


class Piece(Struct, frozen=True):
    """A line of a paragraph: its text without hanging spaces, its advance at the reference size, where it starts (in
    UTF-16 code units), and whether the paragraph ends with it."""

    text: str
    width: float
    start: int
    last: bool


def pieces(paragraph: str, font: QFont, rtl: bool, width: float) -> Iterator[Piece]:
    """The lines of a paragraph, one after the other: broken between words, inside a word only where it fills a whole
    line by itself, never inside a grapheme. ``width`` at the reference size."""
    text = paragraph.rstrip(SPACES)
    units = Units(text)
    layout = _layout(text, font, rtl, QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(min(max(width, 0.0), _MAX_WIDTH))
        yield _piece(line, units)
    layout.endLayout()


def single_line(text: str, font: QFont, rtl: bool) -> QTextLayout:
    """A text in one line, its left end at 0. Hold the layout as long as its line: the line dies with it."""
    layout = _layout(text, font, rtl, QTextOption.WrapMode.NoWrap)
    layout.beginLayout()
    layout.createLine().setLineWidth(_MAX_WIDTH)
    layout.endLayout()
    return layout


def advance(text: str, font: QFont, rtl: bool) -> float:
    """The width of a text in one line, at the reference size."""
    layout = single_line(text, font, rtl)
    return layout.lineAt(0).naturalTextWidth()


class Units:
    """Cuts a text at Qt's positions, which count UTF-16 code units."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._wide = None if text.isascii() or max(text) <= "\uffff" else text.encode("utf-16-le", "surrogatepass")

    def __len__(self) -> int:
        return len(self._text) if self._wide is None else len(self._wide) // 2

    def part(self, start: int, end: int | None = None) -> str:
        """The text from ``start`` to ``end``."""
        if self._wide is None:
            return self._text[start:end]
        return self._wide[2 * start : None if end is None else 2 * end].decode("utf-16-le", "surrogatepass")


def _piece(line: QTextLine, units: Units) -> Piece:
    start = line.textStart()
    end = start + line.textLength()
    last = end >= len(units)
    text = units.part(start, end).rstrip(SPACES)
    if text.endswith(_SOFT_HYPHEN) and not last:
        text = text[:-1] + "-"
    return Piece(text, line.naturalTextWidth(), start, last)


def _layout(text: str, font: QFont, rtl: bool, wrap: QTextOption.WrapMode) -> QTextLayout:
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(wrap)
    option.setTextDirection(_DIRECTIONS[rtl])
    option.setTabStopDistance(_TAB)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    return layout
