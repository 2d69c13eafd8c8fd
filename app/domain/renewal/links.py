"""Addresses in texts, and the campaign that they report to web statistics."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

URL = re.compile(r"\b[a-z][a-z0-9+.-]*://[^\s<>\"'«»“”]+|\bwww\.[^\s<>\"'«»“”]+", re.IGNORECASE)
CLOSING = ".,;:!?)]}…"
TEMPLATE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|%[A-Za-z_][^%\n]*%", re.DOTALL)
CAMPAIGN = ("utm_campaign", "utm_id")


def addresses(text: str) -> Iterator[str]:
    """Every address in a text, without the punctuation of the sentence it ends."""
    yield from (match.group().rstrip(CLOSING) for match in URL.finditer(text))


def address(link: str) -> str:
    """What a link opens, "" where that is different for each recipient."""
    return link.strip() if TEMPLATE.sub("", link).strip() else ""


def campaigns(address: str) -> Iterator[str]:
    """The values of UTM campaign parameters; those with personal fields in them renew themselves."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return
    for query in (parts.query, parts.fragment.partition("?")[2]):
        for name, value in parse_qsl(query):
            if name.lower() in CAMPAIGN and not TEMPLATE.search(value):
                yield value


def prose(text: str) -> str:
    """A text without its addresses and personal fields."""
    return URL.sub(" ", TEMPLATE.sub(" ", text))
