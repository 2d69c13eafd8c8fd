"""Velocity expressions, read into functions of the run."""

from collections.abc import Callable, Mapping
from typing import Any

from msgspec import Struct

from app.domain.suggest import did_you_mean
from app.personalise.limits import DEPTH, TooMuch
from app.personalise.places import LIMIT, Fault, quoted
from app.personalise.values import printed
from app.personalise.yespo.comparing import COMPARED, compared, is_true
from app.personalise.yespo.merge import Tag, tags
from app.personalise.yespo.methods import METHODS, Method, Unfit, item
from app.personalise.yespo.running import Run, Value
from app.personalise.yespo.tokens import Token, Tokens
from app.personalise.yespo.tools import TOOLS

DATA = "data"
COUNT = "velocityCount"
KNOWN = (DATA, COUNT, *TOOLS)


class Read(Struct, frozen=True):
    """What an expression reads: a root and the names that are written in brackets."""

    root: str
    keys: tuple[str, ...]


class Expressions:
    """Reads the expressions of one text. ``names`` are those that it has set so far."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._depth = 0
        self.names: set[str] = set()
        self.reads: list[Read] = []
        self.tags: list[Tag] = []

    def condition(self, tokens: Tokens) -> Value:
        """``or`` over ``and`` over comparisons. Raises ``Fault``."""
        return self._nested(tokens, self._any)

    def _any(self, tokens: Tokens) -> Value:
        either = [self._all(tokens)]
        while tokens.is_word("or") or tokens.is_sign("||"):
            tokens.take()
            either.append(self._all(tokens))
        return either[0] if len(either) == 1 else lambda run: any(is_true(each(run)) for each in either)

    def _all(self, tokens: Tokens) -> Value:
        every = [self._comparison(tokens)]
        while tokens.is_word("and") or tokens.is_sign("&&"):
            tokens.take()
            every.append(self._comparison(tokens))
        return every[0] if len(every) == 1 else lambda run: all(is_true(each(run)) for each in every)

    def _comparison(self, tokens: Tokens) -> Value:
        if tokens.is_word("not") or tokens.is_sign("!"):
            tokens.take()
            inner = self._nested(tokens, self._comparison)
            return lambda run: not is_true(inner(run))
        left = self.value(tokens)
        token = tokens.next
        if token.kind not in ("sign", "word") or token.text not in COMPARED:
            return left
        tokens.take()
        right, compare = self.value(tokens), COMPARED[token.text]
        return lambda run: compared(compare, left(run), right(run))

    def _nested(self, tokens: Tokens, read: Callable[[Tokens], Value]) -> Value:
        if self._depth == DEPTH:
            raise Fault("There are too many brackets inside each other", tokens.at, tokens.next.end, code=LIMIT)
        self._depth += 1
        try:
            return read(tokens)
        finally:
            self._depth -= 1

    def value(self, tokens: Tokens) -> Value:
        """One value. Raises ``Fault``."""
        token = tokens.next
        if tokens.is_sign("("):
            tokens.take()
            inner = self.condition(tokens)
            tokens.expect(")")
            return inner
        if token.kind == "name":
            return self.chain(tokens)[0]
        if token.kind == "word" and token.text not in ("true", "false", "null"):
            raise tokens.fault(
                f"{quoted(token.text)} is not understood: write $ before a name, and quotes around a text"
            )
        if token.kind not in ("string", "number", "word"):
            raise tokens.fault("A value is missing here")
        tokens.take()
        return self._literal(token)

    def _literal(self, token: Token) -> Value:
        if token.kind == "string":
            return self._string(token)
        words: Mapping[str, Any] = {"true": True, "false": False, "null": None}
        if token.kind == "word":
            return lambda run: words[token.text]
        value = float(token.text) if "." in token.text else int(token.text[:20])
        return lambda run: value

    def _string(self, token: Token) -> Value:
        """A text; merge tags in it are filled in."""
        found = list(tags(self._text[: token.end - 1], token.start + 1))
        if not found:
            return lambda run: token.text
        self.tags += found
        between = [
            self._text[start:end]
            for start, end in zip(
                [token.start + 1, *(each.end for each in found)],
                [*(each.start for each in found), token.end - 1],
                strict=True,
            )
        ]

        def joined(run: Run) -> str:
            shown = [printed(run.tag(each.name, each.fallback)) for each in found]
            return "".join(part for pair in zip(between, [*shown, ""], strict=True) for part in pair)

        return joined

    def chain(self, tokens: Tokens) -> tuple[Value, Read]:
        """A name and what follows it: ``$data.get('orders').get(0)``. Raises ``Fault``."""
        token = tokens.take()
        if token.text not in KNOWN and token.text not in self.names:
            meant = did_you_mean(token.text, (*KNOWN, *sorted(self.names)))
            raise Fault(f"There is nothing called {quoted('$' + token.text)} here{meant}", token.start, token.end)
        keys: list[str] = []
        value = self._tool(token, tokens) if token.text in TOOLS else _named(token.text)
        first = token.text == DATA
        while tokens.is_sign(".") and self._continues(tokens):
            tokens.take()
            name = tokens.take()
            value = self._step(value, name, tokens, keys, of_data=first)
            first = False
        read = Read(token.text, tuple(keys))
        if token.text == DATA:
            self.reads.append(read)
        return value, read

    def _continues(self, tokens: Tokens) -> bool:
        """Whether a name comes right behind the dot; else it ends a sentence."""
        at = tokens.next.end
        return tokens.next.start == tokens.at and self._text[at : at + 1].isidentifier()

    def _tool(self, token: Token, tokens: Tokens) -> Value:
        tokens.expect(".")
        name = tokens.take()
        methods = TOOLS[token.text]
        if name.text not in methods:
            message = f"${token.text} has no {quoted(name.text)}{did_you_mean(name.text, methods)}"
            raise Fault(message, name.start, max(name.end, name.start + 1))
        arguments = self._arguments(name, methods[name.text], tokens)
        apply = methods[name.text].apply
        return _called(lambda run: [run, *(each(run) for each in arguments)], apply, name)

    def _step(self, value: Value, name: Token, tokens: Tokens, keys: list[str], *, of_data: bool) -> Value:
        if not tokens.is_sign("(") or tokens.next.start != name.end:
            keys.append(name.text)
            return _get(value, lambda run: name.text, name, of_data=of_data)
        if name.text not in METHODS:
            message = f"There is no {quoted('.' + name.text + '()')} here{did_you_mean(name.text, METHODS)}"
            raise Fault(message, name.start, name.end)
        written = Tokens(self._text, tokens.next.end).next
        if name.text == "get" and written.kind in ("string", "number"):
            keys.append(written.text)
        arguments = self._arguments(name, METHODS[name.text], tokens)
        if name.text == "get":
            return _get(value, arguments[0], name, of_data=of_data)
        apply = METHODS[name.text].apply
        return _called(lambda run: [value(run), *(each(run) for each in arguments)], apply, name)

    def _arguments(self, name: Token, method: Method, tokens: Tokens) -> list[Value]:
        tokens.expect("(")
        arguments: list[Value] = []
        while not tokens.is_sign(")"):
            arguments.append(self._nested(tokens, self.value))
            if not tokens.is_sign(")"):
                tokens.expect(",")
        tokens.expect(")")
        if not method.least <= len(arguments) <= method.most:
            wanted = f"{method.least}" if method.least == method.most else f"{method.least} to {method.most}"
            raise Fault(f"“{name.text}” takes {wanted} values in its brackets", name.start, tokens.at)
        return arguments


def _named(name: str) -> Value:
    return lambda run: run.names.get(name)


def _get(value: Value, key: Value, name: Token, *, of_data: bool) -> Value:
    if of_data:
        return lambda run: run.fields.data(printed(key(run)))
    return _called(lambda run: [value(run), key(run)], item, name)


def _called(arguments: Callable[[Run], list[Any]], apply: Callable[..., Any], name: Token) -> Value:
    def call(run: Run) -> Any:
        values = arguments(run)
        if any(value is None for value in values):
            return None
        try:
            return run.steps.kept(apply(*values))
        except Unfit as unfit:
            raise Fault(str(unfit), name.start, name.end, code="personal.failed") from None
        except TooMuch as reached:
            raise Fault(str(reached), name.start, name.end, code=LIMIT) from None

    return call
