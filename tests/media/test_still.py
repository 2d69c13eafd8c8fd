import pytest
from PIL import Image, PngImagePlugin

from app.domain.errors import UserError
from app.media.opening import opened
from app.media.sniff import sniff
from app.media.still import fit_still
from tests.media.samples import decoded, encoded, gif, photo, quarters, turned

WIDE = 16 / 9
LIMIT = 500_000


def fit(data: bytes, ratio: float | None = WIDE, max_width: int = 1440, max_bytes: int = LIMIT) -> bytes:
    found = sniff(data)
    assert found is not None
    with opened(data, found, "") as picture:
        return fit_still(picture, ratio, max_width, max_bytes)


def near(pixel: object, colour: str) -> bool:
    wanted = Image.new("RGB", (1, 1), colour).getpixel((0, 0))
    return all(abs(have - want) < 24 for have, want in zip(pixel[:3], wanted, strict=True))


def test_a_camera_photo_becomes_a_light_jpeg() -> None:
    data = fit(encoded(photo(4000, 3000), "JPEG", quality=95))
    assert len(data) <= LIMIT
    assert decoded(data).format == "JPEG"
    assert decoded(data).size == (1440, 810)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_the_copy_stands_upright_by_itself(kind: str, orientation: int) -> None:
    back = {3: Image.Transpose.ROTATE_180, 6: Image.Transpose.ROTATE_90, 8: Image.Transpose.ROTATE_270}
    seen = quarters(1600, 800)
    stored = seen.transpose(back[orientation]) if orientation in back else seen
    copy = decoded(fit(encoded(stored, kind, exif=turned(orientation)), None, 400))
    assert copy.size == (400, 200)
    assert "exif" not in copy.info
    places = {"red": (80, 40), "lime": (320, 40), "blue": (80, 160), "white": (320, 160)}
    rgb = copy.convert("RGB")
    assert all(near(rgb.getpixel(place), colour) for colour, place in places.items())


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_the_middle_is_kept(kind: str) -> None:
    image = Image.new("RGB", (3000, 1000), "black")
    image.paste("red", (1000, 0, 2000, 1000))
    copy = decoded(fit(encoded(image, kind), 1, 500)).convert("RGB")
    assert copy.size == (500, 500)
    assert all(near(copy.getpixel(place), "red") for place in ((4, 4), (495, 4), (250, 250), (4, 495), (495, 495)))


def test_small_pictures_are_not_enlarged() -> None:
    assert decoded(fit(encoded(photo(160, 90), "PNG"))).size == (160, 90)


def test_transparency_is_kept_while_it_fits() -> None:
    image = Image.new("RGBA", (640, 360), (0, 0, 0, 0))
    image.paste((200, 30, 30, 255), (100, 100, 500, 300))
    copy = decoded(fit(encoded(image, "PNG")))
    assert copy.format == "PNG"
    assert copy.getpixel((5, 5))[3] == 0
    assert copy.getpixel((300, 200)) == (200, 30, 30, 255)


def test_transparency_costs_colours_before_it_is_given_up() -> None:
    image = photo(400, 300)
    image.putalpha(Image.linear_gradient("L").resize((400, 300)))
    whole = encoded(image, "PNG")
    copy = decoded(fit(whole, None, max_bytes=len(whole) // 2))
    assert copy.format == "PNG"
    assert copy.has_transparency_data


def test_transparency_becomes_white_where_only_a_jpeg_fits() -> None:
    image = photo(400, 300)
    image.putalpha(Image.new("L", (400, 300), 255))
    image.paste((0, 0, 0, 0), (0, 0, 200, 300))
    copy = decoded(fit(encoded(image, "PNG"), None, max_bytes=8_000))
    assert copy.format == "JPEG"
    assert near(copy.getpixel((copy.width // 4, copy.height // 2)), "white")


def test_a_drawing_with_few_colours_stays_a_png() -> None:
    assert decoded(fit(encoded(quarters(1600, 900), "PNG"))).format == "PNG"


def test_a_photo_in_a_png_or_webp_becomes_a_jpeg() -> None:
    assert decoded(fit(encoded(photo(1600, 900), "PNG"))).format == "JPEG"
    assert decoded(fit(encoded(photo(1600, 900), "WEBP"))).format == "JPEG"


def test_of_an_animation_the_first_frame_is_taken() -> None:
    copy = decoded(fit(gif(320, 180, 3), None)).convert("RGB")
    assert near(copy.getpixel((2, 100)), "gold")
    assert near(copy.getpixel((300, 100)), "#14285A")


@pytest.mark.parametrize("max_bytes", [120_000, 40_000, 8_000, 2_000])
def test_every_weight_limit_is_met_and_the_ratio_kept(max_bytes: int) -> None:
    data = fit(encoded(photo(1600, 1200), "JPEG", quality=95), max_bytes=max_bytes)
    width, height = decoded(data).size
    assert len(data) <= max_bytes
    assert width / height == pytest.approx(WIDE, rel=0.03)


def test_quality_is_given_up_before_pixels() -> None:
    source = encoded(photo(1600, 900), "JPEG", quality=95)
    best = fit(source)
    lighter = fit(source, max_bytes=len(best) * 2 // 3)
    assert decoded(lighter).size == decoded(best).size == (1440, 810)


def test_an_impossible_limit_is_said() -> None:
    with pytest.raises(UserError) as caught:
        fit(encoded(photo(400, 300), "JPEG"), max_bytes=100)
    assert caught.value.happened == "The limit is 100 bytes"


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_nothing_of_the_metadata_is_left(kind: str) -> None:
    secret = b"home 50.45N 30.52E"
    info = PngImagePlugin.PngInfo()
    info.add_text("Comment", secret.decode())
    exif = Image.Exif()
    exif[0x010E] = secret.decode()
    extra = {"JPEG": {"comment": secret}, "PNG": {"pnginfo": info}}[kind]
    source = encoded(quarters(1600, 900), kind, exif=exif, dpi=(300, 300), icc_profile=secret, **extra)
    assert source.count(secret) >= 3 or kind == "PNG"
    copy = fit(source)
    assert secret not in copy
    assert not {"exif", "comment", "Comment", "icc_profile", "dpi"} & decoded(copy).info.keys() - {"dpi"}


def test_a_body_that_breaks_off_is_said() -> None:
    whole = encoded(photo(640, 360), "PNG")
    with pytest.raises(UserError, match="can't be read"):
        fit(whole[: len(whole) // 2])


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "I;16", "CMYK"])
@pytest.mark.parametrize("size", [(1, 1), (1, 900), (900, 1), (333, 77)])
def test_every_mode_and_shape_comes_out(mode: str, size: tuple[int, int]) -> None:
    kind = "JPEG" if mode == "CMYK" else "PNG"
    for ratio in (WIDE, 1, None):
        copy = decoded(fit(encoded(Image.new(mode, size), kind), ratio))
        assert copy.width <= size[0]
