"""Codes that readers are to type or paste."""

import re
from collections.abc import Iterator

TOKEN = re.compile(r"(?<![\w-])[^\W_](?:[\w-]{1,22}[^\W_])(?![\w-])")
SAID = re.compile(
    r"(?:code|coupon|promo|promocode|voucher|gutschein|gutscheincode|código|codice|kod|kodem|код|кодом|промокод|промокодом"
    r"|купон|купоном)\b\W{1,4}$",
    re.IGNORECASE,
)
"""What stands in front of a code that has no digit in it."""
LETTERS, SIGNS = 2, 4


def codes(text: str) -> Iterator[str]:
    """What looks like a coupon: capitals with digits (SPRING26, 20OFF), or capitals behind a word such as "code"."""
    for match in TOKEN.finditer(text):
        token = match.group()
        if token != token.upper() or sum(map(str.isalpha, token)) < LETTERS:
            continue
        with_digit = len(token) >= SIGNS and any(map(str.isdigit, token))
        if with_digit or SAID.search(text[: match.start()]):
            yield token
