"""Text measured with the fonts that draw it."""

import threading
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import islice

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from app.domain.scene import Direction, FontRole, Overflow, TextStyle
from app.layout.measure import Line, Measured
from app.render.direction import is_rtl, paragraphs
from app.render.fonts import REFERENCE, Fonts
from app.render.shaping import SPACES, Piece, Units, advance, pieces
from app.services.ports import Resources

CACHED_TEXTS = 8192
CACHED_LENGTH = 4096
"""Longer texts are not remembered: together the two bound the cache to some tens of megabytes."""

SOFT_HYPHEN = "\u00ad"
_ELIDE_ALL = int(Qt.TextFlag.TextLongestVariant.value)  # U+009C is a character, not a list of variants


class _Setting(Struct, frozen=True):
    """What decides the lines of a text. ``width`` in the style's unit."""

    font: FontRole
    weight: int
    size: float
    direction: Direction
    lines: int | None
    overflow: Overflow
    width: float


class _Place(Struct, frozen=True):
    """Where a line stands in its text: the paragraph with this number holds it."""

    paragraphs: list[str]
    number: int
    piece: Piece
    rtl: bool


class QtTextMeasure:
    """``layout.measure.TextMeasure`` over Qt. Any thread may use it: each has its own fonts, all share results."""

    def __init__(self, resources: Resources) -> None:
        self._resources = resources
        self._own = threading.local()
        self._remembered = lru_cache(CACHED_TEXTS)(self._set)
        self._fonts()

    def measure(self, text: str, style: TextStyle, width: float) -> Measured:
        """See ``TextMeasure``. Spaces at the end of a line count for nothing; a soft hyphen at which a line breaks is
        drawn as a hyphen."""
        limit = None if style.overflow == "wrap" else style.max_lines
        setting = _Setting(style.font, style.weight, style.size, style.direction, limit, style.overflow, width)
        return (self._remembered if len(text) <= CACHED_LENGTH else self._set)(text, setting)

    def _fonts(self) -> Fonts:
        if not hasattr(self._own, "fonts"):
            self._own.fonts = Fonts(self._resources)
        return self._own.fonts

    def _set(self, text: str, setting: _Setting) -> Measured:
        font = self._fonts().font(setting.font, setting.weight)
        limit = None if setting.lines is None else max(setting.lines, 1)
        places = list(islice(_flow(text, setting, font), None if limit is None else limit + 1))
        whole = [_line(place.piece.text, place.piece.width, setting) for place in places]
        if limit is None or len(places) <= limit:
            return Measured(tuple(whole))
        last = _CUTS[setting.overflow](places[limit - 1], setting, font)
        return Measured((*whole[: limit - 1], last), cut=True)


def _flow(text: str, setting: _Setting, font: QFont) -> Iterator[_Place]:
    width = setting.width * REFERENCE / setting.size
    parts = paragraphs(text)
    for number, paragraph in enumerate(parts):
        rtl = is_rtl(paragraph, setting.direction)
        for piece in pieces(paragraph, font, rtl, width):
            yield _Place(parts, number, piece, rtl)


def _line(text: str, width: float, setting: _Setting) -> Line:
    return Line(text, width * setting.size / REFERENCE)


def _at_word(place: _Place, setting: _Setting, font: QFont) -> Line:
    return _line(place.piece.text, place.piece.width, setting)


def _at_end(place: _Place, setting: _Setting, font: QFont) -> Line:
    rest = Units(place.paragraphs[place.number].rstrip(SPACES)).part(place.piece.start)
    return _elided(rest + "…" if place.piece.last else rest, Qt.TextElideMode.ElideRight, place.rtl, setting, font)


def _in_middle(place: _Place, setting: _Setting, font: QFont) -> Line:
    rest = Units(" ".join(place.paragraphs[place.number :])).part(place.piece.start)
    return _elided(rest.rstrip(SPACES), Qt.TextElideMode.ElideMiddle, place.rtl, setting, font)


def _elided(text: str, mode: Qt.TextElideMode, rtl: bool, setting: _Setting, font: QFont) -> Line:
    """``text`` cut to the line. Qt's own cut counts tabs and soft hyphens otherwise than they are drawn, so what comes
    out too wide is cut again, by that much more."""
    text = text.replace(SOFT_HYPHEN, "")
    width = room = max(setting.width, 0) * REFERENCE / setting.size
    while True:
        kept = QFontMetricsF(font).elidedText(text, mode, room, _ELIDE_ALL)
        drawn = advance(kept, font, rtl)
        if drawn <= width or room <= 0:
            return _line(kept, drawn, setting)
        room -= max(drawn - width, 1.0)


_CUTS: dict[Overflow, Callable[[_Place, _Setting, QFont], Line]] = {
    "word": _at_word,
    "ellipsis": _at_end,
    "middle": _in_middle,
}
