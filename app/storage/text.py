"""Text on its way into columns and the search index."""

import re
import unicodedata
from typing import Any

from app.domain.campaign import Campaign
from app.domain.folding import clean, folded
from app.domain.message import Message
from app.domain.recipient import Recipient

__all__ = ["clean", "folded", "searchable", "tags", "texts", "words"]

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


def searchable(text: str) -> str:
    """One spelling for what looks the same, without control characters; signs of scripts that don't set words apart
    are words of their own, so that any part of such a text can be found."""
    composed = unicodedata.normalize("NFC", clean(text))
    return UNSPACED.sub(r" \g<0> ", CONTROL.sub(" ", composed))


def texts(campaign: Campaign) -> str:
    """Everything that recipients may read in it, in every language and variant."""
    return searchable("\n".join(part for part in (*_shown(campaign.message), *_overlays(campaign)) if part))


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
