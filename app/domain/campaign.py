"""The campaign document, schema 1: a frozen value, strictly parsed."""

import json
import math
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from app.domain.errors import UserError
from app.domain.message import Message, Value, distinct
from app.domain.tree import depth, is_object

SCHEMA = 1
MAX_DEPTH = 100
"""How deep JSON may nest: far beyond any real message, well inside what every parser here can walk."""

Uuid = Annotated[str, Meta(pattern="^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", max_length=36)]
Instant = Annotated[
    str,
    Meta(
        pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,6})?Z$",
        max_length=27,
        description="UTC",
    ),
]
WallTime = Annotated[
    str,
    Meta(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?$", max_length=19),
]
Positive = Annotated[int, Meta(ge=1)]

Status = Literal["draft", "review", "changes", "approved", "scheduled", "handed_over", "ended"]
Product = Literal["clevertap", "yespo", "both"]
Dialect = Literal["none", "liquid", "yespo"]
OriginFormat = Literal["clevertap-inbox", "web-inbox"]


class TimeToLive(Value, frozen=True, kw_only=True, omit_defaults=True):
    """How long the message stays in the inbox, counted from sending: days or hours, never both."""

    days: Positive | None = None
    hours: Positive | None = None

    def __post_init__(self) -> None:
        if (self.days is None) == (self.hours is None):
            raise ValueError("a time to live has either days or hours")

    def seconds(self) -> int:
        """The length in seconds."""
        return (self.days or 0) * 86_400 + (self.hours or 0) * 3_600


class Variant(Value, frozen=True, kw_only=True):
    """A version of the message for a share of the audience, in per cent."""

    id: Uuid
    name: str = ""
    share: Annotated[float, Meta(ge=0, le=100)] = 0.0
    values: dict[str, Any] = {}


class Audience(Value, frozen=True, kw_only=True, omit_defaults=True):
    """Who gets it. ``include`` and ``exclude`` hold ids of segments; ``cap`` is a number of recipients;
    ``control_group`` is a percentage that gets nothing."""

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    cap: Positive | None = None
    control_group: Annotated[float, Meta(ge=0, le=99)] | None = None


class Batch(Value, frozen=True, kw_only=True):
    """A sending speed: ``count`` messages ``per`` unit of time."""

    count: Positive
    per: Literal["minute", "hour", "day", "week"] = "hour"


class Recurrence(Value, frozen=True, kw_only=True, omit_defaults=True):
    """Every ``every`` units; ``days`` are ISO weekdays (1 = Monday) or days of the month (0 = the last one)."""

    every: Positive = 1
    unit: Literal["day", "week", "month"] = "day"
    days: tuple[Annotated[int, Meta(ge=0, le=31)], ...] = ()
    until: WallTime | None = None
    occurrences: Positive | None = None


class Delivery(Value, frozen=True, kw_only=True, omit_defaults=True):
    """When it goes out: wall times in an IANA zone, one instant for all (fixed) or by each recipient's own zone."""

    mode: Literal["now", "scheduled", "recurring"] = "now"
    times: tuple[WallTime, ...] = ()
    zone: str | None = None
    policy: Literal["fixed", "recipient"] = "fixed"
    past: Literal["drop", "next_day"] = "next_day"
    recurrence: Recurrence | None = None
    batch: Batch | None = None


class Goal(Value, frozen=True, kw_only=True, omit_defaults=True):
    """The event that counts as success, and within how long after the message."""

    event: str
    within: Positive = 1
    unit: Literal["minutes", "hours", "days", "weeks", "months"] = "days"
    revenue_property: str | None = None


class Origin(Value, frozen=True, kw_only=True):
    """The imported message, kept as it came."""

    format: OriginFormat
    message: dict[str, Any]


class Campaign(Value, frozen=True, kw_only=True):
    """The whole document: a message with labels, categories, audience, delivery and status."""

    schema: Literal[1] = SCHEMA
    id: Uuid
    name: str
    status: Status = "draft"
    archived: bool = False
    shared: bool = False
    labels: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    product: Product = "both"
    dialect: Dialect = "none"
    message: Message
    variants: tuple[Variant, ...] = ()
    ttl: TimeToLive | None = TimeToLive(days=2)
    audience: Audience = Audience()
    delivery: Delivery = Delivery()
    goal: Goal | None = None
    origin: Origin | None = None
    created: Instant
    changed: Instant
    author: str = ""

    def __post_init__(self) -> None:
        distinct("variants", self.variants)


def to_tree(campaign: Campaign) -> dict[str, Any]:
    """The document as plain JSON values (dict, list, str, int, float, bool, None)."""
    return msgspec.to_builtins(campaign)


def from_tree(tree: Any) -> Campaign:
    """The document behind plain JSON values.

    Raises ``msgspec.ValidationError`` where a value is not what schema 1 allows; its text names the place.
    """
    return msgspec.convert(tree, Campaign)


def canonical(campaign: Campaign) -> dict[str, Any]:
    """``to_tree`` with overlays sorted, so that equal documents are spelled alike."""
    tree = to_tree(campaign)
    message = tree["message"]
    message["languages"] = {code: _by_key(message["languages"][code]) for code in sorted(message["languages"])}
    for variant in tree["variants"]:
        variant["values"] = _by_key(variant["values"])
    return tree


def encode(campaign: Campaign) -> str:
    """The canonical text of the document: one line, keys in the order of the schema, overlays sorted, ASCII only.

    ASCII, because an imported message may hold lone surrogates, which JSON can spell and UTF-8 can't.
    """
    return json.dumps(canonical(campaign), separators=(",", ":"))


def _by_key(overlay: dict[str, Any]) -> dict[str, Any]:
    return dict(sorted(overlay.items()))


def decode(text: str | bytes, where: str = "The campaign document") -> Campaign:
    """Parse a document strictly. Raises ``UserError`` that names what is wrong and where."""
    try:
        tree = parse_json(text)
    except ValueError as error:
        raise UserError(f"{where} is not valid JSON", str(error), "Check the file, or export it again") from None
    return strict(tree, where)


def strict(tree: Any, where: str = "The campaign document") -> Campaign:
    """Like ``from_tree``, but raises ``UserError``; a newer schema is told apart from a broken document."""
    schema = tree.get("schema") if is_object(tree) else None
    if isinstance(schema, int) and schema > SCHEMA:
        raise UserError(
            f"{where} was made by a newer version of Galley",
            f"It has schema {schema}, and this version reads schema {SCHEMA}",
            "Update Galley, then try again",
        )
    try:
        return from_tree(tree)
    except msgspec.ValidationError as error:
        raise UserError(f"{where} is not a campaign of schema {SCHEMA}", str(error), "Correct that place") from None


class TooDeep(ValueError):
    """JSON that nests deeper than ``MAX_DEPTH``."""

    def __init__(self) -> None:
        super().__init__(f"it nests deeper than {MAX_DEPTH} levels")


def parse_json(text: str | bytes) -> Any:
    """Strict JSON: UTF-8, no NaN, no Infinity (nor a number as large as that), nested at most ``MAX_DEPTH`` deep.

    Raises ``ValueError``.
    """
    try:
        if isinstance(text, bytes):
            text = text.decode("utf-8-sig")
        value = json.loads(text, parse_constant=_no_constant, parse_float=_finite)
    except UnicodeDecodeError as error:
        raise ValueError(f"byte {error.start} is not UTF-8") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"{error.msg} at line {error.lineno} column {error.colno}") from None
    except RecursionError:
        raise TooDeep from None
    if depth(value) > MAX_DEPTH:
        raise TooDeep
    return value


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


def _finite(text: str) -> float:
    number = float(text)
    if math.isinf(number):
        raise ValueError(f"{text} is too large a number")
    return number
