"""What a text refers to, and everything that is wrong inside its tags. ``roots`` are first words that look misspelled:
the platform may know them, so they are no errors."""

from collections.abc import Iterable, Iterator

from liquid import Environment, Token
from liquid.builtin.expressions import (
    BooleanExpression,
    FilteredExpression,
    LoopExpression,
    Path,
    StringLiteral,
    parse_identifier,
    parse_primitive,
    tokenize,
)
from liquid.exceptions import LiquidError
from liquid.expression import Expression
from liquid.stream import TokenStream
from liquid.token import TOKEN_ASSIGN, TOKEN_COMMA, TOKEN_EXPRESSION, TOKEN_OR

from app.domain.suggest import closest
from app.personalise.clevertap import words
from app.personalise.clevertap.explaining import explained
from app.personalise.clevertap.expressions import filtered
from app.personalise.clevertap.filters import DEFAULT
from app.personalise.clevertap.lexing import Piece
from app.personalise.clevertap.loose import Spelling
from app.personalise.limits import ERRORS
from app.personalise.places import Fault, quoted
from app.services.ports import Reference


class Inside:
    """Reads the tags of a text one by one, each by itself."""

    def __init__(self, environment: Environment, text: str) -> None:
        self._environment = environment
        self._text = text
        self._aliases: dict[str, Path] = {}
        self._names = {*words.ROOTS, *words.LOOP_HELPERS}
        self.roots: list[Spelling] = []
        self.references: list[Reference] = []
        self.faults: list[Fault] = []

    def read(self, pieces: Iterable[Piece]) -> None:
        """Note what each refers to, or what is wrong with it. Ends after a good many faults."""
        for piece in pieces:
            if piece.kind == "text" or len(self.faults) == ERRORS:
                continue
            try:
                self._piece(piece)
            except LiquidError as error:
                self.faults.append(explained(error, piece))
            except Fault as fault:
                self.faults.append(fault)

    def _piece(self, piece: Piece) -> None:
        tokens = TokenStream(
            tokenize(piece.inside, Token(TOKEN_EXPRESSION, piece.inside, piece.inside_start, self._text))
        )
        if piece.kind == "output":
            self._filtered(piece, tokens, shows=True)
        elif piece.name in words.CONDITIONS:
            self._decides(piece, BooleanExpression.parse(self._environment, tokens))
        elif piece.name in words.LOOPS:
            loop = LoopExpression.parse(self._environment, tokens)
            self._decides(piece, loop)
            self._names.add(loop.identifier)
        elif piece.name in ("case", "when"):
            self._choice(piece, tokens)
        elif piece.name == "assign":
            self._assign(piece, tokens)

    def _filtered(self, piece: Piece, tokens: TokenStream, *, shows: bool) -> FilteredExpression:
        expression = FilteredExpression.parse(self._environment, tokens)
        assert isinstance(expression, FilteredExpression), "ternary expressions are off"
        filtered(expression)
        fallback = _fallback(expression)
        for path in _paths(expression.left):
            self._refer(piece, path, fallback, shows=shows)
        for each in expression.filters or ():
            for path in (path for argument in each.args for path in _paths(argument.value)):
                self._refer(piece, path, fallback if each.name != DEFAULT else None, shows=shows)
        return expression

    def _decides(self, piece: Piece, expression: Expression) -> None:
        for path in _paths(expression):
            self._refer(piece, path, None, shows=False)

    def _choice(self, piece: Piece, tokens: TokenStream) -> None:
        self._decides(piece, parse_primitive(self._environment, tokens))
        while piece.name == "when" and tokens.current.kind in (TOKEN_COMMA, TOKEN_OR):
            tokens.next_token()
            self._decides(piece, parse_primitive(self._environment, tokens))
        tokens.expect_eos()

    def _assign(self, piece: Piece, tokens: TokenStream) -> None:
        name = parse_identifier(self._environment, tokens, allow_trailing_question_mark=False)
        tokens.eat(TOKEN_ASSIGN)
        expression = self._filtered(piece, tokens, shows=False)
        self._names.add(name)
        self._aliases.pop(name, None)
        if isinstance(expression.left, Path) and not expression.filters:
            self._aliases[name] = self._resolved(expression.left)

    def _resolved(self, path: Path) -> Path:
        alias = self._aliases.get(str(path.path[0]))
        return Path(path.token, [*alias.path, *path.path[1:]]) if alias else path

    def _spelled(self, path: Path) -> None:
        """Note a first word that is nothing known, but much like it."""
        root, at = str(path.path[0]), path.token.start_index
        if root in self._names or not self._text.startswith(root, at):
            return
        meant = closest(root, words.ROOTS)
        if meant is not None:
            message = f"There is nothing called {quoted(root)}: did you mean “{meant}”?"
            self.roots.append(Spelling(at, at + len(root), meant, message))

    def _refer(self, piece: Piece, path: Path, fallback: str | None, *, shows: bool) -> None:
        self._spelled(path)
        root, *keys = (str(step) for step in self._resolved(path).path)
        if root in words.LOOP_HELPERS:
            return
        self.references.append(
            Reference(root=root, keys=tuple(keys), start=piece.start, end=piece.end, fallback=fallback, shows=shows)
        )


def _paths(expression: Expression) -> Iterator[Path]:
    """Everything that an expression reads, from left to right."""
    if isinstance(expression, Path):
        yield expression
    for child in expression.children():
        yield from _paths(child)


def _fallback(expression: FilteredExpression) -> str | None:
    """What the first ``default`` gives, as a text or as it is written."""
    for each in expression.filters or ():
        if each.name == DEFAULT and each.args:
            value = each.args[0].value
            return value.value if isinstance(value, StringLiteral) else str(value)
    return None
