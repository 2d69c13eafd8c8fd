"""The tags of CleverTap's Liquid: how they are read."""

from collections.abc import Callable
from datetime import datetime

from liquid import Environment
from liquid.ast import Node
from liquid.builtin.content import Literal
from liquid.builtin.expressions import FilteredExpression, StringLiteral, parse_identifier, parse_primitive, tokenize
from liquid.builtin.illegal import Illegal
from liquid.builtin.output import Output
from liquid.builtin.tags.assign_tag import AssignTag
from liquid.builtin.tags.case_tag import CaseTag
from liquid.builtin.tags.for_tag import BreakTag, ContinueTag, ForTag
from liquid.builtin.tags.if_tag import IfTag
from liquid.builtin.tags.tablerow_tag import TablerowTag
from liquid.builtin.tags.unless_tag import UnlessTag
from liquid.mode import Mode
from liquid.stream import TokenStream
from liquid.tag import Tag
from liquid.token import TOKEN_ASSIGN, TOKEN_EXPRESSION, TOKEN_OUTPUT, TOKEN_TAG

from app.personalise.clevertap import nodes
from app.personalise.clevertap.context import Missing
from app.personalise.clevertap.dates import DOCUMENTED, written
from app.personalise.clevertap.expressions import filtered
from app.personalise.limits import DEPTH


class ShowTag(Output):
    """``{{ }}``."""

    def parse(self, stream: TokenStream) -> Node:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Read a value and its filters."""
        token = stream.eat(TOKEN_OUTPUT)
        inside = stream.expect(TOKEN_EXPRESSION)
        tokens = TokenStream(tokenize(inside.value, inside))
        return nodes.Show(token, filtered(FilteredExpression.parse(self.env, tokens)))  # pyright: ignore[reportArgumentType]


class Assigning(AssignTag):
    """``{% assign name = value %}``."""

    def parse(self, stream: TokenStream) -> Node:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Read a name, a value and its filters."""
        token = stream.eat(TOKEN_TAG)
        tokens = stream.into_inner(tag=token, eat=False)
        name = parse_identifier(self.env, tokens, allow_trailing_question_mark=False)
        tokens.eat(TOKEN_ASSIGN)
        return nodes.Assign(token, name, filtered(FilteredExpression.parse(self.env, tokens)))  # pyright: ignore[reportArgumentType]


class AbortTag(Tag):
    """``{% abort %}`` (CleverTap's own)."""

    name = "abort"
    block = False

    def parse(self, stream: TokenStream) -> Node:
        """Nothing but its name."""
        return nodes.Abort(stream.expect(TOKEN_TAG))


class NowTag(Tag):
    """``{% now %}`` and ``{% now "%d %B" %}``."""

    name = "now"
    block = False
    env: "Language"

    def parse(self, stream: TokenStream) -> Node:
        """Read the pattern, if there is one."""
        token = stream.expect(TOKEN_TAG)
        pattern = DOCUMENTED
        if stream.peek.kind == TOKEN_EXPRESSION:
            stream.next_token()
            tokens = stream.into_inner(tag=token, eat=False)
            value = parse_primitive(self.env, tokens)
            tokens.expect_eos()
            pattern = value.value if isinstance(value, StringLiteral) else DOCUMENTED
        now = self.env.now
        return nodes.Now(token, lambda: written(now(), pattern))


class If(IfTag):
    """``{% if %}``, with nothing after ``else``."""

    mode = Mode.STRICT


class Unless(UnlessTag):
    """``{% unless %}``, with nothing after ``else``."""

    mode = Mode.STRICT


class For(ForTag):
    """``{% for %}``."""

    node_class = nodes.Loop  # pyright: ignore[reportAssignmentType]


class Tablerow(TablerowTag):
    """``{% tablerow %}``."""

    node_class = nodes.Table


class Language(Environment):
    """Liquid with nothing but what CleverTap documents. Nothing is loaded from anywhere."""

    block_nesting_limit = 2 * DEPTH
    context_depth_limit = 2 * DEPTH

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__(undefined=Missing)
        self.now = now

    def setup_tags_and_filters(self, *, extra: bool = False) -> None:
        """These tags, and no filters: they are looked up while a text is read."""
        for tag in (
            Literal,
            Illegal,
            ShowTag,
            Assigning,
            AbortTag,
            NowTag,
            If,
            Unless,
            CaseTag,
            For,
            BreakTag,
            ContinueTag,
            Tablerow,
        ):
            self.add_tag(tag)
