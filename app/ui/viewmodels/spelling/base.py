"""What is the same in all dialects: places that hold values, what a tag says, and what a way of writing must answer."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from msgspec import Struct

from app.domain.recipient import AttributeKind, People, Role


class Place(NamedTuple):
    """Where a value is read: ``Profile`` and ``City``; ``Catalog`` and two keys. As in ``services.ports.Reference``."""

    root: str
    keys: tuple[str, ...]


class Simple(NamedTuple):
    """A tag that prints one field, and nothing else. ``rest`` are the filters behind its fallback, as written."""

    rest: str = ""


class Offer(Struct, frozen=True, kw_only=True):
    """A personal field to choose from. ``words`` are what it is called, ``tag`` what is written for it without a
    fallback; ``filled`` counts the recipients who have it, None where nobody counts."""

    place: Place
    words: str
    tag: str
    sample: str = ""
    kind: AttributeKind = "text"
    role: Role | None = None
    filled: int | None = None


class Spelling(Protocol):
    """One dialect. Positions count characters."""

    @property
    def signs(self) -> Sequence[str]:
        """A text without any of these has no tags in it."""
        ...

    def written(self, place: Place, fallback: str, rest: str = "") -> str:
        """The tag for a field; "" is no fallback."""
        ...

    def can_fall_back_on(self, fallback: str) -> bool:
        """Whether the dialect has a way to write that fallback."""
        ...

    def simple(self, tag: str) -> Simple | None:
        """What a whole tag is, if it only prints a field."""
        ...

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where tags of any sort stand, from and to."""
        ...

    def offers(self, people: People, sample_data: Mapping[str, Any]) -> list[Offer]:
        """The fields that can be written, those of recipients first."""
        ...
