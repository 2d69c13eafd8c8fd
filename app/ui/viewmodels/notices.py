"""What a bar tells: what happened, what it means, and what can be done about it."""

from collections.abc import Callable
from typing import Literal

from msgspec import Struct

Tone = Literal["", "good", "warn", "bad"]


class Verb(Struct, frozen=True):
    """A button's words, and what it does."""

    text: str
    run: Callable[[], object]


class Notice(Struct, frozen=True, kw_only=True):
    """``title`` is what happened, in a sentence; ``text`` what it means."""

    title: str
    text: str = ""
    tone: Tone = "warn"
    verbs: tuple[Verb, ...] = ()
