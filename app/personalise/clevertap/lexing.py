"""Takes a text apart: what is text, what is shown, what is a tag. In one pass, whatever is in it."""

import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from app.personalise import limits
from app.personalise.clevertap.loose import Spelling, proper, tight_end
from app.personalise.places import LIMIT, Fault

_OPEN = re.compile(r"\{\{|\{%")
_NAME = re.compile(r"\s*(#|\w*)\s*")
_SKIPPED = {
    "raw": re.compile(r"\{%-?\s*endraw\s*-?%\}"),
    "comment": re.compile(r"\{%-?\s*(endcomment|comment)\b[^%]*%\}"),
}


class Piece(Struct, frozen=True):
    """A part of a text, ``start`` to ``end``. Of a tag ``name`` is its first word and ``inside`` the rest, properly
    spelled, at ``inside_start``; of an output ``inside`` is all of it; of text the text."""

    kind: Literal["text", "output", "tag"]
    start: int
    end: int
    inside: str
    inside_start: int
    name: str = ""


class Lexed(Struct, frozen=True):
    """A text, taken apart. After a ``fault`` there is nothing more."""

    pieces: list[Piece]
    spellings: list[Spelling]
    fault: Fault | None = None


def lexed(text: str) -> Lexed:
    """The parts of a text, from start to end."""
    lexer = _Lexer(text)
    try:
        lexer.run()
    except Fault as fault:
        return Lexed(lexer.pieces, lexer.spellings, fault)
    return Lexed(lexer.pieces, lexer.spellings)


class _Lexer:
    def __init__(self, text: str) -> None:
        self.text = text
        self.pieces: list[Piece] = []
        self.spellings: list[Spelling] = []
        self._strip = False

    def run(self) -> None:
        at = 0
        while found := _OPEN.search(self.text, at):
            self._add_text(at, found.start(), found.end())
            at = self._output(found.start()) if found[0] == "{{" else self._tag(found.start())
        self._add_text(at, len(self.text), len(self.text))

    def _add_text(self, start: int, end: int, after: int) -> None:
        inside = self.text[start:end]
        if self._strip:
            inside = inside.lstrip()
        if self.text.startswith("-", after):
            inside = inside.rstrip()
        if inside:
            self.pieces.append(Piece("text", start, end, inside, start))

    def _output(self, start: int) -> int:
        end = self._closed(start, "}}")
        first, last = self._inside(start, end)
        if first >= last:
            raise Fault("There is nothing between {{ and }}: write what to show", start, end)
        self.pieces.append(Piece("output", start, end, self._proper(first, last), first))
        return end

    def _tag(self, start: int) -> int:
        end = self._closed(start, "%}")
        first, last = self._inside(start, end)
        named = _NAME.match(self.text, first, last)
        if named is None or not named[1]:
            raise Fault("This tag has no name: write one after {%, as in {% if", start, end)
        first, name = named.end(), named[1]
        self.spellings.extend(tight_end(self.text[first : end - 2], end - 2))
        self.pieces.append(Piece("tag", start, end, self._proper(first, last), first, name))
        return self._skipped(name, start, end) if name in _SKIPPED else end

    def _inside(self, start: int, end: int) -> tuple[int, int]:
        """Where the words of a tag are, without the signs that eat white space and white space itself."""
        first, last = start + 2, end - 2
        first += self.text.startswith("-", first, last)
        self._strip = last > first and self.text[last - 1] == "-"
        last -= self._strip
        words = self.text[first:last]
        return first + len(words) - len(words.lstrip()), max(first + len(words.rstrip()), first)

    def _proper(self, first: int, last: int) -> str:
        inside, spellings = proper(self.text[first:last], first)
        self.spellings += spellings
        if inside.count("[") + len(re.findall(r"\b(?:and|or|not)\b|\(", inside)) > limits.OPERATORS:
            raise Fault("There is too much in this tag", first, last, code=LIMIT)
        return inside

    def _closed(self, start: int, closing: str) -> int:
        """The end of the tag that begins at ``start``."""
        end = self.text.find(closing, start + 2, start + limits.TAG)
        another = _OPEN.search(self.text, start + 2, end if end >= 0 else min(start + limits.TAG, len(self.text)))
        if end >= 0 and another is None:
            return end + 2
        if another is None and len(self.text) > start + limits.TAG:
            raise Fault("This tag is too long, or it is not closed", start, start + 2, code=LIMIT)
        shown_end = another.start() if another else len(self.text)
        line = self.text.find("\n", start, shown_end)
        shown_end = start + len(self.text[start : line if line > start else shown_end].rstrip())
        opening = self.text[start : start + 2]
        raise Fault(f"This tag is not closed: write {closing} after it", start, max(shown_end, start + len(opening)))

    def _skipped(self, name: str, start: int, end: int) -> int:
        """Past what a raw or a comment tag keeps from being read, and its end."""
        depth = 1
        for found in _SKIPPED[name].finditer(self.text, end):
            depth += 1 if found.lastindex and found[1] == "comment" else -1
            if depth == 0:
                if name == "raw":
                    self._add_text(end, found.start(), found.start() + 2)
                self._strip = self.text[found.end() - 3] == "-"
                self.pieces.append(
                    Piece("tag", found.start(), found.end(), "", found.end(), f"end{name}"),
                )
                return found.end()
        closing = "{% end" + name + " %}"
        raise Fault(f"What begins with {{% {name} %}} is not closed: write {closing} after it", start, end)


def tags(pieces: list[Piece]) -> Iterator[Piece]:
    """The tags alone."""
    return (piece for piece in pieces if piece.kind == "tag")
