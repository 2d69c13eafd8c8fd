"""The colours of labels: their own where they have one, otherwise one that goes with the name."""

import zlib
from functools import lru_cache

from app.ui.theme.contrast import contrast
from app.ui.theme.current import current
from app.ui.theme.tokens import BY_SCHEME, DARK, LIGHT, mix

READABLE = 4.5
"""Contrast of a text to its ground (WCAG 2.2, 1.4.3)."""
STEPS = 20


def by_name(label: str) -> str:
    """The same for the same name, on every computer."""
    hues = current().hues
    return hues[zlib.crc32(label.encode("utf-8", "replace")) % len(hues)]


def hue_of(label: str, color: str) -> str:
    """A label's colour in the scheme in force; ``color`` is its own as ``#RRGGBB``, "" for none. One of the ten hues is
    that hue in every scheme; any other is brought nearer to the text's until it can be read on its own tint."""
    return _shown(color.upper(), current().scheme) if color else by_name(label)


@lru_cache(maxsize=2_000)
def _shown(color: str, scheme: str) -> str:
    tokens = BY_SCHEME[scheme]
    for hues in (LIGHT.hues, DARK.hues):
        if color in hues:
            return tokens.hues[hues.index(color)]
    nearer = (mix(tokens.text, color, step / STEPS) for step in range(STEPS + 1))
    return next(each for each in nearer if contrast(each, tokens.tint(each)) >= READABLE)
