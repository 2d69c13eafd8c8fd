"""The weight of messages."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import msgspec
from msgspec import Struct

from app.domain.campaign import Campaign
from app.services.encoding import encode
from app.services.personalising import Version


def payload(campaign: Campaign, now: datetime) -> int:
    """The bytes of the message as CleverTap's mobile SDKs get it."""
    return length(encode(campaign, "android", now))


def length(value: Any) -> int:
    """The bytes of ``value`` as compact JSON in UTF-8."""
    try:
        return len(msgspec.json.encode(value))
    except UnicodeEncodeError:
        return len(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass"))


class Weight(Struct, frozen=True, kw_only=True):
    """The bytes of a message that has ``words`` at their paths (relative to the message), and how many times it holds
    each of them."""

    base: int
    words: Mapping[str, str]
    times: Mapping[str, int]

    def of(self, words: Mapping[str, str]) -> int:
        """The bytes with other words there, none of them empty."""
        more = (times * (length(words[path]) - length(self.words[path])) for path, times in self.times.items() if times)
        return self.base + sum(more)


def weight(version: Version, words: Mapping[str, str], free: frozenset[str], now: datetime) -> Weight:
    """The weight of all messages with ``words``, whatever stands at the paths ``free``."""
    base = payload(version.filled(words), now)
    times = {path: payload(version.filled({**words, path: words[path] + "a"}), now) - base for path in free}
    return Weight(base=base, words={path: words[path] for path in free}, times=times)
