"""Text that a spreadsheet would run as a formula gets an apostrophe in front, which keeps it text."""

import unicodedata

MARK = "'"
RUN = frozenset("=+-@\N{MINUS SIGN}\t\r\n")
"""What a formula, or the way to one, begins with; full-width and small forms are folded first."""
PASSED = frozenset("'\"`´‘’‚“”„«»")
"""Quotes that a formula may hide behind. Spaces and signs without width are passed too."""


def is_formula(text: str) -> bool:
    """Whether a spreadsheet might run the text."""
    for sign in text:
        if unicodedata.normalize("NFKC", sign)[:1] in RUN:
            return True
        if sign not in PASSED and not sign.isspace() and unicodedata.category(sign) not in ("Cf", "Cc"):
            return False
    return False


def harmless(text: str) -> str:
    """The text as a spreadsheet shows it and never runs it."""
    return MARK + text if is_formula(text) else text


def original(text: str) -> str:
    """What ``harmless`` was given."""
    return text[1:] if text.startswith(MARK) and is_formula(text[1:]) else text
