"""Which part of a picture a slot shows, and at how many pixels."""

from msgspec import Struct
from PIL import Image

Box = tuple[float, float, float, float]


class Cut(Struct, frozen=True):
    """The part that stays, left, top, right, bottom in the upright picture's pixels, and the size it is drawn at."""

    box: Box
    size: tuple[int, int]


def cut(size: tuple[int, int], ratio: float | None, max_width: int) -> Cut:
    """The largest part with that ratio (width / height) around the centre, at most ``max_width`` wide.

    Nothing is ever enlarged; in pictures of a few pixels the ratio is only as good as whole pixels allow.
    """
    width, height = size
    ratio = ratio or width / height
    kept_width, kept_height = min(width, height * ratio), min(height, width / ratio)
    left, top = (width - kept_width) / 2, (height - kept_height) / 2
    out_width = max(1, min(round(kept_width), max_width))
    out_height = max(1, min(round(out_width / ratio), height))
    return Cut((left, top, left + kept_width, top + kept_height), (out_width, out_height))


def smaller(size: tuple[int, int], factor: float) -> tuple[int, int]:
    """The size times ``factor``, whole pixels."""
    return max(1, round(size[0] * factor)), max(1, round(size[1] * factor))


def resized(image: Image.Image, size: tuple[int, int], box: Box | None = None) -> Image.Image:
    """The part of the picture inside ``box``, drawn at ``size``; what is known beside the pixels stays with it."""
    smooth = Image.Resampling.LANCZOS
    result = image.resize(size, smooth, box=box, reducing_gap=3.0)  # pyright: ignore[reportUnknownMemberType]
    result.info = image.info
    return result
