"""Places in the list: numbers that grow with the instant of a campaign's last change."""

import re

SLOTS = 64
"""Places within one millisecond."""
SPILL = SLOTS << 30
"""At most so far behind its instant a campaign may lie."""
DIGITS = 17


def first_place(changed: str) -> int:
    """The first place of an instant (``YYYY-MM-DDTHH:MM:SS.mmm``): its digits, read as a number of slots."""
    return int("".join(re.findall("[0-9]", changed))[:DIGITS].ljust(DIGITS, "0")) * SLOTS
