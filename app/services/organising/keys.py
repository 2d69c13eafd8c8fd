"""Keys of subscriptions, made from their names."""

import re
import unicodedata
from collections.abc import Callable
from itertools import count

CYRILLIC = dict(
    zip(
        "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя" + "ёъыэ" + "ў" + "ђѓѕјљњћќџ",
        "a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch  iu ia".split(" ")
        + "e  y e".split(" ")
        + ["u"]
        + "dj g dz j lj nj c k dz".split(" "),
        strict=True,
    )
)
"""Ukrainian letters as passports have them; the rest of Cyrillic as it sounds."""
LATIN = {"ß": "ss", "æ": "ae", "ø": "o", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
LETTERS = str.maketrans(CYRILLIC | LATIN)
OTHERS = re.compile("[^a-z0-9]+")
NAMELESS = "subscription"


def key_for(name: str, taken: Callable[[str], bool]) -> str:
    """Lower-case ASCII letters, digits and single hyphens; a number behind them where ``taken`` says so. Without any
    letter that can be written so, ``subscription``."""
    plain = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", name).lower()).translate(LETTERS)
    key = OTHERS.sub("-", _without_accents(plain)).strip("-") or NAMELESS
    numbered = (f"{key}-{number}" for number in count(2))
    return key if not taken(key) else next(each for each in numbered if not taken(each))


def _without_accents(text: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
