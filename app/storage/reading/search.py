"""What people type into the search field, as conditions on the index. No sign of theirs is ever syntax."""

import re
import unicodedata

from msgspec import Struct

from app.storage.text import searchable

TERM = re.compile(r'"([^"]*)(?:"|$)|([^\s"]+)')
COLUMNS = ("name", "texts", "labels", "tags")
UNSPACED = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x1000, 0x109F),  # Burmese
    (0x1100, 0x11FF),  # Hangul
    (0x1780, 0x17FF),  # Khmer
    (0x2E80, 0x30FF),  # Han radicals, kana
    (0x3130, 0x318F),  # Hangul
    (0x31F0, 0x31FF),  # kana
    (0x3400, 0x9FFF),  # Han
    (0xA960, 0xD7FF),  # Hangul
    (0xF900, 0xFAFF),  # Han
    (0xFF66, 0xFFDC),  # half-width kana and Hangul
    (0x20000, 0x3FFFF),  # Han
)
"""Code points of scripts in which words are not set apart by spaces, or not only."""


class Search(Struct, frozen=True):
    """``match`` is an FTS5 query, empty where there is none; every one of ``parts`` must stand somewhere as it is."""

    match: str = ""
    parts: tuple[str, ...] = ()

    def conditions(self) -> tuple[list[str], list[str]]:
        """SQL over ``campaign_search``, and its values."""
        sql = ["campaign_search MATCH ?"] if self.match else []
        values = [self.match] if self.match else []
        for part in self.parts:
            sql.append("(" + " OR ".join(rf"campaign_search.{name} LIKE ? ESCAPE '\'" for name in COLUMNS) + ")")
            values += [_pattern(part)] * len(COLUMNS)
        return sql, values


def parse(text: str) -> Search:
    """Words match by their beginning, quoted phrases as they are, all of them must be there."""
    words: list[str] = []
    parts: list[str] = []
    for phrase, word in TERM.findall(searchable(text)):
        term = (phrase or word).strip()
        if not term:
            continue
        if _indexed(term):
            words.append(f'"{term}"' + ("*" if word else ""))
        else:
            parts.append(term)
    return Search(" AND ".join(words), tuple(parts))


def _indexed(term: str) -> bool:
    """Whether the index can find ``term``: it has letters or digits, and its words are set apart."""
    return any(map(_counts, term)) and not any(map(_unspaced, term))


def _counts(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "LN"


def _unspaced(sign: str) -> bool:
    return any(first <= ord(sign) <= last for first, last in UNSPACED)


def _pattern(part: str) -> str:
    return "%" + re.sub(r"([\\%_])", r"\\\1", part) + "%"
