"""Two texts word by word: what stayed, what is gone, what is new."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from typing import Literal

from msgspec import Struct

Fate = Literal["same", "gone", "new"]

WORDS = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
    r"|[^\W\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff]+"
    r"|\s+|.",
    re.DOTALL,
)
"""A sign of a script that does not set words apart, a word, a run of spaces, any other sign."""
MOST_PAIRS = 4_000_000
"""Words of one text times words of the other, beyond which a stretch is not looked into: about a second's work."""


class Span(Struct, frozen=True):
    """A stretch of text. Those that are not new make the old text, those that are not gone the new one."""

    fate: Fate
    text: str


def spans(old: str, new: str) -> tuple[Span, ...]:
    """How ``old`` becomes ``new``. Within a stretch that was replaced, what is gone comes first."""
    found = fates(WORDS.findall(old), WORDS.findall(new))
    filled = (Span(fate, "".join(words)) for fate, words in found if words)
    return tuple(Span(fate, "".join(span.text for span in run)) for fate, run in groupby(filled, key=_fate))


def fates(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[Fate, Sequence[str]]]:
    """How the words ``old`` become the words ``new``, in stretches, some of them empty. Of a stretch that was replaced
    what is gone comes first, what is new right behind it."""
    head = _alike(old, new)
    tail = _alike(old[head:][::-1], new[head:][::-1])
    yield "same", old[:head]
    yield from _changed(old[head : len(old) - tail], new[head : len(new) - tail])
    yield "same", old[len(old) - tail :]


def _changed(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[Fate, Sequence[str]]]:
    if len(old) * len(new) > MOST_PAIRS:
        yield "gone", old
        yield "new", new
        return
    for what, start, end, new_start, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal":
            yield "same", old[start:end]
        else:
            yield "gone", old[start:end]
            yield "new", new[new_start:new_end]


def _fate(span: Span) -> Fate:
    return span.fate


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((number for number, (a, b) in pairs if a != b), min(len(one), len(other)))
