"""Issues: what a check found."""

from typing import Literal

from msgspec import Struct

from app.domain.edits import Edit

Severity = Literal["error", "warning", "hint"]
ORDER: dict[str, int] = {"error": 0, "warning": 1, "hint": 2}


class Fix(Struct, frozen=True):
    """A repair in one click. ``name`` is stable; ``edits`` is empty where a dialog has to ask something first, or where
    ``also`` has edits of labels, by their keys in the journal, which are not the campaign's own."""

    name: str
    label: str
    edits: tuple[Edit, ...] = ()
    also: tuple[tuple[str, tuple[Edit, ...]], ...] = ()


class Issue(Struct, frozen=True, kw_only=True):
    """One finding: a stable ``code``, a place (stored path, relative to the record), words for a marketer."""

    code: str
    severity: Severity
    path: str
    message: str
    fix: Fix | None = None
