import pytest
from PIL import Image, ImageCms

from app.media.colours import on_white, opaque, plain, to_srgb

SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
RED_IS_BLUE = SRGB.replace(b"rXYZ", b"swap").replace(b"bXYZ", b"rXYZ").replace(b"swap", b"bXYZ")


def with_profile(mode: str, color: object, profile: bytes) -> Image.Image:
    image = Image.new(mode, (4, 4), color)
    image.info["icc_profile"] = profile
    return image


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "I;16", "YCbCr"])
def test_modes_without_transparency_become_rgb(mode: str) -> None:
    assert plain(Image.new(mode, (3, 2))).mode == "RGB"


@pytest.mark.parametrize("mode", ["LA", "PA", "RGBA", "RGBa"])
def test_modes_with_transparency_become_rgba(mode: str) -> None:
    assert plain(Image.new(mode, (3, 2))).mode == "RGBA"


def test_a_palette_with_a_transparent_colour_becomes_rgba() -> None:
    image = Image.new("P", (2, 2), 3)
    image.info["transparency"] = 3
    assert plain(image).mode == "RGBA"
    assert not opaque(plain(image))


def test_16_bits_of_grey_become_8() -> None:
    image = Image.new("I;16", (3, 1))
    for at, value in enumerate((0, 32_768, 65_535)):
        image.putpixel((at, 0), value)
    assert [plain(image).getpixel((at, 0)) for at in range(3)] == [(0, 0, 0), (128, 128, 128), (255, 255, 255)]


def test_only_the_profile_is_kept_beside_the_pixels() -> None:
    image = with_profile("RGB", "red", b"profile")
    image.info |= {"comment": b"home address", "exif": b"place", "dpi": (300, 300)}
    assert plain(image).info == {"icc_profile": b"profile"}


def test_the_profile_is_applied_and_dropped() -> None:
    result = to_srgb(with_profile("RGB", (255, 0, 0), RED_IS_BLUE))
    assert result.getpixel((0, 0)) == pytest.approx((0, 0, 255), abs=2)
    assert result.info == {}


def test_alpha_is_carried_past_the_profile() -> None:
    result = to_srgb(with_profile("RGBA", (255, 0, 0, 77), RED_IS_BLUE))
    assert result.mode == "RGBA"
    assert result.getpixel((0, 0)) == pytest.approx((0, 0, 255, 77), abs=2)
    assert result.info == {}


@pytest.mark.parametrize("profile", [b"", b"nonsense", SRGB[:200]])
def test_a_profile_that_cannot_be_used_is_as_good_as_none(profile: bytes) -> None:
    result = to_srgb(with_profile("RGB", (1, 2, 3), profile))
    assert result.getpixel((0, 0)) == (1, 2, 3)
    assert result.info == {}


def test_a_profile_for_other_channels_is_as_good_as_none() -> None:
    assert to_srgb(with_profile("CMYK", (0, 0, 0, 255), SRGB)).getpixel((0, 0)) == (0, 0, 0)


def test_cmyk_without_a_profile_becomes_rgb() -> None:
    assert to_srgb(plain(Image.new("CMYK", (2, 2), (0, 255, 255, 0)))).getpixel((0, 0)) == (255, 0, 0)


def test_opaque_looks_at_the_pixels_not_at_the_mode() -> None:
    image = Image.new("RGBA", (3, 3), (1, 2, 3, 255))
    assert opaque(image)
    image.putpixel((1, 1), (0, 0, 0, 254))
    assert not opaque(image)


def test_what_shines_through_is_white() -> None:
    image = Image.new("RGBA", (1, 1), (0, 0, 0, 0))
    assert on_white(image).getpixel((0, 0)) == (255, 255, 255)
    assert on_white(Image.new("RGBA", (1, 1), (255, 0, 0, 128))).getpixel((0, 0)) == pytest.approx(
        (255, 127, 127), abs=1
    )
