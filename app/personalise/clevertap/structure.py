"""Blocks: which tag closes which, and the branches that they make."""

from msgspec import Struct

from app.domain.suggest import did_you_mean
from app.personalise import limits
from app.personalise.clevertap import words
from app.personalise.clevertap.lexing import Piece
from app.personalise.places import LIMIT, Fault, quoted
from app.services.ports import Branch

BRANCHING = ("if", "unless", "elsif", "else", "when")


class Structure(Struct, frozen=True):
    """``branches`` by place. ``numbers`` are their numbers by the place of the tag that ends them, ``weights`` how many
    pieces a loop has, by the place of its tag."""

    branches: list[Branch]
    numbers: dict[int, int]
    weights: dict[int, int]


class _Open(Struct):
    tag: Piece
    position: int
    body: Piece | None = None
    """The tag of the branch that is open."""


def structure(pieces: list[Piece]) -> Structure:
    """The blocks of a text. Raises ``Fault`` for the first tag that is unknown or out of place."""
    builder = _Builder()
    for position, piece in enumerate(pieces):
        if piece.kind == "tag":
            builder.add(piece, position)
    return builder.done()


class _Builder:
    def __init__(self) -> None:
        self._open: list[_Open] = []
        self._found: list[tuple[Piece, Piece]] = []
        self._weights: dict[int, int] = {}

    def add(self, tag: Piece, position: int) -> None:
        check(tag)
        if tag.name in words.BLOCKS.values():
            self._close(tag, position)
        elif tag.name in words.BLOCKS:
            if len(self._open) == limits.DEPTH:
                raise Fault("There are too many blocks inside each other", tag.start, tag.end, code=LIMIT)
            self._open.append(_Open(tag, position, tag if tag.name in BRANCHING else None))
        elif tag.name in words.INSIDE:
            self._inside(tag)

    def done(self) -> Structure:
        if self._open:
            tag = self._open[-1].tag
            closing = "{% " + words.BLOCKS[tag.name] + " %}"
            raise Fault(f"“{tag.name}” is not closed: write {closing} after it", tag.start, tag.end)
        found = sorted(self._found, key=lambda each: each[0].start)
        branches = [
            Branch(number=number, words=written(tag), start=tag.end, end=end.start)
            for number, (tag, end) in enumerate(found, 1)
        ]
        numbers = {end.start: number for number, (_, end) in enumerate(found, 1)}
        return Structure(branches, numbers, self._weights)

    def _close(self, tag: Piece, position: int) -> None:
        if not self._open:
            raise Fault(f"There is nothing that “{tag.name}” could close", tag.start, tag.end)
        last = self._open[-1]
        if words.BLOCKS[last.tag.name] != tag.name:
            closing = "{% " + words.BLOCKS[last.tag.name] + " %}"
            raise Fault(
                f"“{tag.name}” is out of place: first close “{last.tag.name}” with {closing}", tag.start, tag.end
            )
        self._end_branch(last, tag)
        self._weights[last.tag.start] = position - last.position
        self._open.pop()

    def _inside(self, tag: Piece) -> None:
        allowed = words.INSIDE[tag.name]
        if tag.name in ("break", "continue"):
            if not any(each.tag.name in allowed for each in self._open):
                raise Fault(f"“{tag.name}” works only inside a loop", tag.start, tag.end)
            return
        last = self._open[-1] if self._open else None
        if last is None or last.tag.name not in allowed:
            raise Fault(f"“{tag.name}” is out of place: it works only inside “{allowed[0]}”", tag.start, tag.end)
        if last.body is not None and last.body.name == "else":
            raise Fault(f"“{tag.name}” is out of place: “else” comes last", tag.start, tag.end)
        self._end_branch(last, tag)
        if last.tag.name != "for":
            last.body = tag

    def _end_branch(self, block: _Open, end: Piece) -> None:
        if block.body is not None:
            self._found.append((block.body, end))


def written(tag: Piece) -> str:
    """A tag's words, as one reads them."""
    return f"{tag.name} {tag.inside}".strip()


def check(tag: Piece) -> None:
    """Raises ``Fault`` for a tag that there is not."""
    if tag.name in words.TAGS:
        if tag.name in words.BARE and tag.inside:
            end = tag.inside_start + len(tag.inside)
            meant = ": did you mean “elsif”?" if tag.name == "else" else ""
            raise Fault(f"Nothing can follow “{tag.name}”{meant}", tag.inside_start, end)
        return
    if tag.name in words.UNAVAILABLE:
        raise Fault(f"“{tag.name}” is not available: a message has no other files to show", tag.start, tag.end)
    meant = words.MEANT.get(tag.name)
    asked = f": did you mean “{meant}”?" if meant else did_you_mean(tag.name, words.TAGS)
    raise Fault(f"There is no tag {quoted(tag.name)}{asked}", tag.start, tag.end)
