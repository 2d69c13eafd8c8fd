"""Text on its way into columns and the search index."""

import re
import unicodedata
from functools import lru_cache
from typing import Any

from app.domain.campaign import Campaign
from app.domain.folding import clean, folded
from app.domain.message import Message
from app.domain.recipient import Recipient

__all__ = ["clean", "folded", "searchable", "signs", "spelled", "tags", "texts", "words"]

CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")
UNSPACED = re.compile(
    "["
    "\u0e00-\u0eff"  # Thai, Lao
    "\u1000-\u109f\u1780-\u17ff"  # Burmese, Khmer
    "\u1100-\u11ff\u3130-\u318f\ua960-\ud7ff"  # Hangul
    "\u2e80-\u30ff\u31f0-\u31ff\uff66-\uffdc"  # Han radicals, kana, half-width forms
    "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Han
    "]"
)
"""Signs of scripts in which words are not set apart by spaces, or not only."""

ACCENTS = re.compile("[\u0300-\u036f]+")
"""Marks on Latin, Greek and Cyrillic letters. In other scripts marks tell words apart, and stay."""
ALIKE = {"\u0131": "i", "\u00df": "ss", "\u1e9e": "SS"}
"""Letters that keys of names write in another way (see ``domain.folding``), too."""
PRIVATE = 0xF0000
"""Where code points begin that no text has, and that are letters to the index."""


def searchable(text: str) -> str:
    """One spelling for what looks the same, without control characters; signs of scripts that don't set words apart
    are words of their own, so that any part of such a text can be found."""
    composed = unicodedata.normalize("NFC", clean(text))
    if not composed.isprintable():
        composed = CONTROL.sub(" ", composed)
    return composed if composed.isascii() else spelled(UNSPACED.sub(r" \g<0> ", composed))


def spelled(text: str) -> str:
    """Without the accents of letters: "й" as "и", "ö" as "o", however they are composed."""
    if text.isascii():
        return text
    plain = unicodedata.normalize("NFC", ACCENTS.sub(_off_letters, unicodedata.normalize("NFD", text)))
    for letter, written in ALIKE.items():
        plain = plain.replace(letter, written)
    return plain


def _off_letters(accents: re.Match[str]) -> str:
    """Nothing behind a letter, which is what is neither a digit nor a sign; elsewhere the accents."""
    before = accents.string[max(accents.start() - 1, 0) : accents.start()]
    return "" if before.isalnum() and not before.isdecimal() else accents[0]


def signs(*indexed: str) -> str:
    """The signs of texts that are neither letters nor digits, each once, as words of the index: of its own words it
    knows letters and digits only."""
    return " ".join(map(as_word, sorted(filter(is_sign, set[str]().union(*indexed)))))


@lru_cache(maxsize=4_096)
def is_sign(sign: str) -> bool:
    """Whether it is punctuation or a symbol, emoji included."""
    return unicodedata.category(sign)[0] in "PS"


def as_word(sign: str) -> str:
    """A sign as a word: the halves of its UTF-16, moved to where they are letters."""
    halves = memoryview(sign.encode("utf-16-le")).cast("H")
    return "".join(chr(PRIVATE + half) for half in halves)


def texts(campaign: Campaign) -> str:
    """Everything that recipients may read in it, in every language and variant."""
    return searchable(" ".join(part for part in (*_shown(campaign.message), *_overlays(campaign)) if part))


def tags(campaign: Campaign) -> str:
    """Its inbox tabs."""
    return searchable("\n".join(campaign.message.inbox_tags))


def words(recipient: Recipient) -> str:
    """What a search for recipients looks through: the identity, and attributes that are texts."""
    parts = (value for value in recipient.attributes.values() if isinstance(value, str))
    return searchable("\n".join((recipient.identity, *parts)))


def _shown(message: Message) -> list[str]:
    parts: list[str] = []
    for slide in message.slides:
        parts += [slide.title.text, slide.body.text, *(button.text for button in slide.buttons)]
    return parts


def _overlays(campaign: Campaign) -> list[str]:
    overlays: list[dict[str, Any]] = [*campaign.message.languages.values()]
    overlays += [variant.values for variant in campaign.variants]
    return [text for overlay in overlays for _, text in sorted(overlay.items()) if isinstance(text, str)]
