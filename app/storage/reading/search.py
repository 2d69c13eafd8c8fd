"""What people type into the search field, as conditions on the index. No sign of theirs is ever syntax."""

import re
import unicodedata
from collections.abc import Sequence

from msgspec import Struct

from app.storage.text import searchable

TERM = re.compile(r'"([^"]*)("|$)|([^\s"]+)')
CAMPAIGNS = ("campaign_search", ("name", "texts", "tags"))
RECIPIENTS = ("recipient_search", ("words",))
"""The indexes and their columns."""


class Search(Struct, frozen=True):
    """``match`` is an FTS5 query, empty where there is none. ``parts`` have no words; each must stand somewhere as it
    is."""

    match: str = ""
    parts: tuple[str, ...] = ()

    def conditions(self, index: tuple[str, Sequence[str]] = CAMPAIGNS) -> tuple[list[str], list[str]]:
        """SQL over an index, and its values."""
        table, columns = index
        sql = [f"{table} MATCH ?"] if self.match else []
        values = [self.match] if self.match else []
        for part in self.parts:
            sql.append("(" + " OR ".join(rf"{table}.{name} LIKE ? ESCAPE '\'" for name in columns) + ")")
            values += [_pattern(part)] * len(columns)
        return sql, values


def parse(text: str) -> Search:
    """Words match by their beginning, as does the end of a phrase whose quote is still open; closed phrases match as
    they are. All of them must be there."""
    words: list[str] = []
    parts: list[str] = []
    for phrase, closed, word in TERM.findall(text):
        term = " ".join(searchable(phrase or word).split())
        if not term:
            continue
        if _indexed(term):
            words.append(f'"{term}"' + ("" if closed == '"' else "*"))
        else:
            parts.append(term)
    return Search(" AND ".join(words), tuple(parts))


def _indexed(term: str) -> bool:
    """Whether the index has words of ``term``: letters or digits, not only signs."""
    return any(unicodedata.category(sign)[0] in "LN" for sign in term)


def _pattern(part: str) -> str:
    return "%" + re.sub(r"([\\%_])", r"\\\1", part) + "%"
