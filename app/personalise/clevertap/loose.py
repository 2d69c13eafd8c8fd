"""Loose spellings that CleverTap's own examples have. They are read, with a hint how to write them properly."""

import re
from collections.abc import Iterator

from msgspec import Struct

_LOOSE = re.compile(
    r"""
      (?P<curly>  [“”„‟][^“”„‟"]*[“”„‟"] | [‘’‚][^‘’']*[‘’'] | "[^"“”]*[“”](?=\s*(?:$|[|,\]%}])) )
    | (?P<string> "[^"]*" | '[^']*' )
    | (?P<root>   (?<![\w.])PROFILE(?=\s*[.\[]) )
    | (?P<dot>    \.\s*(?=\[) )
    | (?P<colon>  (?<=\w)[ \t]+(?=:) )
    """,
    re.VERBOSE,
)
_TIGHT = re.compile(r"\d\s*$")


class Spelling(Struct, frozen=True):
    """Characters ``start`` to ``end`` are better written as ``instead``."""

    start: int
    end: int
    instead: str
    message: str


def proper(inside: str, start: int) -> tuple[str, list[Spelling]]:
    """The inside of a tag, spelled as Liquid wants it and just as long, and what was loose about it. ``start`` is its
    place in the text."""
    spellings: list[Spelling] = []

    def replaced(found: re.Match[str]) -> str:
        spelled = _spelled(found)
        if spelled is None:
            return found[0]
        in_place, instead, message = spelled
        spellings.append(Spelling(start + found.start(), start + found.end(), instead, message))
        return in_place

    return _LOOSE.sub(replaced, inside), spellings


def tight_end(inside: str, closing: int) -> Iterator[Spelling]:
    """A number right before ``%}`` reads like a percentage. ``closing`` is the place of ``%}``."""
    if _TIGHT.search(inside) and not inside[-1:].isspace():
        yield Spelling(closing, closing + 2, " %}", "Write a space before %}: the number looks like a percentage")


def _spelled(found: re.Match[str]) -> tuple[str, str, str] | None:
    """What to put in place (as long as what is there), what to write instead, and why."""
    match found.lastgroup:
        case "curly":
            quote = "'" if found[0][0] in "‘’‚" else '"'
            straight = f"{quote}{found[0][1:-1]}{quote}"
            return straight, straight, "Write straight quotation marks"
        case "root":
            return "Profile", "Profile", "Write Profile with one capital letter"
        case "dot":
            return " " * len(found[0]), "", "Leave the dot before [ out"
        case "colon":
            return found[0], "", "Leave the space before the colon out"
        case _:
            return None
