"""A search as conditions on an index of words."""

import re
from collections.abc import Sequence

from msgspec import Struct

from app.storage.reading.terms import parse as terms

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
    found = terms(text)
    words = (term.match for term in found if term.indexed)
    return Search(" AND ".join(words), tuple(term.text for term in found if not term.indexed))


def _pattern(part: str) -> str:
    return "%" + re.sub(r"([\\%_])", r"\\\1", part) + "%"
