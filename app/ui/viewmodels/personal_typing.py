"""When typing asks for a personal field."""

import re
from typing import NamedTuple

_BRACES = re.compile(r"\{\{[ \t]*([^{}|\n]*)\Z")
_AT = re.compile(r"(?:^|(?<=[\s(\[\"'‘“«¿¡]))@(\w[\w.]*)?\Z")
_OPENERS = (("{{", "}}"), ("{%", "%}"))


class Asked(NamedTuple):
    """What was typed from ``start`` on asks for a field; ``typed`` of its name is there already."""

    start: int
    typed: str


def asked(before: str) -> Asked | None:
    """What the text before the caret asks for: ``{{`` everywhere, ``@`` at the beginning of a word outside of tags."""
    braces = _BRACES.search(before)
    if braces:
        return Asked(braces.start(), braces[1].strip())
    at = _AT.search(before)
    if at and not any(before.rfind(opener) > before.rfind(closer) for opener, closer in _OPENERS):
        return Asked(at.start(), at[1] or "")
    return None
