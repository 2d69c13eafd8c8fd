"""Templates and recipients for the tests of template languages."""

from datetime import UTC, datetime
from typing import Any

from app.personalise.personaliser import Templates
from app.services.ports import Given, Parsed, Rendered
from tests.fakes import FakeClock

TEMPLATES = Templates(FakeClock(datetime(2026, 3, 2, 9, 5, 7, tzinfo=UTC)))


def given(profile: dict[str, Any] | None = None, **parts: Any) -> Given:
    """Somebody; what is not a part of ``Given`` is another root."""
    known = {name: parts.pop(name) for name in ("identity", "roles") if name in parts}
    return Given(profile=profile or {}, objects=parts, **known)


def liquid(text: str, profile: dict[str, Any] | None = None, **parts: Any) -> Rendered:
    return TEMPLATES.render(text, "liquid", given(profile, **parts))


def yespo(text: str, profile: dict[str, Any] | None = None, **parts: Any) -> Rendered:
    return TEMPLATES.render(text, "yespo", given(profile, **parts))


def parsed(text: str, dialect: Any = "liquid") -> Parsed:
    return TEMPLATES.parse(text, dialect)


def shown(rendered: Rendered) -> str:
    """The text; it fails for anything that is not shown."""
    assert rendered.outcome == "shown", rendered.problem
    return rendered.text


def complaint(text: str, dialect: Any = "liquid") -> tuple[str, str]:
    """The message of the first error, and the characters that it points at."""
    error = parsed(text, dialect).error
    assert error is not None, text
    return error.message, text[error.start : error.end]


def hints(text: str) -> list[tuple[str, str | None]]:
    """The characters of each hint, and what to write there."""
    return [(text[each.start : each.end], each.instead) for each in parsed(text).problems if each.severity == "hint"]


def references(text: str, dialect: Any = "liquid") -> list[tuple[str, str | None, bool]]:
    """Name, fallback and whether it is shown, of each."""
    return [(each.name, each.fallback, each.shows) for each in parsed(text, dialect).references]
