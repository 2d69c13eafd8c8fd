"""The words of the index that begin as a term does.

FTS5 gathers all rows of all words with a prefix of more than three letters before it gives the first one; asked for
these words themselves, it gives rows as they come.
"""

import re
import unicodedata

from app.storage.reading.base import Querying
from app.storage.reading.terms import Term

PREFIXES = 3
"""Beginnings of up to so many letters have rows of their own in the index."""
MOST = 64
"""Where more words begin alike, FTS5's own way is taken: few rows have each."""
LATIN = "0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017e\u1e00-\u1e99\u1ea0-\u1ef9"
CYRILLIC = "\u0400-\u0481\u048a-\u04ff"
LAST = re.compile(f"(?:^|(?<= ))[{LATIN}{CYRILLIC}]+$")
"""The last word of a term, of letters whose spelling in the index is certain."""
NEXT = "SELECT term FROM campaign_words WHERE term >= ? LIMIT 1"
AFTER = "\0"
"""Behind a word: the smallest text that follows it."""


def match(reader: Querying, term: Term) -> str:
    """The FTS5 expression for a term."""
    last = LAST.search(term.text)
    if term.closed or last is None or len(last[0]) <= PREFIXES:
        return term.match
    words = _beginning(reader, spelled(last[0]))
    if not 0 < len(words) <= MOST:
        return term.match
    head = term.text[: last.start()]
    return "(" + " OR ".join(f'"{head}{word}"' for word in words) + ")"


def is_word(term: Term) -> bool:
    """Whether it is one word, whose letters stand in a name just as they do here."""
    return LAST.fullmatch(term.text) is not None


def spelled(word: str) -> str:
    """As the index spells it: small letters, without the accents of Latin ones."""
    return "".join(_plain(sign) for sign in word)


def _plain(sign: str) -> str:
    base = unicodedata.normalize("NFD", sign)[0]
    return (base if base.isascii() else sign).lower()


def _beginning(reader: Querying, prefix: str) -> list[str]:
    """At most one word more than ``MOST``."""
    words: list[str] = []
    row = reader.first(NEXT, prefix)
    while row is not None and row[0].startswith(prefix) and len(words) <= MOST:
        words.append(row[0])
        row = reader.first(NEXT, row[0] + AFTER)
    return words
