"""What a search finds: arms in tiers, the best first."""

from collections.abc import Callable, Sequence
from itertools import chain, combinations

from msgspec import Struct

from app.storage.reading import vocabulary
from app.storage.reading.arms import Arm
from app.storage.reading.base import Querying
from app.storage.reading.membership import Labelled, labelled
from app.storage.reading.search import CAMPAIGNS, Search
from app.storage.reading.terms import RANKED, Term, parse

WORDS = Arm("campaign_search", "campaign_search.rowid")
PARTS = Arm("name_parts", "name_parts.rowid")
NAME = (CAMPAIGNS[0], ("name",))
MOST = 4
"""Of so many terms each may be met by labels or words; where more could be, also all of them by labels."""
SCARCE = 500
"""Fewer names than that are looked at one by one."""
LOOKUP = 10
"""Looking one campaign up in the index of words takes as long as reading so many of its rows."""
COUNTED = "SELECT count(*) FROM ({} LIMIT ?)"


class Hits(Struct, frozen=True):
    """``best`` has every term in its name, ``plain`` in its words and labels (``best`` too), ``inside`` the names that
    terms are in the middle of. Without ``best`` the search is not ranked."""

    best: tuple[Arm, ...]
    plain: tuple[Arm, ...]
    inside: tuple[Arm, ...]

    def each(self, change: Callable[[Arm], Arm]) -> "Hits":
        """With every arm changed."""
        best, plain, inside = (tuple(change(arm) for arm in arms) for arms in (self.best, self.plain, self.inside))
        return Hits(best, plain, inside)

    @property
    def every(self) -> tuple[Arm, ...]:
        """Arms that give all that is found."""
        return self.plain + self.inside

    @property
    def tiers(self) -> tuple[tuple[Arm, ...], ...]:
        """In the order of rank; a later one may give again what an earlier one gave."""
        return tuple(tier for tier in (self.best, self.plain, self.inside) if tier)


class Matched(Struct, frozen=True):
    """A term, the expression that FTS5 finds it by, and the labels that go by it."""

    term: Term
    match: str
    labels: Labelled | None = None


def hits(reader: Querying, typed: str, *, first: bool = False) -> Hits | None:
    """What the search is to find; None where nothing is searched for. ``first``: only the best of it are wanted."""
    terms = [
        Matched(term, vocabulary.match(reader, term), labelled(reader, term, first=first)) for term in parse(typed)
    ]
    if not terms:
        return None
    ranked = any(each.term.letters >= RANKED for each in terms)
    best = (_best(reader, terms),) if ranked else ()
    return Hits(best, (_words(WORDS, terms), *_by_labels(reader, terms)), _inside(terms))


def _best(reader: Querying, terms: Sequence[Matched]) -> Arm:
    """Names with every term. Where few names have the letters, these are looked at instead of all texts' words."""
    plain = [each for each in terms if each.term.inside and vocabulary.is_word(each.term)]
    if plain:
        names = _lettered(plain)
        if _fewer(reader, names, SCARCE):
            return _reading_words(names, terms, only_names=True)
    return _words(WORDS, terms, only_names=True)


def _fewer(reader: Querying, arm: Arm, most: int) -> bool:
    """Whether an arm gives fewer places than ``most``."""
    return reader.query(COUNTED.format(arm.sql("1")), *arm.values, most)[0][0] < most


def _words(arm: Arm, terms: Sequence[Matched], *, only_names: bool = False) -> Arm:
    """``arm`` reads the index of words; all of ``terms`` have to be in it."""
    match = " AND ".join(each.match for each in terms if each.term.indexed)
    bare = [each.term for each in terms if not each.term.indexed]
    parts = tuple(term.text for term in bare if only_names or not term.is_sign)
    matches = [f"{{name}} : ({match})" if match and only_names else match, *(term.signs for term in bare)]
    search = Search(" AND ".join(filter(None, matches)), parts)
    conditions, values = search.conditions(NAME if only_names else CAMPAIGNS)
    return arm.where(*conditions, values=values)


def _by_labels(reader: Querying, terms: Sequence[Matched]) -> tuple[Arm, ...]:
    """Every choice of terms that labels meet, while words meet the others."""
    able = [each for each in terms if each.labels is not None]
    some = able[:MOST]
    choices = chain.from_iterable(combinations(some, size) for size in range(1, len(some) + 1))
    every = [tuple(able)] if len(able) > MOST else []
    return tuple(arm for choice in (*choices, *every) for arm in _choice(reader, terms, choice))


def _choice(reader: Querying, terms: Sequence[Matched], met: Sequence[Matched]) -> tuple[Arm, ...]:
    first, *others = sorted((each.labels for each in met if each.labels), key=lambda labels: labels.members)
    rest = [each for each in terms if each not in met]
    words = _words(WORDS, rest) if rest else None
    if words and (not first.rare or _fewer(reader, words, LOOKUP * first.members)):
        arms: tuple[Arm, ...] = (first.having(words),)
    else:
        arms = tuple(_reading_words(arm, rest) for arm in first.arms(alone=not others and not rest))
    for labels in others:
        arms = tuple(labels.having(arm) for arm in arms)
    return arms


def _reading_words(arm: Arm, rest: Sequence[Matched], *, only_names: bool = False) -> Arm:
    """The campaigns of ``arm`` that have ``rest`` in their words."""
    if not rest:
        return arm
    looked = Arm(f"{arm.source} CROSS JOIN campaign_search ON campaign_search.rowid = {arm.place}", arm.place)
    return _words(looked.where(*arm.conditions, values=arm.values), rest, only_names=only_names)


def _inside(terms: Sequence[Matched]) -> tuple[Arm, ...]:
    """Names in which every term stands somewhere; terms too short for that, and closed phrases, are words of them."""
    inner = [each for each in terms if each.term.inside is not None]
    rest = [each for each in terms if each.term.inside is None]
    return (_reading_words(_lettered(inner), rest, only_names=True),) if inner else ()


def _lettered(terms: Sequence[Matched]) -> Arm:
    """Names that have the terms anywhere in them."""
    parts = ((each.term.inside or "").replace('"', '""') for each in terms)
    return PARTS.where("name_parts MATCH ?", values=[" AND ".join(f'"{part}"' for part in parts)])
