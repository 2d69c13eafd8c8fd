"""A copy of one picture for a slot: upright, cropped, in sRGB, without metadata, light enough."""

import io
import math

from PIL import Image

from app.domain.errors import UserError
from app.media.colours import on_white, opaque, plain, to_srgb
from app.media.geometry import Box, Cut, cut, resized, smaller
from app.media.opening import TURNS, Opened
from app.services.pictures.limits import readable

BEST_QUALITY, WORST_QUALITY = 90, 45
"""JPEG qualities between which the weight is brought under its limit; below the worst, pixels are given up instead."""

FEW_COLOURS = 256
SMALLEST_SIDE = 32
SHRINK = 0.8


def fit_still(picture: Opened, ratio: float | None, max_width: int, max_bytes: int) -> bytes:
    """The copy: PNG where the original is transparent or has few colours and the PNG fits, else JPEG.

    Of an animation, the first frame. Raises ``UserError`` where ``max_bytes`` can't be met.
    """
    plan = cut((picture.width, picture.height), ratio, max_width)
    image, graphic = _read(picture, plan)
    return (_as_png(image, max_bytes) if graphic else None) or _as_jpeg(on_white(image), max_bytes)


def _read(picture: Opened, plan: Cut) -> tuple[Image.Image, bool]:
    """The cropped picture, and whether it wants to be a PNG: transparent, or drawn with few colours."""
    image = picture.image
    image.draft(None, _raw_size(picture, plan))
    image.load()
    upright = plain(image)
    for turn in TURNS.get(picture.turned, ()):
        upright = upright.transpose(turn)
    photo = image.format in ("JPEG", "MPO")
    graphic = not photo and (not opaque(upright) or upright.getcolors(FEW_COLOURS) is not None)
    return to_srgb(resized(upright, plan.size, _scaled(plan.box, picture, upright.size))), graphic


def _scaled(box: Box, picture: Opened, size: tuple[int, int]) -> Box:
    """The box in the pixels that were really decoded."""
    across, down = size[0] / picture.width, size[1] / picture.height
    left, top, right, bottom = box
    return left * across, top * down, min(right * across, size[0]), min(bottom * down, size[1])


def _raw_size(picture: Opened, plan: Cut) -> tuple[int, int]:
    """How many pixels are needed of the picture as stored, so that a JPEG is decoded no larger than that."""
    needed = plan.size[0] / (plan.box[2] - plan.box[0])
    width, height = picture.image.size
    return max(1, math.ceil(width * needed)), max(1, math.ceil(height * needed))


def _as_png(image: Image.Image, max_bytes: int) -> bytes | None:
    """A lossless PNG, else one with 256 colours, else nothing."""
    data = _png(image)
    if len(data) > max_bytes:
        data = _png(image.quantize(256, Image.Quantize.FASTOCTREE))
    return data if len(data) <= max_bytes else None


def _png(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def _as_jpeg(image: Image.Image, max_bytes: int) -> bytes:
    found = _best_jpeg(image, max_bytes)
    while found is None:
        if max(image.size) <= SMALLEST_SIDE:
            limit = f"The limit is {readable(max_bytes)}"
            raise UserError("The picture can't be made small enough", limit, "Use another picture")
        image = resized(image, smaller(image.size, SHRINK))
        found = _best_jpeg(image, max_bytes)
    return found


def _best_jpeg(image: Image.Image, max_bytes: int) -> bytes | None:
    """The best quality that fits, to within 5 steps."""
    found = None
    low, high = WORST_QUALITY, BEST_QUALITY
    quality = high
    while low <= high:
        data = _jpeg(image, quality)
        if len(data) <= max_bytes:
            found, low = data, quality + 5
        else:
            high = quality - 5
        quality = (low + high) // 2
    return found


def _jpeg(image: Image.Image, quality: int) -> bytes:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=quality, optimize=True, progressive=True)
    return out.getvalue()
