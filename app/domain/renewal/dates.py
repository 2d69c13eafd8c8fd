"""Dates as people write them."""

import re
from collections.abc import Iterator

from app.domain.renewal.months import names

DAY = r"(?:0?[1-9]|[12]\d|3[01])"
MONTH = r"(?:0?[1-9]|1[0-2])"
TWO_DAY, TWO_MONTH = r"(?:0[1-9]|[12]\d|3[01])", r"(?:0[1-9]|1[0-2])"
LONG_YEAR = r"(?:19|20)\d\d"
YEAR = rf"(?:{LONG_YEAR}|\d\d)"
NAME = rf"(?:{'|'.join(map(re.escape, names()))})\b\.?"
ORDINAL = r"(?:st|nd|rd|th|er|[-–]?го|º|ª)"
OF = r"(?:\s*\.?\s*(?:of\s+|de\s+|di\s+)?|-)"
AND_YEAR = rf"(?:(?:,?\s+(?:de\s+)?|-){LONG_YEAR})"
FROM = rf"(?:{DAY}\s*[-–]\s*)?"

FORMS = (
    rf"{LONG_YEAR}(?P<iso>[-./]){MONTH}(?P=iso){DAY}",
    rf"(?:{LONG_YEAR}\s*年\s*)?{MONTH}\s*月\s*{DAY}\s*日",
    rf"(?:{DAY}(?P<dmy>[-./]){MONTH}|{MONTH}(?P<mdy>[-./]){DAY})(?:(?P=dmy)|(?P=mdy)){YEAR}",
    rf"{FROM}{DAY}{ORDINAL}?{OF}{NAME}{AND_YEAR}?",
    rf"{NAME}\s+{FROM}{DAY}{ORDINAL}?(?!\d|[.,]\d|\s*[%€$£₴])\b{AND_YEAR}?",
    rf"{NAME}\s+(?:de\s+)?{LONG_YEAR}",
    rf"(?:{TWO_DAY}/{TWO_MONTH}|{TWO_MONTH}/{TWO_DAY})",
    rf"{DAY}\.{TWO_MONTH}(?:\.(?!\d))?(?!\s*[%€$£₴])",
)
"""The fuller ones first: what one has found is not looked at by the next. A price or a version is no day."""
BEFORE = r"(?:(?<![\w.,/:€$£₴+-])|(?<=\d[-–])(?=\d+\.))"
BEHIND = r"(?![\d/]|[.,:]\d|-\d+(?![\d.]))"
DATE = re.compile("|".join(f"{BEFORE}{form}{BEHIND}" for form in FORMS), re.IGNORECASE)


def dates(text: str) -> Iterator[str]:
    """Every date in a text, as it is written."""
    yield from (match.group() for match in DATE.finditer(text))
