"""What somebody may have meant."""

from collections.abc import Iterable
from difflib import get_close_matches


def closest(word: str, known: Iterable[str]) -> str | None:
    """The known word that is most like ``word``; case counts least. None where nothing is like it."""
    by_folded = {each.casefold(): each for each in known}
    found = get_close_matches(word[:100].casefold(), by_folded, n=1, cutoff=0.7)
    return by_folded[found[0]] if found else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The end of a sentence; empty where nothing is like it."""
    meant = closest(word, known)
    return f": did you mean “{meant}”?" if meant else ""
