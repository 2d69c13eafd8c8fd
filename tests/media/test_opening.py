import io

import pytest
from PIL import Image, PngImagePlugin

from app.domain.errors import UserError
from app.media.opening import TURNS, guarded, opened, recognise
from app.media.sniff import sniff
from tests.media.samples import encoded, gif, mp3, mp4, png_header, quarters, turned, webp_header


def look(data: bytes) -> tuple[int, int, int]:
    found = sniff(data)
    assert found is not None
    with opened(data, found, "a.png") as picture:
        return picture.width, picture.height, picture.frames


def refusal(data: bytes) -> UserError:
    with pytest.raises(UserError) as caught:
        look(data)
    return caught.value


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_sizes_are_those_of_the_upright_picture(kind: str, orientation: int) -> None:
    data = encoded(Image.new("RGB", (60, 20)), kind, exif=turned(orientation))
    assert look(data)[:2] == ((60, 20) if orientation < 5 else (20, 60))


@pytest.mark.parametrize("exif", [b"", b"nonsense", b"Exif\x00\x00II*\x00\xff\xff\xff\xff"])
def test_broken_exif_leaves_the_picture_as_it_lies(exif: bytes) -> None:
    assert look(encoded(Image.new("RGB", (60, 20)), "PNG", exif=exif))[:2] == (60, 20)


@pytest.mark.parametrize("value", [0, 9, 6000])
def test_an_orientation_that_does_not_exist_is_none(value: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = value
    assert look(encoded(Image.new("RGB", (60, 20)), "JPEG", exif=exif))[:2] == (60, 20)


@pytest.mark.parametrize("orientation", TURNS)
def test_turns_bring_every_orientation_upright(orientation: int) -> None:
    """A camera stores the picture turned the other way; turning it must give back what was seen."""
    seen = quarters(40, 20)
    back = {
        Image.Transpose.ROTATE_90: Image.Transpose.ROTATE_270,
        Image.Transpose.ROTATE_270: Image.Transpose.ROTATE_90,
    }
    stored = seen
    for turn in reversed(TURNS[orientation]):
        stored = stored.transpose(back.get(turn, turn))
    upright = stored
    for turn in TURNS[orientation]:
        upright = upright.transpose(turn)
    assert upright.tobytes() == seen.tobytes()
    corner = {2: "lime", 3: "white", 4: "blue", 5: "red", 6: "lime", 7: "white", 8: "blue"}[orientation]
    assert stored.getpixel((0, 0)) == Image.new("RGB", (1, 1), corner).getpixel((0, 0))


@pytest.mark.parametrize(("kind", "make"), [("PNG", png_header), ("WEBP", webp_header)])
def test_too_many_pixels_by_the_header_are_refused(kind: str, make: object) -> None:
    error = refusal(make(8_001, 5_000))
    assert error.title == "“a.png” has too many pixels"
    assert "40 megapixels" in error.happened


def test_40_megapixels_are_not_too_many() -> None:
    assert look(png_header(8_000, 5_000))[:2] == (8_000, 5_000)


def test_a_webp_canvas_is_refused_before_anything_reads_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Image, "open", lambda *_, **__: pytest.fail("opened"))
    assert "too many pixels" in refusal(webp_header(16_000, 16_000)).title


def test_a_gif_frame_larger_than_its_screen_is_refused() -> None:
    data = bytearray(gif(60, 40, 2))
    at = data.rindex(b"\x2c\x00\x00")
    data[at + 5 : at + 9] = b"\xff\xff\xff\xff"
    found = sniff(bytes(data))
    assert found is not None
    with pytest.raises(UserError, match="too many pixels"), opened(bytes(data), found, "") as picture:
        picture.image.seek(1)


def test_text_that_unpacks_to_very_much_is_refused() -> None:
    info = PngImagePlugin.PngInfo()
    info.add_text("comment", "x" * 80_000_000, zip=True)
    data = encoded(Image.new("RGB", (2, 2)), "PNG", pnginfo=info)
    assert refusal(data).title == "“a.png” can't be read"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
def test_a_cut_header_is_refused(kind: str) -> None:
    error = refusal(encoded(quarters(64, 64), kind)[:24])
    assert error.sentence().startswith("“a.png” can't be read. The file is damaged or incomplete.")


def test_only_the_reader_that_was_recognised_is_tried() -> None:
    data = encoded(quarters(8, 8), "PNG")
    assert sniff(b"GIF89a" + data) is not None
    assert refusal(b"GIF89a" + data).title == "“a.png” can't be read"


def test_frames_are_those_of_a_gif() -> None:
    assert look(gif(60, 40, 4))[2] == 4
    assert look(encoded(quarters(8, 8), "WEBP"))[2] == 1


@pytest.mark.parametrize(
    ("data", "happened"),
    [(b"", "It is empty"), (b"<svg/>", "It is not of a type that messages show"), (b"<svg >", "It is an SVG drawing")],
)
def test_files_of_other_types_are_refused(data: bytes, happened: str) -> None:
    with pytest.raises(UserError) as caught:
        recognise(data, "logo.svg")
    assert caught.value.title == "“logo.svg” can't be used"
    assert caught.value.happened == happened


@pytest.mark.parametrize(
    ("head", "limit", "words"),
    [
        (encoded(quarters(8, 8), "PNG"), 20_000_000, "It has 20 MB, the limit is 20 MB"),
        (gif(8, 40, 1), 20_000_000, "It has 20 MB, the limit is 20 MB"),
        (mp4(), 50_000_000, "It has 50 MB, the limit is 50 MB"),
        (mp3(), 5_000_000, "It has 5 MB, the limit is 5 MB"),
    ],
)
def test_every_kind_has_its_weight_limit(head: bytes, limit: int, words: str) -> None:
    assert recognise(head.ljust(limit, b"\x00"), "") is not None
    with pytest.raises(UserError) as caught:
        recognise(head.ljust(limit + 1, b"\x00"), "x")
    assert caught.value.title == "“x” is too large"
    assert caught.value.happened == words


def test_whatever_breaks_inside_becomes_one_sentence() -> None:
    for error in (OSError("x"), SyntaxError("x"), MemoryError(), KeyError(1), Image.DecompressionBombWarning("x")):
        with pytest.raises(UserError), guarded("x"):
            raise error


def test_a_multi_picture_jpeg_is_a_picture() -> None:
    out = io.BytesIO()
    quarters(60, 20).save(out, "MPO", save_all=True, append_images=[quarters(60, 20)])
    assert look(out.getvalue()) == (60, 20, 1)
