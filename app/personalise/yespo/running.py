"""A text on its way, for one person."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from app.personalise import limits
from app.personalise.yespo.fields import Fields
from app.services.ports import Given


class Run:
    """What is known, and what happened so far."""

    def __init__(self, given: Given, now: Callable[[], datetime]) -> None:
        self.fields = Fields(given)
        self.now = now
        self.names: dict[str, Any] = {}
        self.steps = limits.Steps()
        self.output = limits.Output()
        self.taken: set[int] = set()
        self.fallbacks: dict[str, None] = {}
        self.missing: dict[str, None] = {}

    def assign(self, name: str, value: Any) -> None:
        """Remember a value. Raises ``TooMuch``."""
        self.names[name] = value
        if len(self.names) > limits.NAMES:
            raise limits.TooMuch("This text assigns too many names")

    def tag(self, name: str, fallback: str | None) -> Any:
        """What a merge tag shows."""
        value = self.fields.get(name)
        if value is not None:
            return value
        noted = self.missing if fallback is None else self.fallbacks
        noted[f"Profile.{name}"] = None
        return fallback or ""


Value = Callable[[Run], Any]
"""Works a value out; None is null."""
