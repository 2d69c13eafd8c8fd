"""Opening picture files of unknown origin: every failure becomes one sentence, nothing is decoded before its size
is known."""

import io
import warnings
from collections.abc import Generator
from contextlib import contextmanager

from msgspec import Struct
from PIL import GifImagePlugin, Image, JpegImagePlugin, PngImagePlugin, WebPImagePlugin

from app.domain.errors import UserError
from app.media.headers import gif_frames, webp_size
from app.media.sniff import Format, foreign, sniff
from app.services.pictures.limits import MAX_BYTES, MAX_PIXELS, readable
from app.services.pictures.names import spoken

READERS = (GifImagePlugin, JpegImagePlugin, PngImagePlugin, WebPImagePlugin)
"""Loaded by name: asked for a format that it does not know yet, Pillow would load all of its readers."""

TURNS: dict[int, tuple[Image.Transpose, ...]] = {
    2: (Image.Transpose.FLIP_LEFT_RIGHT,),
    3: (Image.Transpose.ROTATE_180,),
    4: (Image.Transpose.FLIP_TOP_BOTTOM,),
    5: (Image.Transpose.TRANSPOSE,),
    6: (Image.Transpose.ROTATE_270,),
    7: (Image.Transpose.TRANSVERSE,),
    8: (Image.Transpose.ROTATE_90,),
}
"""EXIF orientation (tag 0x0112) to what brings the picture upright."""

_ORIENTATION = 0x0112
_ALLOWED = "Use a JPEG, PNG, GIF or WebP picture, an MP4 video or an MP3 sound"

Image.MAX_IMAGE_PIXELS = MAX_PIXELS
warnings.filterwarnings("error", category=Image.DecompressionBombWarning)
warnings.filterwarnings("ignore", category=UserWarning, module=r"PIL\.")


class Opened(Struct, frozen=True, kw_only=True):
    """A picture whose header was read, its pixels not yet. ``width`` and ``height`` are the upright picture's."""

    image: Image.Image
    turned: int
    width: int
    height: int
    frames: int


def recognise(data: bytes, name: str) -> Format:
    """The format, by its first bytes and within its limit. Raises ``UserError``."""
    found = sniff(data)
    if found is None:
        what = "It is " + foreign(data) if data else "It is empty"
        raise UserError(f"{spoken(name)} can't be used", what, _ALLOWED)
    limit = MAX_BYTES[found.kind]
    if len(data) > limit:
        what = f"It has {readable(len(data))}, the limit is {readable(limit)}"
        raise UserError(f"{spoken(name)} is too large", what, "Use a smaller file")
    return found


@contextmanager
def guarded(name: str) -> Generator[None]:
    """Turns whatever Pillow raises over broken or hostile bytes into ``UserError``.

    Its readers raise nearly every built-in exception, depending on where the damage is.
    """
    try:
        yield
    except UserError:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise _too_many_pixels(name) from None
    except Exception as error:
        raise UserError(
            f"{spoken(name)} can't be read", "The file is damaged or incomplete", "Save or download the picture again"
        ) from error


@contextmanager
def opened(data: bytes, found: Format, name: str) -> Generator[Opened]:
    """The picture behind ``data``; what is done with it inside the block is guarded too. Raises ``UserError``."""
    with guarded(name):
        _measured(webp_size(data) if found.mime == "image/webp" else None, name)
        with Image.open(io.BytesIO(data), formats=[found.pillow or ""]) as image:
            _measured(image.size, name)
            turned = _orientation(image)
            width, height = image.size if turned < 5 else image.size[::-1]
            frames = gif_frames(data) if found.kind == "gif" else 1
            if not frames:
                raise EOFError("a GIF without a picture")
            yield Opened(image=image, turned=turned, width=width, height=height, frames=frames)


def _measured(size: tuple[int, int] | None, name: str) -> None:
    if size and size[0] * size[1] > MAX_PIXELS:
        raise _too_many_pixels(name)


def _too_many_pixels(name: str) -> UserError:
    what = f"Pictures may have up to {MAX_PIXELS // 1_000_000} megapixels"
    return UserError(f"{spoken(name)} has too many pixels", what, "Make it smaller, then add it again")


def _orientation(image: Image.Image) -> int:
    """The EXIF orientation, 1 to 8; 1 where it is absent or nonsense."""
    raw = image.info.get("exif")
    exif = Image.Exif()
    try:
        exif.load(raw if isinstance(raw, bytes) else b"")
        value = exif.get(_ORIENTATION)
    except Exception:
        return 1
    return value if isinstance(value, int) and value in TURNS else 1
