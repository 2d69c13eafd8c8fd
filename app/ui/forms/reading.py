"""How an editor's text holds what templates are carried out in: as it is, or as the strings of JSON."""

import json
import re
from typing import NamedTuple, Protocol

from msgspec.structs import replace

from app.services.ports import Problem
from app.ui.viewmodels.personal import Personal
from app.ui.viewmodels.personal_marks import NOTHING, Marks

_STRING = re.compile(r'"((?:[^"\\\n]|\\.)*)("|$|(?=\n))')
_PIECE = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|.", re.DOTALL)
_KEY = re.compile(r"\s*:")


class Before(NamedTuple):
    """What stands before a caret, in the text that it belongs to; ``offset`` is where that begins."""

    offset: int
    text: str


class Reading(Protocol):
    """Between what is written in the editor and the texts in it. Positions count characters."""

    def marks(self, personal: Personal, text: str) -> Marks:
        """What is to be marked."""
        ...

    def before(self, text: str, at: int) -> Before | None:
        """What the person has written before a caret; None where no tag can stand."""
        ...

    def inserted(self, text: str, at: int, tag: str) -> str:
        """``tag`` as it has to be written there."""
        ...


class PlainReading:
    """The text is the text."""

    def marks(self, personal: Personal, text: str) -> Marks:
        """See ``Reading``."""
        return personal.marks(text)

    def before(self, text: str, at: int) -> Before | None:
        """See ``Reading``."""
        return Before(0, text[:at])

    def inserted(self, text: str, at: int, tag: str) -> str:
        """See ``Reading``."""
        return tag


class JsonReading:
    """Each string is a text; keys are not."""

    def marks(self, personal: Personal, text: str) -> Marks:
        """See ``Reading``."""
        tokens, code, problems = NOTHING
        for string in _STRING.finditer(text):
            if _KEY.match(text, string.end()):
                continue
            content, places = _decoded(string[1], string.start(1))
            here = personal.marks(content)
            tokens += tuple(it._replace(start=places[it.start], end=places[it.end]) for it in here.tokens)
            code += tuple((places[start], places[end]) for start, end in here.code)
            problems += tuple(_moved(it, places, text) for it in here.problems)
        return Marks(tokens, code, problems)

    def before(self, text: str, at: int) -> Before | None:
        """See ``Reading``."""
        inside = next((it for it in _STRING.finditer(text) if it.start(1) <= at <= it.end(1)), None)
        return Before(inside.start(1), text[inside.start(1) : at]) if inside else None

    def inserted(self, text: str, at: int, tag: str) -> str:
        """See ``Reading``. Outside of strings it becomes one."""
        written = json.dumps(tag, ensure_ascii=False)
        return written[1:-1] if self.before(text, at) else written


PLAIN = PlainReading()
JSON = JsonReading()


def _decoded(body: str, offset: int) -> tuple[str, list[int]]:
    """A string's content, and where each of its characters, and its end, stands in the text."""
    content, places = "", list[int]()
    for piece in _PIECE.finditer(body):
        try:
            character = json.loads(f'"{piece[0]}"') if piece[0][0] == "\\" else piece[0]
        except ValueError:
            character = piece[0]
        content += character
        places += [offset + piece.start()] * len(character)
    return content, [*places, offset + len(body)]


def _moved(problem: Problem, places: list[int], text: str) -> Problem:
    """The problem where it stands in the editor, and its mend as it is written there."""
    start, end = places[problem.start], places[min(problem.end, len(places) - 1)]
    line_start = text.rfind("\n", 0, start) + 1
    return replace(
        problem,
        start=start,
        end=end,
        line=text.count("\n", 0, start) + 1,
        column=start - line_start + 1,
        instead=None if problem.instead is None else json.dumps(problem.instead, ensure_ascii=False)[1:-1],
    )
