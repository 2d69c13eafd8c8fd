"""The colours of labels: their own where they have one, otherwise one that goes with the name."""

import re
import zlib
from functools import lru_cache

from app.ui.theme.contrast import contrast
from app.ui.theme.current import current
from app.ui.theme.tokens import DARK, LIGHT, Tokens, mix

READABLE = 4.5
"""Contrast of a text to its ground (WCAG 2.2, 1.4.3)."""
STEPS = 20
COLOR = re.compile("#[0-9A-F]{6}")


def hue_of(label: str, color: str = "") -> str:
    """``hue_in`` the scheme in force."""
    return hue_in(current(), label, color)


@lru_cache(maxsize=4_000)
def hue_in(tokens: Tokens, label: str, color: str = "") -> str:
    """A label's colour; ``color`` is its own as ``#RRGGBB``. Without one, the same hue for the same name on every
    computer. One of the ten hues is that hue in every scheme; any other colour is brought nearer to the text's until it
    can be read on its own tint."""
    own = color.upper()
    for hues in (LIGHT.hues, DARK.hues):
        if own in hues:
            return tokens.hues[hues.index(own)]
    if not COLOR.fullmatch(own):
        return tokens.hues[zlib.crc32(label.encode("utf-8", "replace")) % len(tokens.hues)]
    nearer = (mix(tokens.text, own, step / STEPS) for step in range(STEPS + 1))
    return next(each for each in nearer if contrast(each, tokens.tint(each)) >= READABLE)
