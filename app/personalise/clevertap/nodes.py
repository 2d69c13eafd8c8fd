"""What the tags do when a text is carried out."""

from collections.abc import Callable
from typing import Any

from liquid import Token
from liquid.ast import BlockNode, Node
from liquid.builtin.expressions import LoopExpression
from liquid.builtin.tags.for_tag import ForLoop
from liquid.builtin.tags.tablerow_tag import TablerowNode
from liquid.exceptions import BreakLoop, ContinueLoop
from liquid.expression import Expression

from app.personalise.clevertap.context import Context, Missing
from app.personalise.clevertap.expressions import Filtered, looped
from app.personalise.values import printed


class Aborted(Exception):
    """The message cancels itself for this person."""


class Absent(Exception):
    """Something is shown that somebody does not have, at the tag of ``token``."""

    def __init__(self, missing: Missing, token: Token) -> None:
        super().__init__(missing.name)
        self.missing = missing
        self.token = token


class Show(Node):
    """``{{ }}``."""

    __slots__ = ("expression",)

    def __init__(self, token: Token, expression: Filtered) -> None:
        super().__init__(token)
        self.expression = expression
        self.blank = False

    def render_to_output(self, context: Context, buffer: Any) -> int:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Raises ``Absent``."""
        value = self.expression.shown(context)
        if isinstance(value, str):
            return buffer.write(value)
        if isinstance(value, Missing):
            raise Absent(value, self.token)
        return buffer.write(printed(value))


class Assign(Node):
    """``{% assign %}``."""

    __slots__ = ("expression", "name")

    def __init__(self, token: Token, name: str, expression: Filtered) -> None:
        super().__init__(token)
        self.name = name
        self.expression = expression

    def render_to_output(self, context: Context, buffer: Any) -> int:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Keeps what is missing, so that it is missing where the name is shown."""
        context.assign(self.name, self.expression.evaluate(context))
        return 0


class Abort(Node):
    """``{% abort %}``."""

    def render_to_output(self, context: Context, buffer: Any) -> int:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Raises ``Aborted``."""
        raise Aborted


class Now(Node):
    """``{% now %}``: ``words`` gives the date and the time as a text."""

    __slots__ = ("words",)

    def __init__(self, token: Token, words: Callable[[], str]) -> None:
        super().__init__(token)
        self.words = words
        self.blank = False

    def render_to_output(self, context: Context, buffer: Any) -> int:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Writes it."""
        return buffer.write(self.words())


class Branched(BlockNode):
    """A branch that notes that it is taken."""

    __slots__ = ("number",)

    def __init__(self, block: BlockNode, number: int) -> None:
        super().__init__(block.token, block.nodes)
        self.blank = block.blank
        self.number = number

    def render_to_output(self, context: Context, buffer: Any) -> int:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Carries it out."""
        context.taken.add(self.number)
        return super().render_to_output(context, buffer)


class Loop(Node):
    """``{% for %}``. ``weight`` is the number of pieces inside."""

    __slots__ = ("block", "counted", "default", "expression", "weight")

    def __init__(
        self, token: Token, expression: LoopExpression, block: BlockNode, default: BlockNode | None = None
    ) -> None:
        super().__init__(token)
        self.expression = expression
        self.block = block
        self.default = default
        self.blank = block.blank and (default is None or default.blank)
        self.weight = 1
        self.counted = "forloop" in token.source

    def render_to_output(self, context: Context, buffer: Any) -> int:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Each round is paid for before it begins."""
        items = looped(self.expression, context)
        if not items:
            return self.default.render(context, buffer) if self.default else 0
        name, namespace = self.expression.identifier, dict[str, Any]()
        loop = self._helper(items, context) if self.counted else None
        if loop is not None:
            namespace["forloop"] = loop
            context.loops.append(loop)
        context.scope.push(namespace)
        try:
            for item in items:
                context.steps.spend(self.weight)
                namespace[name] = next(loop) if loop is not None else item
                try:
                    self.block.render_to_output(context, buffer)
                except ContinueLoop:
                    continue
                except BreakLoop:
                    break
        finally:
            context.scope.pop()
            if loop is not None:
                context.loops.pop()
        return 1

    def children(self, static_context: Any, *, include_partials: bool = True) -> list[Node]:
        """The blocks inside."""
        return [self.block, self.default] if self.default else [self.block]

    def _helper(self, items: Any, context: Context) -> ForLoop:
        return ForLoop(self.expression.identifier, iter(items), len(items), context.parentloop())


class Table(TablerowNode):
    """``{% tablerow %}``."""

    __slots__ = ("weight",)

    def __init__(self, token: Token, expression: LoopExpression, block: BlockNode) -> None:
        super().__init__(token, Rounds(expression, self), block)  # pyright: ignore[reportArgumentType]
        self.weight = 1


class Rounds(Expression):
    """What a table goes over; each cell is paid for before it begins."""

    __slots__ = ("cols", "identifier", "iterable", "loop", "table")

    def __init__(self, loop: LoopExpression, table: Table) -> None:
        super().__init__(loop.token)
        self.loop = loop
        self.table = table
        self.identifier = loop.identifier
        self.iterable = loop.iterable
        self.cols = loop.cols

    def evaluate(self, context: Context) -> tuple[Any, int]:  # pyright: ignore[reportIncompatibleMethodOverride]
        """The cells and their number."""
        items = looped(self.loop, context)

        def cells() -> Any:
            for item in items:
                context.steps.spend(self.table.weight)
                yield item

        return cells(), len(items)

    def children(self) -> list[Expression]:
        """What the loop reads."""
        return self.loop.children()
