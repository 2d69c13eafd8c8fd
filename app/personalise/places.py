"""Where something in a text is, for people and for editors."""

from app.domain.issues import Severity
from app.services.ports import Problem

SYNTAX = "personal.syntax"
SPELLING = "personal.spelling"
MISSING = "personal.missing"
UNKNOWN_ROOT = "personal.unknown-root"
LIMIT = "personal.limit"
ABORT = "personal.abort"
WIDTH = 100
"""Characters of a line that a pointer shows."""


LONGEST_WORD = 40
"""Characters of a text that a sentence quotes."""


def quoted(words: str) -> str:
    """Words of a text, for a sentence; long ones are cut."""
    return f"“{words}”" if len(words) <= LONGEST_WORD else f"“{words[: LONGEST_WORD - 1]}…”"


class Fault(Exception):
    """Something is wrong with characters ``start`` to ``end`` of a text; its words are for people."""

    def __init__(self, message: str, start: int, end: int, *, code: str = SYNTAX, instead: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.start = start
        self.end = end
        self.code = code
        self.instead = instead

    def problem(self, text: str) -> Problem:
        """The same, with line, column and pointer."""
        return problem(text, self.start, self.end, self.message, code=self.code, instead=self.instead)


def problem(
    text: str,
    start: int,
    end: int,
    message: str,
    *,
    code: str = SYNTAX,
    severity: Severity = "error",
    instead: str | None = None,
) -> Problem:
    """A problem with the place of its first character worked out. Places outside the text are moved into it."""
    start = min(max(start, 0), len(text))
    end = min(max(end, start), len(text))
    line_start = text.rfind("\n", 0, start) + 1
    return Problem(
        code=code,
        severity=severity,
        message=message,
        start=start,
        end=end,
        line=text.count("\n", 0, start) + 1,
        column=start - line_start + 1,
        pointer=_pointer(text, line_start, start, end),
        instead=instead,
    )


def _pointer(text: str, line_start: int, start: int, end: int) -> str:
    line_end = text.find("\n", start)
    line_end = len(text) if line_end < 0 else line_end
    first, last = line_start, line_end
    if last - first > WIDTH:
        first = max(line_start, min(start - WIDTH // 2, line_end - WIDTH))
        last = min(line_end, first + WIDTH)
    shown = text[first:last].rstrip("\r")
    before = "".join("\t" if character == "\t" else " " for character in text[first:start])
    return f"{shown}\n{before}{'^' * max(1, min(end, last) - start)}"
