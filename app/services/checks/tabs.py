"""Inbox tabs that phones show otherwise than their names say."""

from collections import Counter
from collections.abc import Collection

from app.domain.campaign import Product

FIRST = "all"
"""The tab with all messages that every phone shows first."""


def troubles(tabs: Collection[str], product: Product) -> dict[str, str]:
    """What phones make of the names among ``tabs`` that they don't show as they are. Only CleverTap's messages have
    tabs."""
    if product == "yespo":
        return {}
    spellings = Counter(tab.casefold() for tab in tabs)
    every = "\n".join(spellings)
    found = ((tab, _trouble(tab, spellings, every)) for tab in tabs)
    return {tab: words for tab, words in found if words}


def _trouble(tab: str, spellings: Counter[str], every: str) -> str:
    plain = tab.casefold()
    if not tab.strip():
        return "A tab without a name can't be chosen"
    if "," in tab:
        return "CleverTap takes a comma for the end of a tab: readers see several"
    if plain.strip() == FIRST:
        return "Phones have a first tab of this name, with all messages"
    if spellings[plain] > 1:
        return "Another tab differs in capitals alone: phones take both for one"
    if every.count(plain) > 1:
        other = next(each for each in spellings if plain in each and each != plain)
        return f"iPhones also show the messages of “{other}” here, because the name is part of that one"
    return ""
