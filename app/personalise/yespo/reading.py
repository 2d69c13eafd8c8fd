"""Reads texts in Yespo's language: merge tags, Velocity's values and its directives."""

import re

from app.personalise import limits
from app.personalise.places import Fault
from app.personalise.yespo.blocks import Blocks
from app.personalise.yespo.expressions import KNOWN
from app.personalise.yespo.merge import tag_at
from app.personalise.yespo.nodes import Body, Field, Shown, Words
from app.personalise.yespo.noting import Notes
from app.personalise.yespo.tokens import NAME, Tokens
from app.services.ports import Branch, Reference

_SIGN = re.compile(r"<!--(?=#)|[%$#]")
_DIRECTIVE = re.compile(r"#(?:\{(else|end|break)\}|(foreach|if|elseif|set)(?=[ \t]*\()|(else|end|break)(?!\w))")
_REFUSED = re.compile(r"#(include|parse|macro|evaluate|define|stop)(?=[ \t]*\()")
_MARKER = re.compile(r"<!--#\*end-->")
"""Where an email editor ends a block of settings."""
_LINE_END = re.compile(r"[ \t]*\r?\n")


class Text:
    """A text, read. ``faults`` are what is wrong with it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._notes = Notes(text)
        self._blocks = Blocks(text, self._notes)
        self.faults: list[Fault] = []
        self._read()

    @property
    def body(self) -> Body:
        """Its parts."""
        return self._blocks.body

    @property
    def references(self) -> list[Reference]:
        """What it refers to."""
        return self._notes.references

    @property
    def branches(self) -> list[Branch]:
        """The parts that only some see."""
        return self._blocks.branches

    @property
    def plain(self) -> bool:
        """Nothing is in it but text."""
        return not self.faults and all(isinstance(node, Words) for node in self.body)

    def _read(self) -> None:
        at, kept = 0, 0
        while len(self.faults) < limits.ERRORS and (found := _SIGN.search(self._text, at)):
            try:
                end = self._piece(found.start(), kept)
            except Fault as fault:
                self.faults.append(fault)
                end = None
            at = found.end() if end is None else end
            kept = kept if end is None else end
        self._words(kept, len(self._text))
        if len(self.faults) < limits.ERRORS:
            self.faults += self._blocks.unclosed()

    def _words(self, start: int, end: int) -> None:
        if start < end:
            self._blocks.body.append(Words(self._text[start:end]))

    def _piece(self, start: int, kept: int) -> int | None:
        """Where the text goes on; None where the sign is only text. Text from ``kept`` on was not read yet."""
        if marker := _MARKER.match(self._text, start):
            self._words(kept, start)
            return marker.end()
        wrapped = self._text.startswith("<!--", start)
        begin = start + 4 if wrapped else start
        if self._text[begin] == "%":
            return self._tag(begin, kept)
        if self._text[begin] == "$":
            return self._value(begin, kept)
        end = self._directive(begin, start, kept)
        if end is None:
            return None
        if wrapped and self._text.startswith("-->", end):
            return end + 3
        line_end = _LINE_END.match(self._text, end)
        return line_end.end() if line_end else end

    def _tag(self, start: int, kept: int) -> int | None:
        tag = tag_at(self._text, start)
        if tag is None:
            return None
        self._words(kept, start)
        self._blocks.body.append(Field(tag.name, tag.fallback))
        self._notes.refer("Profile", (tag.name,), start, tag.end, tag.fallback)
        return tag.end

    def _value(self, start: int, kept: int) -> int | None:
        found = NAME.match(self._text, start)
        if found is None:
            return None
        name, end = found[3], found.end()
        known = name in KNOWN or name in self._notes.expressions.names
        if not known and not found[1] and not self._text.startswith(".get(", end):
            return None
        tokens = Tokens(self._text, start)
        value, read = self._notes.expressions.chain(tokens)
        if found[2]:
            tokens.expect("}")
        self._words(kept, start)
        shown = ".".join((read.root, *read.keys))
        self._blocks.body.append(Shown(value, shown, bool(found[1]), start, tokens.at))
        self._notes.note(start, tokens.at, read)
        return tokens.at

    def _directive(self, begin: int, start: int, kept: int) -> int | None:
        if refused := _REFUSED.match(self._text, begin):
            raise Fault(f"“#{refused[1]}” is not available in a message", begin, refused.end())
        found = _DIRECTIVE.match(self._text, begin)
        if found is None:
            return None
        self._words(kept, start)
        return self._blocks.directive(found[1] or found[2] or found[3], begin, start, found.end())
