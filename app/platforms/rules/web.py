"""What this SDK makes of the encoded message."""

from typing import Any

from app.domain.message import Message
from app.platforms.base import Finding, Seen


def findings(encoded: dict[str, Any]) -> tuple[Finding, ...]:
    """What this SDK stumbles over, the worst first."""
    return ()


def seen(message: Message, encoded: dict[str, Any]) -> Seen:
    """The message as this SDK reads it."""
    return Seen(message)
