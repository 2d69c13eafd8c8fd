"""The directives of Velocity: ``#if``, ``#foreach``, ``#set`` and what belongs to them."""

from collections.abc import Callable, Mapping

from msgspec import Struct

from app.personalise import limits
from app.personalise.places import LIMIT, Fault
from app.personalise.yespo.nodes import Body, Choice, Each, Node, Set, Stop
from app.personalise.yespo.noting import Notes
from app.personalise.yespo.running import Value
from app.personalise.yespo.tokens import Tokens
from app.services.ports import Branch


class _Block(Struct):
    """An open ``#if`` or ``#foreach``. ``outside`` is what stands before it, ``last`` its last directive; what is
    ``broken`` only keeps the blocks around it in order."""

    word: str
    start: int
    end: int
    outside: list[Node]
    finish: Callable[[Body], Node] | None = None
    branches: list[tuple[Value | None, int, Body]] = []
    condition: Value | None = None
    number: int = 0
    last: str = ""
    broken: bool = False


class Blocks:
    """Puts the parts of a text into its blocks. ``body`` is where they go at the moment."""

    def __init__(self, text: str, notes: Notes) -> None:
        self._text = text
        self._notes = notes
        self._open: list[_Block] = []
        self.body: list[Node] = []
        self.branches: list[Branch] = []
        self._readers: Mapping[str, Callable[[int, int, int], int]] = {
            "if": self._if,
            "elseif": self._elseif,
            "else": self._else,
            "end": self._end,
            "foreach": self._foreach,
            "set": self._set,
            "break": self._break,
        }

    def directive(self, word: str, begin: int, start: int, end: int) -> int:
        """Read the directive at ``begin``, whose word ends at ``end``; ``start`` is where the comment around it begins,
        if there is one. Gives the place behind it. Raises ``Fault``."""
        try:
            return self._readers[word](begin, start, end)
        except Fault:
            if word in ("if", "foreach"):
                self._push(_Block(word, begin, end, self.body, broken=True))
            raise

    def unclosed(self) -> list[Fault]:
        """A fault for each block that is open at the end."""
        return [
            Fault(f"“#{block.word}” is not closed: write #end after it", block.start, block.end)
            for block in self._open
            if not block.broken
        ]

    def _if(self, begin: int, start: int, end: int) -> int:
        tokens = self._brackets(end)
        condition = _closed(tokens, self._notes.expressions.condition(tokens))
        self._notes.note(begin, tokens.at)
        block = _Block("if", begin, tokens.at, self.body, condition=condition, last="if")
        self._push(block)
        self._branch(block, begin, tokens.at)
        return tokens.at

    def _elseif(self, begin: int, start: int, end: int) -> int:
        block = self._inside("elseif", begin, end)
        tokens = self._brackets(end)
        condition = _closed(tokens, self._notes.expressions.condition(tokens))
        self._notes.note(begin, tokens.at)
        self._end_branch(block, start)
        block.condition, block.last = condition, "elseif"
        self._branch(block, begin, tokens.at)
        return tokens.at

    def _else(self, begin: int, start: int, end: int) -> int:
        block = self._inside("else", begin, end)
        self._end_branch(block, start)
        block.condition, block.last = None, "else"
        self._branch(block, begin, end)
        return end

    def _end(self, begin: int, start: int, end: int) -> int:
        if not self._open:
            raise Fault("There is nothing that “#end” could close", begin, end)
        block = self._open.pop()
        if block.word == "if" and block.number:
            self._end_branch(block, start)
            block.outside.append(Choice(block.branches))
        elif block.finish is not None:
            block.outside.append(block.finish(self.body))
        self.body = block.outside
        return end

    def _foreach(self, begin: int, start: int, end: int) -> int:
        tokens = self._brackets(end)
        name = tokens.take()
        if name.kind != "name" or not tokens.is_word("in"):
            raise Fault("Write it as in #foreach($item in $data.get('items'))", begin, tokens.at)
        tokens.take()
        items = _closed(tokens, self._notes.expressions.value(tokens))
        self._notes.note(begin, tokens.at)
        self._notes.expressions.names.add(name.text)
        first = self._notes.count

        def finish(body: Body) -> Node:
            return Each(name.text, items, body, 1 + self._notes.count - first)

        self._push(_Block("foreach", begin, tokens.at, self.body, finish=finish))
        return tokens.at

    def _set(self, begin: int, start: int, end: int) -> int:
        tokens = self._brackets(end)
        name = tokens.take()
        if name.kind != "name" or not tokens.is_sign("="):
            raise Fault("Write it as in #set($name='value')", begin, tokens.at)
        tokens.take()
        value = self._notes.expressions.condition(tokens)
        if tokens.is_sign("+", "-", "*", "/", "%") or tokens.next.kind == "number":
            raise tokens.fault("Sums are not available here: use $mathTool")
        _closed(tokens, value)
        self._notes.note(begin, tokens.at)
        self._notes.expressions.names.add(name.text)
        self.body.append(Set(name.text, value))
        return tokens.at

    def _break(self, begin: int, start: int, end: int) -> int:
        if not any(block.word == "foreach" for block in self._open):
            raise Fault("“#break” works only inside #foreach", begin, end)
        self.body.append(Stop())
        return end

    def _brackets(self, end: int) -> Tokens:
        tokens = Tokens(self._text, end)
        tokens.expect("(")
        return tokens

    def _push(self, block: _Block) -> None:
        if len(self._open) == limits.DEPTH:
            raise Fault("There are too many blocks inside each other", block.start, block.end, code=LIMIT)
        self._open.append(block)
        self.body = []

    def _inside(self, word: str, start: int, end: int) -> _Block:
        block = self._open[-1] if self._open else None
        if block is None or block.word != "if":
            raise Fault(f"“#{word}” is out of place: it works only inside #if", start, end)
        if block.last == "else":
            raise Fault(f"“#{word}” is out of place: #else comes last", start, end)
        return block

    def _branch(self, block: _Block, start: int, end: int) -> None:
        block.number = len(self.branches) + 1
        words = self._text[start + 1 : end]
        self.branches.append(Branch(number=block.number, words=words, start=end, end=end))

    def _end_branch(self, block: _Block, end: int) -> None:
        if block.number:
            block.branches.append((block.condition, block.number, self.body))
            made = self.branches[block.number - 1]
            self.branches[block.number - 1] = Branch(
                number=made.number, words=made.words, start=made.start, end=max(end, made.start)
            )
        self.body = []


def _closed(tokens: Tokens, value: Value) -> Value:
    if not tokens.is_sign(")"):
        raise tokens.fault("This is not understood: write ) to close the bracket")
    tokens.take()
    return value
