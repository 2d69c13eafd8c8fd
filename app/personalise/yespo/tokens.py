"""The words of Velocity expressions."""

import re
from typing import Literal

from msgspec import Struct

from app.personalise.limits import TAG
from app.personalise.places import LIMIT, Fault

Kind = Literal["string", "number", "name", "word", "sign", "end"]

_TOKEN = re.compile(
    r"""\s*(?:
      (?P<string> '[^']*' | "[^"]*" )
    | (?P<number> -?\d+(?:\.\d+)? )
    | \$(?P<quiet>!?)(?P<brace>\{?)(?P<name>[A-Za-z_]\w*)
    | (?P<word>   [A-Za-z_]\w* )
    | (?P<sign>   == | != | >= | <= | && | \|\| | [()\[\],.!<>=}+*/%-] )
    )""",
    re.VERBOSE,
)
NAME = re.compile(r"\$(!?)(\{?)([A-Za-z_]\w*)")


class Token(Struct, frozen=True):
    """One word. ``text`` of a string is without its quotes, of a name without ``$``."""

    kind: Kind
    text: str
    start: int
    end: int


class Tokens:
    """Goes through a text word by word, from ``at`` on."""

    def __init__(self, text: str, at: int) -> None:
        self._text = text
        self._begin = at
        self._next = self._read(at)
        self.at = at
        """Behind the last word that was taken."""

    @property
    def next(self) -> Token:
        """The word that comes."""
        return self._next

    def take(self) -> Token:
        """The word that comes, and on to the one after it."""
        token = self._next
        self.at = token.end
        self._next = self._read(token.end)
        return token

    def is_sign(self, *signs: str) -> bool:
        """Whether one of these signs comes."""
        return self._next.kind == "sign" and self._next.text in signs

    def is_word(self, *words: str) -> bool:
        """Whether one of these words comes."""
        return self._next.kind == "word" and self._next.text in words

    def expect(self, sign: str) -> Token:
        """Take a sign. Raises ``Fault`` where something else comes."""
        if not self.is_sign(sign):
            raise self.fault(f"Write {sign} here")
        return self.take()

    def fault(self, message: str) -> Fault:
        """A fault at the word that comes."""
        return Fault(message, self._next.start, max(self._next.end, self._next.start + 1))

    def _read(self, at: int) -> Token:
        if at - self._begin > TAG:
            raise Fault("There is too much in these brackets", self._begin, at, code=LIMIT)
        found = _TOKEN.match(self._text, at)
        if found is None:
            return Token("end", "", min(at, len(self._text)), min(at, len(self._text)))
        start = found.end() - len(found[0].lstrip())
        return Token(found.lastgroup, _text(found), start, found.end())  # pyright: ignore[reportArgumentType]


def _text(found: re.Match[str]) -> str:
    whole = found[found.lastgroup or 0]
    return whole[1:-1] if found.lastgroup == "string" else whole
