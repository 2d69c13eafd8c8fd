"""What is marked in a text: tokens, tags too free to be tokens, and what is wrong. Positions count characters."""

from typing import NamedTuple

from app.services.ports import Parsed, Problem
from app.ui.viewmodels.spelling.base import Place, Spelling

Span = tuple[int, int]


class Token(NamedTuple):
    """A tag that prints one field; its words are asked of who knows the fields."""

    start: int
    end: int
    place: Place
    fallback: str | None
    rest: str = ""


class Marks(NamedTuple):
    """Everything to be seen in one text, in its order."""

    tokens: tuple[Token, ...] = ()
    code: tuple[Span, ...] = ()
    problems: tuple[Problem, ...] = ()


NOTHING = Marks()


def marks_of(text: str, parsed: Parsed, spelling: Spelling) -> Marks:
    """The marks of a text that was read. A tag is a token if all of it is one field and what stands in for it."""
    if parsed.plain:
        return NOTHING
    read: dict[Span, list[Token]] = {}
    for it in parsed.references:
        simple = spelling.simple(text[it.start : it.end]) if it.shows else None
        token = [Token(it.start, it.end, Place(it.root, it.keys), it.fallback, simple.rest)] if simple else []
        read.setdefault((it.start, it.end), []).extend(token)
    tokens = tuple(token for span in sorted(read) for token in read[span] if len(read[span]) == 1)
    taken = [(token.start, token.end) for token in tokens]
    code = tuple(span for span in spelling.spans(text) if not any(_meet(span, other) for other in taken))
    return Marks(tokens, code, parsed.problems)


def counted(text: str, marks: Marks) -> str:
    """The text with every token given way to its fallback: what somebody reads of whom nothing is known."""
    parts: list[str] = []
    end = 0
    for token in marks.tokens:
        parts += (text[end : token.start], token.fallback or "")
        end = token.end
    return "".join(parts) + text[end:]


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
