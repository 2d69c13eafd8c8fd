"""Numbers as reports spell them: thousands separated, with percent signs, or not there at all."""

import math
import re
from typing import Literal

NumberKind = Literal["count", "amount", "percent"]
NOTHING = frozenset(("", "-", "–", "—", "n/a", "na", "#n/a", "null", "none"))
SPACES = re.compile(r"[\s'’_]")
GROUPED = re.compile(r"[0-9]{1,3}([.,])[0-9]{3}(\1[0-9]{3})*")
"""One kind of separator, in front of every three digits."""
PLAIN = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)(e[+-]?[0-9]+)?", re.IGNORECASE)


def number(text: str, kind: NumberKind) -> float | None:
    """The number in a cell; None where there is none. Raises ``ValueError`` for anything else.

    Whether ``1,234`` is a thousand or little more than one is decided by what it counts: whole things come in
    thousands, percentages don't, and money is written with two decimals.
    """
    bare = SPACES.sub("", text.strip().removesuffix("%"))
    if bare.casefold() in NOTHING or text.strip().casefold() in NOTHING:
        return None
    found = _value(bare, kind)
    if math.isinf(found) or (kind == "count" and (found < 0 or found != int(found))):
        raise ValueError(text)
    return found


def _value(bare: str, kind: NumberKind) -> float:
    sign, digits = ("-", bare[1:]) if bare.startswith(("-", "\N{MINUS SIGN}")) else ("", bare)
    last = max(digits.rfind("."), digits.rfind(","))
    if "." in digits and "," in digits:
        head, tail = digits[:last], digits[last + 1 :]
        if re.fullmatch(r"[0-9]{1,3}([.,][0-9]{3})*", head) is None or digits[last] in head:
            raise ValueError(bare)
        digits = re.sub("[.,]", "", head) + "." + tail
    elif GROUPED.fullmatch(digits) and _in_thousands(digits, kind):
        digits = re.sub("[.,]", "", digits)
    else:
        digits = digits.replace(",", ".")
    if PLAIN.fullmatch(digits) is None:
        raise ValueError(bare)
    return float(sign + digits)


def _in_thousands(digits: str, kind: NumberKind) -> bool:
    separators = digits.count(".") + digits.count(",")
    return separators > 1 or kind == "count" or (kind == "amount" and "," in digits)
