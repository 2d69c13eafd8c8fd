"""Templates in texts: what is in them, and what they become for one person."""

from collections.abc import Mapping
from typing import Any, Literal, Protocol

from msgspec import Struct

from app.domain.campaign import Dialect
from app.domain.issues import Severity
from app.domain.recipient import Role


class Problem(Struct, frozen=True, kw_only=True):
    """What is wrong with, or unusual about, characters ``start`` to ``end`` of a text. ``line`` and ``column`` count
    from 1; ``pointer`` is that line and, below it, a mark under the place. ``instead`` is what to write there."""

    code: str
    severity: Severity = "error"
    message: str
    start: int
    end: int
    line: int = 1
    column: int = 1
    pointer: str = ""
    instead: str | None = None


class Reference(Struct, frozen=True, kw_only=True):
    """A personal field in a text: ``start`` to ``end`` is the whole tag that it stands in.

    ``root`` and ``keys`` say what it reads (``Profile`` and ``City``; ``Catalog`` and two keys; of a Yespo tag
    ``Profile`` and the tag's name). ``fallback`` None: there is none. ``shows``: it prints the value; else it only
    decides.
    """

    root: str
    keys: tuple[str, ...]
    start: int
    end: int
    fallback: str | None = None
    shows: bool = True

    @property
    def name(self) -> str:
        """As people read it: ``Profile.City``."""
        return ".".join((self.root, *self.keys))


class Branch(Struct, frozen=True, kw_only=True):
    """A part of a text that only some see. ``words`` is its condition as it is written; ``number`` counts in the
    text."""

    number: int
    words: str
    start: int
    end: int


class Parsed(Struct, frozen=True, kw_only=True):
    """A text, read. With an error among its problems it can't be rendered; references and branches are then those
    that were found before it."""

    problems: tuple[Problem, ...] = ()
    references: tuple[Reference, ...] = ()
    branches: tuple[Branch, ...] = ()
    plain: bool = False
    """Nothing is in it but text."""

    @property
    def error(self) -> Problem | None:
        """The first error."""
        return next((problem for problem in self.problems if problem.severity == "error"), None)


class Given(Struct, frozen=True, kw_only=True):
    """What a template can read. ``profile`` are the attributes under their own names; ``roles`` the values that play a
    role; ``objects`` the other roots (``Event``, ``Campaign``, ``Linked``, ``Catalog``, ``ConstantEventProperty``,
    ``ExternalTrigger``, ``Charged``, and for Yespo ``data``)."""

    identity: str = ""
    profile: Mapping[str, Any] = {}
    roles: Mapping[Role, Any] = {}
    objects: Mapping[str, Any] = {}


Outcome = Literal["shown", "aborted", "failed"]


class Rendered(Struct, frozen=True, kw_only=True):
    """A text for one person. ``failed`` leaves ``text`` as far as it came. ``fallbacks`` and ``missing`` are names of
    references (a missing one had no fallback, and fails the text); ``branches`` the numbers of those taken."""

    text: str
    outcome: Outcome = "shown"
    fallbacks: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    branches: tuple[int, ...] = ()
    problem: Problem | None = None


class Personaliser(Protocol):
    """The template languages. Neither method ever raises: what is wrong is in the answer. Texts are remembered, so
    that the same one is read once; it may be called from several threads."""

    def parse(self, text: str, dialect: Dialect) -> Parsed:
        """What is in a text. The dialect ``none`` has no templates: every text is plain."""
        ...

    def render(self, text: str, dialect: Dialect, given: Given) -> Rendered:
        """The text for one person. Values are put in as they are, once: templates in them are not carried out."""
        ...
