"""What people type into the search field, taken apart. No sign of theirs is ever syntax."""

import re
import unicodedata
from functools import lru_cache

from msgspec import Struct

from app.storage.text import CONTROL, as_word, folded, is_sign, searchable

TERM = re.compile(r'"([^"]*)("|$)|([^\s"]+)')
WORD = re.compile(r"[^\W_]+")
RANKED = 3
"""From so many letters on a term is worth ranking, and is looked for inside words."""


class Term(Struct, frozen=True):
    """A word, the beginning of one, or a phrase. ``text`` is spelled as the index has it, ``key`` as keys of names are.
    ``closed``: it ends where its quote ends; else its last word may go on."""

    text: str
    key: str
    closed: bool = False

    @property
    def indexed(self) -> bool:
        """Whether the index has words of it: letters or digits, not only signs."""
        return any(unicodedata.category(sign)[0] in "LN" for sign in self.text)

    @property
    def letters(self) -> int:
        """How many letters and digits it has."""
        return sum(unicodedata.category(sign)[0] in "LN" for sign in self.text)

    @property
    def match(self) -> str:
        """The FTS5 phrase."""
        return f'"{self.text}"' + ("" if self.closed else "*")

    @property
    def is_sign(self) -> bool:
        """Whether it is one sign, which the index has a word for."""
        return len(self.text) == 1 and is_sign(self.text)

    @property
    def signs(self) -> str:
        """The FTS5 expression for all its signs, wherever they stand."""
        known = dict.fromkeys(filter(is_sign, self.text))
        return " AND ".join(f'"{as_word(sign)}"' for sign in known)

    @property
    def inside(self) -> str | None:
        """What may stand anywhere in a folded name; None for what is too short, and for closed phrases."""
        return self.key if not self.closed and self.letters >= RANKED and len(self.key) >= RANKED else None

    @property
    def probe(self) -> str:
        """What every label that goes by it has in its key: soon told."""
        first = next(iter(tokens(self.key)), "")
        return first if first in self.key else ""

    def names(self, name_key: str) -> bool:
        """Whether a label goes by it, by the rules of words."""
        if not self.indexed:
            return self.key in name_key
        wanted, known = tokens(self.key), tokens(name_key)
        return any(self._begins(wanted, known[at : at + len(wanted)]) for at in range(len(known)))

    def _begins(self, wanted: tuple[str, ...], known: tuple[str, ...]) -> bool:
        if self.closed or len(known) < len(wanted) or not wanted:
            return wanted == known
        return wanted[:-1] == known[:-1] and known[-1].startswith(wanted[-1])


def parse(typed: str) -> tuple[Term, ...]:
    """The terms of a search. The end of a phrase whose quote is still open may go on."""
    parts = ((phrase or word, closed == '"') for phrase, closed, word in TERM.findall(typed))
    terms = (_term(part, closed) for part, closed in parts)
    return tuple(term for term in terms if term.text)


def _term(written: str, closed: bool) -> Term:
    return Term(" ".join(searchable(written).split()), folded(CONTROL.sub(" ", written)), closed)


@lru_cache(maxsize=4096)
def tokens(key: str) -> tuple[str, ...]:
    """The words of a folded name; each sign of a script without spaces is one."""
    return tuple(WORD.findall(searchable(key)))
