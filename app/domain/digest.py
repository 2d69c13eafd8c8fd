"""Telling by a few characters whether two documents are the same."""

import hashlib

from app.domain.campaign import Campaign, encode


def digest_of(text: str) -> str:
    """The SHA-256 of a document's canonical text (``campaign.encode``), in hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def digest(campaign: Campaign) -> str:
    """Equal for equal documents."""
    return digest_of(encode(campaign))
