"""How names are compared: no case, no accents, single spaces."""

import unicodedata

DOTLESS = "\u0131"


def clean(text: str) -> str:
    """``text`` as UTF-8 can hold it: lone surrogates, which JSON can spell, become question marks."""
    return text.encode("utf-8", "replace").decode()


def folded(text: str) -> str:
    """The key that names are sorted and compared by: no case, no accents, single spaces. The dotless i of Turkish is an
    i, since its capital is "I"."""
    plain = unicodedata.normalize("NFKD", clean(text))
    plain = unicodedata.normalize("NFKD", plain.casefold()).casefold().replace(DOTLESS, "i")
    return " ".join("".join(sign for sign in plain if not unicodedata.combining(sign)).split())
