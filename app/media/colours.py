"""Colours as screens expect them: 8 bits, sRGB, without a profile."""

import io

from PIL import Image, ImageCms

_SRGB = ImageCms.ImageCmsProfile(
    ImageCms.createProfile("sRGB")  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType]
)
_PLAIN = frozenset(("L", "RGB", "RGBA"))
_TO_8_BITS = [value >> 8 for value in range(65_536)]


def plain(image: Image.Image) -> Image.Image:
    """The picture as RGB or RGBA, for resizing: palettes, 16 bits and odd modes are resolved, CMYK stays.

    What was known beside the pixels (text, place, time) is left behind, but not the colour profile.
    """
    profile = image.info.get("icc_profile")
    if image.mode.startswith("I;16"):
        image = image.convert("I").point(_TO_8_BITS, "L")  # pyright: ignore[reportUnknownMemberType]
    mode = "RGBA" if image.has_transparency_data else "RGB"
    clean = image.copy() if image.mode == "CMYK" else image.convert(mode)
    clean.info = {"icc_profile": profile} if isinstance(profile, bytes) else {}
    return clean


def to_srgb(image: Image.Image) -> Image.Image:
    """RGB or RGBA in sRGB, by the picture's own profile; one that can't be used is as good as none."""
    profile = image.info.pop("icc_profile", None)
    if profile is None:
        return image if image.mode in _PLAIN else image.convert("RGB")
    image.info = {}
    alpha = image.getchannel("A") if image.mode == "RGBA" else None
    colours = image.convert("RGB") if alpha else image
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        converted = ImageCms.profileToProfile(colours, source, _SRGB, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        converted = None
    result = converted or colours.convert("RGB")
    if alpha:
        result.putalpha(alpha)
    result.info = {}
    return result


def opaque(image: Image.Image) -> bool:
    """Whether nothing shines through."""
    if image.mode != "RGBA":
        return True
    lowest, _ = image.getchannel("A").getextrema()
    return lowest == 255


def on_white(image: Image.Image) -> Image.Image:
    """The picture without transparency."""
    if image.mode != "RGBA":
        return image.convert("RGB")
    ground = Image.new("RGB", image.size, "white")
    ground.paste(image, mask=image.getchannel("A"))
    return ground
