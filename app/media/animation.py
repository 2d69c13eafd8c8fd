"""A copy of an animated GIF for a slot that still moves."""

import io
import math
from collections.abc import Iterator

from PIL import Image

from app.media.colours import opaque
from app.media.geometry import Cut, cut, resized, smaller
from app.media.opening import Opened

DECODED_PIXELS = 400_000_000
"""All frames of the original together: about 4 s of decoding. Beyond that only the first one is kept."""

COPIED_PIXELS = 30_000_000
"""All frames of a copy together: 120 MB while it is made."""

SMALLEST_WIDTH = 160
ATTEMPTS = 4


def fit_animation(picture: Opened, ratio: float | None, max_width: int, max_bytes: int) -> bytes | None:
    """The copy, None where it can't be had within the limits without becoming tiny."""
    if picture.frames * picture.width * picture.height > DECODED_PIXELS:
        return None
    plan = _affordable(cut((picture.width, picture.height), ratio, max_width), picture.frames)
    frames, durations = _read(picture, plan)
    for _ in range(ATTEMPTS):
        data = _encode(frames, durations, picture.image.info.get("loop"))
        if len(data) <= max_bytes:
            return data
        size = smaller(frames[0].size, 0.95 * math.sqrt(max_bytes / len(data)))
        if size[0] < SMALLEST_WIDTH:
            return None
        frames = [resized(frame, size) for frame in frames]
    return None


def _affordable(plan: Cut, frames: int) -> Cut:
    excess = frames * plan.size[0] * plan.size[1] / COPIED_PIXELS
    return plan if excess <= 1 else Cut(plan.box, smaller(plan.size, math.sqrt(1 / excess)))


def _read(picture: Opened, plan: Cut) -> tuple[list[Image.Image], list[int]]:
    """The cropped frames, and for how many milliseconds each stands."""
    frames: list[Image.Image] = []
    durations: list[int] = []
    for frame in _frames(picture):
        frames.append(resized(frame.convert("RGBA"), plan.size, plan.box))
        durations.append(max(20, int(frame.info.get("duration") or 100)))
    if all(opaque(frame) for frame in frames):
        frames = [frame.convert("RGB") for frame in frames]
    return frames, durations


def _frames(picture: Opened) -> Iterator[Image.Image]:
    for index in range(picture.frames):
        try:
            picture.image.seek(index)
        except EOFError:
            return
        yield picture.image


def _encode(frames: list[Image.Image], durations: list[int], loop: int | None) -> bytes:
    """A GIF that repeats as the original does; one without a count plays once."""
    first, *rest = frames
    first.info = {} if loop is None else {"loop": loop}
    clear = 2 if first.mode == "RGBA" else 1
    out = io.BytesIO()
    first.save(out, "GIF", save_all=True, append_images=rest, duration=durations, disposal=clear)
    return out.getvalue()
