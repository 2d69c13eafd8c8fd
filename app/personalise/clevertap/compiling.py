"""Texts in CleverTap's Liquid: read once, carried out for many."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from functools import lru_cache
from typing import Any

from liquid import BoundTemplate, Token
from liquid.ast import Node
from liquid.builtin.tags.case_tag import CaseNode, MultiExpressionBlockNode
from liquid.builtin.tags.if_tag import IfNode
from liquid.builtin.tags.unless_tag import UnlessNode
from liquid.exceptions import LiquidError
from liquid.parser import get_parser
from liquid.stream import TokenStream
from liquid.token import TOKEN_CONTENT, TOKEN_EXPRESSION, TOKEN_OUTPUT, TOKEN_TAG

from app.domain.suggest import did_you_mean
from app.personalise import limits
from app.personalise.clevertap import words
from app.personalise.clevertap.context import Context
from app.personalise.clevertap.explaining import explained
from app.personalise.clevertap.language import Language
from app.personalise.clevertap.lexing import Lexed, Piece, lexed
from app.personalise.clevertap.loose import Spelling
from app.personalise.clevertap.nodes import Aborted, Absent, Branched, Loop, Table
from app.personalise.clevertap.reading import Inside
from app.personalise.clevertap.structure import Structure, structure
from app.personalise.places import LIMIT, MISSING, SPELLING, UNKNOWN_ROOT, Fault, problem, quoted
from app.personalise.profile import Profile
from app.services.ports import Branch, Given, Parsed, Problem, Rendered

REMEMBERED = 512
"""Texts that are kept compiled."""


class Compiled:
    """A text that is read. ``template`` None: it can't be carried out."""

    def __init__(self, text: str, parsed: Parsed, template: BoundTemplate | None = None) -> None:
        self.text = text
        self.parsed = parsed
        self.template = template

    def render(self, given: Given) -> Rendered:
        """The text for one person."""
        if self.template is None:
            return Rendered(text="", outcome="failed", problem=self.parsed.error)
        return _Run(self.text, self.template, given).rendered()


class Liquid:
    """The dialect."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._language = Language(now)
        self.compiled = lru_cache(maxsize=REMEMBERED)(self._compiled)

    def _compiled(self, text: str) -> Compiled:
        if len(text) > limits.SOURCE:
            message = f"This text is too long to be personalised: it may have {limits.SOURCE} characters"
            return Compiled(text, Parsed(problems=(problem(text, 0, 0, message, code=LIMIT),)))
        parts = lexed(text)
        if parts.fault is None and not any(piece.kind != "text" for piece in parts.pieces):
            return Compiled(text, Parsed(plain=True), BoundTemplate(self._language, self._nodes(text, parts.pieces)))
        return self._read(text, parts)

    def _read(self, text: str, parts: Lexed) -> Compiled:
        inside = Inside(self._language, text)
        inside.read(parts.pieces)
        blocks: Structure | None = None
        faults = [*inside.faults, *([parts.fault] if parts.fault else [])]
        try:
            blocks = structure(parts.pieces)
        except Fault as fault:
            faults.append(fault)
        template = None
        if blocks is not None and not faults:
            try:
                template = BoundTemplate(self._language, self._nodes(text, parts.pieces))
                _finish(template.nodes, blocks)
            except (LiquidError, RecursionError) as error:
                faults.append(_unexpected(error, parts.pieces))
        parsed = Parsed(
            problems=(
                *_problems(text, faults),
                *_hints(text, parts.spellings, SPELLING),
                *_hints(text, inside.roots, UNKNOWN_ROOT),
            ),
            references=tuple(sorted(inside.references, key=lambda each: each.start)),
            branches=tuple(_branches(blocks)),
        )
        return Compiled(text, parsed, None if faults else template)

    def _nodes(self, text: str, pieces: list[Piece]) -> list[Node]:
        return get_parser(self._language).parse(TokenStream(_tokens(text, pieces)))


def _tokens(text: str, pieces: list[Piece]) -> Iterator[Token]:
    """The pieces for the parser of blocks. What is skipped is text, or nothing."""
    for piece in pieces:
        if piece.kind == "text":
            yield Token(TOKEN_CONTENT, piece.inside, piece.start, text)
        elif piece.kind == "output":
            yield Token(TOKEN_OUTPUT, text[piece.start : piece.end], piece.start, text)
            yield Token(TOKEN_EXPRESSION, piece.inside, piece.inside_start, text)
        elif piece.name not in ("raw", "endraw", "comment", "endcomment"):
            yield Token(TOKEN_TAG, piece.name, piece.start, text)
            if piece.inside:
                yield Token(TOKEN_EXPRESSION, piece.inside, piece.inside_start, text)


def _finish(nodes: list[Node], blocks: Structure) -> None:
    """Let branches note that they are taken, and loops know their weight."""
    for node in nodes:
        if isinstance(node, IfNode | UnlessNode):
            node.consequence = _branched(node.consequence, blocks)
            for alternative in node.alternatives:
                alternative.block = _branched(alternative.block, blocks)
            if node.default:
                node.default = _branched(node.default, blocks)
        elif isinstance(node, MultiExpressionBlockNode):
            node.block = _branched(node.block, blocks)
        elif isinstance(node, CaseNode):
            node.blocks = [
                each if isinstance(each, MultiExpressionBlockNode) else _branched(each, blocks) for each in node.blocks
            ]
        elif isinstance(node, Loop | Table):
            node.weight = blocks.weights.get(node.token.start_index, 1)
        _finish(list(node.children(None)), blocks)  # pyright: ignore[reportArgumentType]


def _branched(block: Any, blocks: Structure) -> Any:
    return Branched(block, blocks.numbers[block.token.start_index])


def _branches(blocks: Structure | None) -> list[Branch]:
    return blocks.branches if blocks else []


def _unexpected(error: LiquidError | RecursionError, pieces: list[Piece]) -> Fault:
    token = error.token if isinstance(error, LiquidError) else None
    at = token.start_index if token else 0
    piece = next((each for each in pieces if each.kind != "text" and each.end > at), pieces[-1])
    return explained(LiquidError("", token=token), piece)


def _problems(text: str, faults: list[Fault]) -> list[Problem]:
    return [fault.problem(text) for fault in sorted(faults, key=lambda fault: fault.start)][: limits.ERRORS]


def _hints(text: str, spellings: list[Spelling], code: str) -> list[Problem]:
    return [
        problem(text, each.start, each.end, each.message, code=code, severity="hint", instead=each.instead)
        for each in sorted(spellings, key=lambda each: each.start)[: limits.ERRORS]
    ]


class _Run:
    """A text on its way, for one person."""

    def __init__(self, text: str, template: BoundTemplate, given: Given) -> None:
        self._text = text
        self._template = template
        self._context = Context(template, roots(given))
        self._output = limits.Output()
        self._at = template.nodes[0].token if template.nodes else None

    def rendered(self) -> Rendered:
        """Never raises."""
        try:
            for node in self._template.nodes:
                self._at = node.token
                node.render(self._context, self._output)  # pyright: ignore[reportArgumentType]
        except Aborted:
            return self._done("aborted", "")
        except Absent as absent:
            return self._failed(self._missing(absent), (absent.missing.name,))
        except Fault as fault:
            return self._failed(fault)
        except limits.TooMuch as reached:
            return self._failed(self._here(str(reached), LIMIT))
        except LiquidError as error:
            return self._failed(self._compared(error))
        except Exception:
            return self._failed(self._here("This can't be worked out for this recipient"))
        return self._done("shown", self._output.text())

    def _done(self, outcome: Any, text: str) -> Rendered:
        context = self._context
        return Rendered(
            text=text, outcome=outcome, fallbacks=tuple(context.fallbacks), branches=tuple(sorted(context.taken))
        )

    def _failed(self, fault: Fault, missing: tuple[str, ...] = ()) -> Rendered:
        context = self._context
        return Rendered(
            text=self._output.text(),
            outcome="failed",
            fallbacks=tuple(context.fallbacks),
            missing=missing,
            branches=tuple(sorted(context.taken)),
            problem=fault.problem(self._text),
        )

    def _missing(self, absent: Absent) -> Fault:
        name, token = absent.missing.name, absent.token
        root = name.partition(".")[0]
        span = token.start_index, token.start_index + len(token.value)
        if absent.missing.known or root in words.ROOTS:
            return Fault(f"{quoted(name)} is empty, and there is nothing to show instead", *span, code=MISSING)
        message = f"There is nothing called {quoted(root)}{did_you_mean(root, words.ROOTS)}"
        return Fault(message, *span, code=UNKNOWN_ROOT)

    def _compared(self, error: LiquidError) -> Fault:
        token = error.token
        if token is None or token.start_index < 0:
            return self._here("This can't be worked out for this recipient")
        message = "These two can't be compared: one is a number and the other is not"
        return Fault(message, token.start_index, token.start_index + max(len(token.value), 1))

    def _here(self, message: str, code: str = "personal.failed") -> Fault:
        """A fault at the outermost tag that was on its way."""
        start = self._at.start_index if self._at else 0
        closing = self._text.find("}", start)
        return Fault(message, start, closing + 2 if closing >= 0 else len(self._text), code=code)


def roots(given: Given) -> Mapping[str, Any]:
    """What templates can read, by its first word."""
    return {**given.objects, "Profile": Profile(given)}
