"""How the phones read ``date`` and ``wzrk_ttl``; both SDKs keep them as 32-bit seconds."""

from collections.abc import Iterator
from typing import Any

from app.domain.tree import Tree
from app.platforms.base import Finding
from app.platforms.rules.base import INT_MAX


def is_number(value: Any) -> bool:
    """Whether JSON has a number here (true is none)."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def is_seconds(value: Any) -> bool:
    """Whether every phone reads ``value`` as the same moment: whole seconds, within 32 bits."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= INT_MAX


def misread(platform: str, encoded: Tree, dated: str) -> Iterator[Finding]:
    """Numbers outside 32 bits: milliseconds, as a rule. ``dated`` says what the card then shows as its date."""
    if is_number(encoded.get("date")) and not 0 <= encoded["date"] <= INT_MAX:
        reason = f"The date is not in seconds, so the card says {dated}"
        yield Finding(code=f"{platform}.date-range", effect="wrong", reason=reason, where=("date",))
    if is_number(encoded.get("wzrk_ttl")) and not 0 <= encoded["wzrk_ttl"] <= INT_MAX:
        reason = "The end of the stay is not in seconds, so the message never leaves the inbox"
        yield Finding(code=f"{platform}.ttl-range", effect="wrong", reason=reason, where=("wzrk_ttl",))
