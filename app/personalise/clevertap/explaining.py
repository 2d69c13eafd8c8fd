"""What is wrong inside a tag, for people who never heard of a parser."""

import re

from liquid.exceptions import LiquidError

from app.personalise.clevertap.lexing import Piece
from app.personalise.clevertap.structure import written
from app.personalise.places import Fault, quoted

_REASONS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"&&"), "Write and instead of &&"),
    (re.compile(r"\|\|"), "Write or instead of ||"),
    (re.compile(r"\bdefault\s*=?\s*(?=[\"'\w])(?!\s*:)"), "Write a colon after default"),
    (re.compile(r"\bnot\b"), "Liquid has no “not”: write !=, or use unless"),
    (re.compile(r"\|\s*$|\|\s*\|"), "A filter is missing after |"),
)
_SINGLE_EQUALS = re.compile(r"(?<![=!<>])=(?!=)")
_STRINGS = re.compile(r"\"[^\"]*\"|'[^']*'")
_UNQUOTED = re.compile(r"default\s*:[^|\"']*$")


def explained(error: LiquidError, piece: Piece) -> Fault:
    """The error in plain words, at its place in the text."""
    bare = _STRINGS.sub(lambda found: '"' + "_" * (len(found[0]) - 2) + '"', piece.inside)
    quote = re.search(r"[\"']", _STRINGS.sub(lambda found: " " * len(found[0]), piece.inside))
    if quote is not None:
        at = piece.inside_start + quote.start()
        return Fault("A quotation mark is missing: quotes come in pairs", at, piece.inside_start + len(piece.inside))
    if not piece.inside:
        return Fault(f"“{piece.name}” needs something after it", piece.start, piece.end)
    if piece.name in ("if", "elsif", "unless") and (equals := _SINGLE_EQUALS.search(bare)):
        at = piece.inside_start + equals.start()
        return Fault("Write == to compare", at, at + 1, instead="==")
    for pattern, message in _REASONS:
        if found := pattern.search(bare):
            at = piece.inside_start + found.start()
            return Fault(message, at, piece.inside_start + max(found.end(), found.start() + 1))
    at, end = _place(error, piece)
    if at is None:
        return Fault(f"Something is missing at the end of {quoted(written(piece))}", end - 1, end)
    return Fault(_general(piece, at), at, end)


def _general(piece: Piece, start: int) -> str:
    offset = start - piece.inside_start
    word = re.match(r"[\w.]+|\S+", piece.inside[offset:])
    if _UNQUOTED.search(piece.inside[:offset]):
        return "Write the text after default: in quotation marks"
    return f"{quoted(word[0] if word else piece.inside)} is not understood here"


def _place(error: LiquidError, piece: Piece) -> tuple[int | None, int]:
    """The place of the error's token, inside the tag; None for its end."""
    last = piece.inside_start + len(piece.inside)
    token = error.token
    if token is None or not piece.inside_start <= token.start_index < last:
        return None, last
    return token.start_index, min(token.start_index + max(len(token.value), 1), last)
