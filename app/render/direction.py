"""Paragraphs and the direction they are read in."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from app.domain.scene import Direction

_BREAK = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")


def paragraphs(text: str) -> list[str]:
    """The parts between mandatory line breaks (Unicode line breaking classes BK, CR, LF, NL)."""
    return _BREAK.split(text)


def is_rtl(paragraph: str, direction: Direction = "auto") -> bool:
    """Whether a paragraph runs from right to left: its first strongly directed character decides."""
    if direction == "ltr" or paragraph.isascii():
        return False
    strong = (kind for kind in map(unicodedata.bidirectional, paragraph) if kind in ("L", "R", "AL"))
    return next(strong, "L") != "L"


def line_directions(text: str, lines: Sequence[str], direction: Direction = "auto") -> tuple[bool, ...]:
    """For each drawn line of ``text``, whether its paragraph runs from right to left.

    A line that starts with a Latin word inside an Arabic paragraph still runs from right to left.
    """
    if direction == "ltr" or text.isascii():
        return (False,) * len(lines)
    return tuple(_walk(text, lines))


def _walk(text: str, lines: Sequence[str]) -> Iterator[bool]:
    drawn = iter(lines)
    for paragraph in paragraphs(text):
        left = _ink(paragraph)
        for line in drawn:
            yield is_rtl(paragraph)
            left -= _ink(line)
            if left <= 0:
                break


def _ink(text: str) -> int:
    return sum(map(len, text.split()))
