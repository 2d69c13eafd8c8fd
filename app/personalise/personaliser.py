"""The template languages behind one door. A dialect is loaded when a text first needs it."""

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Protocol

from app.domain.campaign import Dialect
from app.services.ports import Clock, Given, Parsed, Rendered

PLAIN = Parsed(plain=True)
_SIGNS = {"liquid": re.compile(r"\{[{%]"), "yespo": re.compile(r"[%$#]")}
"""What a text has to hold to be more than text."""


class Compiled(Protocol):
    """A text that is read."""

    @property
    def parsed(self) -> Parsed:
        """What is in it."""
        ...

    def render(self, given: Given) -> Rendered:
        """The text for one person."""
        ...


class Language(Protocol):
    """A dialect."""

    @property
    def compiled(self) -> Callable[[str], Compiled]:
        """Read a text, or remember it."""
        ...


def _liquid(now: Callable[[], datetime]) -> Language:
    from app.personalise.clevertap.compiling import Liquid

    return Liquid(now)


def _yespo(now: Callable[[], datetime]) -> Language:
    from app.personalise.yespo.compiling import Yespo

    return Yespo(now)


LANGUAGES: Mapping[Dialect, Callable[[Callable[[], datetime]], Language]] = {"liquid": _liquid, "yespo": _yespo}


class Templates:
    """``ports.Personaliser`` for all dialects."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._languages: dict[Dialect, Language] = {}

    def parse(self, text: str, dialect: Dialect) -> Parsed:
        """What is in a text."""
        return self._language(dialect).compiled(text).parsed if _holds(text, dialect) else PLAIN

    def render(self, text: str, dialect: Dialect, given: Given) -> Rendered:
        """The text for one person."""
        return self._language(dialect).compiled(text).render(given) if _holds(text, dialect) else Rendered(text=text)

    def _language(self, dialect: Dialect) -> Language:
        """Two threads may make it at once; either will do."""
        found = self._languages.get(dialect)
        if found is None:
            found = self._languages[dialect] = LANGUAGES[dialect](self._now)
        return found

    def _now(self) -> datetime:
        return self._clock.now().astimezone(self._clock.zone())


def _holds(text: str, dialect: Dialect) -> bool:
    signs = _SIGNS.get(dialect)
    return signs is not None and signs.search(text) is not None
