"""How marks look: tokens as pills over their tags, which keep no room of their own; the rest as formats of letters.

Positions count UTF-16 units, as Qt does.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple, cast

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QPainter, QTextCharFormat, QTextLine

from app.domain.issues import Severity
from app.ui.forms.caret import units
from app.ui.theme import tokens
from app.ui.theme.current import current
from app.ui.viewmodels.personal import Personal
from app.ui.viewmodels.personal_marks import Marks

Tone = Literal["", "bad", "quiet"]
TONES: dict[Severity, Tone] = {"error": "bad", "warning": "quiet", "hint": "quiet"}
NARROW = 0.02
"""Per cent of its width that a letter under a pill keeps: Qt takes 0 for "unchanged"."""
WIDEST = 260
PAD = 7
GAP = 1
"""Pixels between a pill and what stands beside it."""
SMALLER = 1
"""Pixels by which a pill's words are smaller than the text."""


class Pill(NamedTuple):
    """A token, and what it says."""

    start: int
    end: int
    words: str
    tone: Tone = ""


class Run(NamedTuple):
    """Letters with a look of their own."""

    start: int
    end: int
    code: bool
    tone: Tone


class Wrong(NamedTuple):
    """Where a problem is, and how it looks."""

    start: int
    end: int
    tone: Tone


class Drawn(NamedTuple):
    """What one text shows besides its letters."""

    pills: tuple[Pill, ...] = ()
    runs: tuple[Run, ...] = ()


class Format(NamedTuple):
    """A look from ``start`` on."""

    start: int
    length: int
    format: QTextCharFormat


BARE = Drawn()


def drawn(text: str, marks: Marks, personal: Personal) -> Drawn:
    """What marks look like."""
    wrong = [Wrong(units(text, it.start), units(text, it.end), TONES[it.severity]) for it in marks.problems]
    pills = [
        Pill(start, end, personal.words(token), _worst(start, end, wrong))
        for token in marks.tokens
        for start, end in [(units(text, token.start), units(text, token.end))]
    ]
    code = [(units(text, start), units(text, end)) for start, end in marks.code]
    return Drawn(tuple(pills), tuple(_runs(pills, code, wrong)))


def formats(shown: Drawn, text: str, font: QFont, room: float) -> list[Format]:
    """The looks of letters, none over another. The last letter under a pill takes its whole width."""
    made: list[Format] = []
    metrics = QFontMetricsF(font)
    for pill in shown.pills:
        last = text.encode("utf-16-le", "surrogatepass")[2 * pill.end - 2 : 2 * pill.end].decode("utf-16-le")
        wide = pill_width(pill, font, room) - metrics.horizontalAdvance(last)
        made.append(Format(pill.start, pill.end - pill.start - 1, _unseen(QFont.SpacingType.PercentageSpacing, NARROW)))
        made.append(Format(pill.end - 1, 1, _unseen(QFont.SpacingType.AbsoluteSpacing, wide)))
    made += [Format(run.start, run.end - run.start, _letters(run)) for run in shown.runs]
    return made


def pill_width(pill: Pill, font: QFont, room: float) -> float:
    """How wide a pill is, with the gap around it, in a text of that font."""
    words = QFontMetricsF(_words_font(font)).horizontalAdvance(pill.words)
    return min(words + 2 * (PAD + GAP), room, WIDEST)


def across(line: QTextLine, at: int) -> float:
    """How far from its left a place in a laid out line is."""
    x, _ = cast(tuple[float, int], line.cursorToX(at))
    return x


def extent(line: QTextLine, at: int) -> tuple[float, float]:
    """How far from its left, in a line that was laid out, the letter at a place begins, and how wide it is.

    Where the direction changes, a place between two letters may be drawn at either of them; the letters themselves
    know where they are.
    """
    for run in line.glyphRuns(at, 1):
        box = run.boundingRect()
        return box.x(), box.width()
    ends = sorted((across(line, at), across(line, at + 1)))
    return ends[0], ends[1] - ends[0]


def paint(painter: QPainter, box: QRectF, pill: Pill, font: QFont, *, chosen: bool) -> None:
    """One pill into the room that its tag takes."""
    colors = current()
    edge = {"": colors.accent, "bad": colors.bad, "quiet": colors.control}[pill.tone]
    around, ink = (colors.accent, colors.on_accent) if chosen else (colors.surface, colors.text)
    ground = tokens.mix(ink if chosen else edge, around, tokens.TINT)
    if chosen:
        painter.fillRect(box.adjusted(-GAP, 0, 0, 0), QColor(around))
    inner = box.adjusted(GAP + 0.5, 0.5, -GAP - 0.5, -0.5)
    painter.setPen(QColor(edge if pill.tone else tokens.mix(ink if chosen else edge, around, tokens.DISABLED)))
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(inner, tokens.RADIUS, tokens.RADIUS)
    words = _words_font(font)
    painter.setFont(words)
    painter.setPen(QColor(ink))
    room = inner.width() - 2 * PAD + 1
    text = QFontMetricsF(words).elidedText(pill.words, Qt.TextElideMode.ElideRight, room)
    painter.drawText(inner.adjusted(PAD - 0.5, 0, -PAD + 1, 0), Qt.AlignmentFlag.AlignVCenter, text)


def _words_font(font: QFont) -> QFont:
    made = QFont(font)
    made.setPixelSize(max(1, font.pixelSize() - SMALLER) if font.pixelSize() > 0 else tokens.TEXT_SMALL)
    return made


def _unseen(kind: QFont.SpacingType, spacing: float) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFontLetterSpacingType(kind)
    made.setFontLetterSpacing(spacing)
    made.setForeground(QColor(Qt.GlobalColor.transparent))
    return made


def _letters(run: Run) -> QTextCharFormat:
    colors, made = current(), QTextCharFormat()
    if run.code:
        made.setFontFamilies([QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()])
        made.setBackground(QColor(colors.tint(colors.accent)))
    if run.tone:
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        made.setUnderlineColor(QColor(colors.bad if run.tone == "bad" else colors.quiet))
    return made


def _runs(pills: Sequence[Pill], code: Sequence[tuple[int, int]], wrong: Sequence[Wrong]) -> Iterator[Run]:
    """The stretches between all ends that look like something, and are under no pill."""
    ends = sorted({end for span in (*pills, *code, *wrong) for end in span[:2]})
    for start, end in pairwise(ends):
        is_code = any(span[0] <= start < span[1] for span in code)
        tone = _worst(start, end, wrong)
        if (is_code or tone) and not any(pill.start <= start < pill.end for pill in pills):
            yield Run(start, end, is_code, tone)


def _worst(start: int, end: int, wrong: Sequence[Wrong]) -> Tone:
    tones = {tone for from_, to, tone in wrong if from_ < end and start < to}
    return "bad" if "bad" in tones else "quiet" if tones else ""
