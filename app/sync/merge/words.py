"""Two changes of one text, word by word."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from app.domain.worddiff import WORDS, fates

MOST = 2_000
"""Characters inside one personal field, beyond which it is text like any other (``personalise.limits.TAG``)."""
_INSIDE = r"\((?:[^()]|\([^()]*\))*+\)"
FIELD = (
    rf"\{{\{{(?:(?!\{{\{{).){{0,{MOST}}}?\}}\}}"
    rf"|\{{%(?:(?!\{{%).){{0,{MOST}}}?%\}}"
    rf"|%[A-Za-z_][\w.]*(?:\|[^%|]{{0,{MOST}}})?%"
    rf"|\$!?\{{?[A-Za-z_]\w*(?:\.\w+(?:{_INSIDE})?)*\}}?"
    rf"|\#(?:if|elseif|foreach|set)\s*{_INSIDE}"
)
"""A personal field or a tag, in Liquid or as Yespo spells them."""
ADDRESS = rf"[A-Za-z][A-Za-z0-9+.-]{{0,20}}://(?:{FIELD}|\S)+"
_TOKENS = re.compile(f"{ADDRESS}|{FIELD}|{WORDS.pattern}", re.DOTALL)
_WORD = re.compile(r"\w")


class Change(NamedTuple):
    """``words`` now stand where ``start`` to ``end`` of the words before stood."""

    start: int
    end: int
    words: tuple[str, ...]


def tokens(text: str) -> list[str]:
    """The words of a text, and what stands between them. A personal field is one word, and so is an address."""
    return _TOKENS.findall(text)


def combined(base: str, mine: str, theirs: str) -> str | None:
    """``base`` with both changes; None where they touch: where no word that both left alone stands between them."""
    before = tokens(base)
    one, other = ({*_changes(before, tokens(text))} for text in (mine, theirs))
    left = _left_alone(before, one & other)
    if any((a in one) != (b in one) and not any(left[a.end : b.start]) for a, b in pairwise(sorted(one ^ other))):
        return None
    words = list(_carried_out(before, sorted(one | other)))
    text = "".join(words)
    return text if tokens(text) == words else None


def _changes(old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    at = start = 0
    for fate, words in fates(old, new):
        if fate == "new" and (words or at > start):
            yield Change(start, at, tuple(words))
        elif fate == "gone":
            start = at
        at += len(words) if fate != "new" else 0


def _left_alone(before: Sequence[str], agreed: Iterable[Change]) -> list[bool]:
    """Which of ``before`` are words, and not among those that both changed alike."""
    left = [bool(_WORD.search(word)) for word in before]
    for change in agreed:
        left[change.start : change.end] = [False] * (change.end - change.start)
    return left


def _carried_out(before: Sequence[str], changes: Sequence[Change]) -> Iterator[str]:
    at = 0
    for change in changes:
        yield from before[at : change.start]
        yield from change.words
        at = change.end
    yield from before[at:]
