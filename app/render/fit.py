"""How a picture lies in its box; pure arithmetic."""

from app.domain.scene import Fit

Size = tuple[float, float]
Part = tuple[float, float, float, float]
"""x, y, width, height."""


def drawn_size(fit: Fit, picture: Size, box: Size) -> Size:
    """The size of the whole picture as drawn: covering the box, contained in it, or stretched to it."""
    if fit == "stretch":
        return box
    ratios = (box[0] / picture[0], box[1] / picture[1])
    scale = max(ratios) if fit == "cover" else min(ratios)
    return picture[0] * scale, picture[1] * scale


def parts(fit: Fit, picture: Size, box: Size) -> tuple[Part, Part]:
    """Where to paint within the box, and which part of the picture goes there (centred)."""
    width, height = drawn_size(fit, picture, box)
    seen = (min(width, box[0]), min(height, box[1]))
    target = ((box[0] - seen[0]) / 2, (box[1] - seen[1]) / 2, *seen)
    cut = (seen[0] * picture[0] / width, seen[1] * picture[1] / height)
    source = ((picture[0] - cut[0]) / 2, (picture[1] - cut[1]) / 2, *cut)
    return target, source
