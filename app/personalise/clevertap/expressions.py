"""Values with filters, and what loops go over."""

from collections.abc import Callable, Sequence
from decimal import DecimalException
from typing import Any

from liquid import Token
from liquid.builtin.expressions import FilteredExpression, LoopExpression, Path
from liquid.expression import Expression

from app.domain.suggest import did_you_mean
from app.domain.tree import is_list, is_object
from app.personalise.clevertap.context import Context, Missing, dotted
from app.personalise.clevertap.filters import DEFAULT, FILTERS, NAMES, number
from app.personalise.limits import NUMBER, TooMuch
from app.personalise.places import LIMIT, Fault, quoted
from app.personalise.values import is_empty

Step = Callable[[Any, Context], Any]


class Filtered(Expression):
    """A value and what is done to it. A missing one passes through all filters but ``default``."""

    __slots__ = ("left", "name", "root", "steps")

    def __init__(self, token: Token, left: Expression, steps: Sequence[Step]) -> None:
        super().__init__(token)
        self.left = left
        self.steps = steps
        self.root = left.path[0] if isinstance(left, Path) else None
        self.name = dotted(list(left.path)) if isinstance(left, Path) else None

    def evaluate(self, context: Context) -> Any:  # pyright: ignore[reportIncompatibleMethodOverride]
        """The value after all filters."""
        value = self.left.evaluate(context)
        for step in self.steps:
            value = step(value, context)
        return value

    def shown(self, context: Context) -> Any:
        """The value for readers: what is empty in the data is missing."""
        value: Any = self.left.evaluate(context)
        if value == "" and self.name is not None and self.root not in context.locals:
            value = Missing(self.name, token=self.token)
        for step in self.steps:
            value = step(value, context)
        return value

    def children(self) -> list[Expression]:
        """The value alone."""
        return [self.left]


def filtered(expression: FilteredExpression) -> Filtered:
    """The expression with its filters looked up. Raises ``Fault`` for a filter that there is not."""
    name = dotted(list(expression.left.path)) if isinstance(expression.left, Path) else None
    steps = [_step(each, name) for each in expression.filters or ()]
    return Filtered(expression.token, expression.left, steps)


def _step(each: Any, name: str | None) -> Step:
    token: Token = each.token
    start, end = token.start_index, token.start_index + len(token.value)
    arguments = [argument for argument in each.args if not hasattr(argument, "name")]
    least, most = (1, 1) if each.name == DEFAULT else (0, 0)
    if each.name in FILTERS:
        least, most = FILTERS[each.name].least, FILTERS[each.name].most
    elif each.name != DEFAULT:
        raise Fault(f"There is no filter {quoted(each.name)}{did_you_mean(each.name, NAMES)}", start, end)
    if len(arguments) < least:
        raise Fault(f"“{each.name}” needs a value: write a colon and the value after it", start, end)
    if len(arguments) > most or len(arguments) < len(each.args):
        raise Fault(f"“{each.name}” takes {most or 'no'} value{'s' if most != 1 else ''}", start, end)
    values = [argument.value for argument in arguments]
    return _default(values[0], name) if each.name == DEFAULT else _work(each.name, values, start, end)


def _default(argument: Expression, name: str | None) -> Step:
    def step(value: Any, context: Context) -> Any:
        missing = isinstance(value, Missing)
        if not (missing or value is False or is_empty(value)):
            return value
        instead = argument.evaluate(context)
        read = value.name if missing else name
        if read is not None and not isinstance(instead, Missing):
            context.fallbacks[read] = None
        return instead

    return step


def _work(name: str, arguments: list[Expression], start: int, end: int) -> Step:
    apply = FILTERS[name].apply

    def step(value: Any, context: Context) -> Any:
        values = [value, *(argument.evaluate(context) for argument in arguments)]
        missing = next((each for each in values if isinstance(each, Missing)), None)
        if missing is not None:
            return missing
        try:
            return context.steps.kept(apply(*values))
        except TooMuch as reached:
            raise Fault(str(reached), start, end, code=LIMIT) from None
        except (ZeroDivisionError, DecimalException):
            raise Fault(f"“{name}” can't be worked out with these numbers", start, end) from None

    return step


def looped(expression: LoopExpression, context: Context) -> Sequence[Any]:
    """What a loop goes over: objects as pairs, a text as itself, what is missing not at all."""
    items = _sequence(expression.iterable.evaluate(context))
    offset = _count(expression.offset, context, 0)
    items = items[offset:]
    if expression.limit is not None:
        items = items[: _count(expression.limit, context, 0)]
    return items[::-1] if expression.reversed else items


def _sequence(value: Any) -> Sequence[Any]:
    if is_list(value):
        return value
    if isinstance(value, range):
        if not -NUMBER <= value.start <= value.stop <= NUMBER:
            raise TooMuch("This range is too long")
        return value
    if is_object(value):
        return list(value.items())
    return [value] if isinstance(value, str) and value else []


def _count(expression: Expression | None, context: Context, default: int) -> int:
    if expression is None:
        return default
    value = expression.evaluate(context)
    return max(int(number(value)), 0) if not isinstance(value, Missing) else default
