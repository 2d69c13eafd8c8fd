from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.errors import UserError
from app.media.tools import PillowTools
from app.services.ports import Picture
from tests.media.samples import decoded, encoded, gif, mp3, mp4, photo, png_header, quarters, turned

TOOLS = PillowTools()


@cache
def real(kind: str) -> bytes:
    image = photo(97, 61)
    makers = {
        "JPEG": lambda: encoded(image, "JPEG", exif=turned(6), comment=b"hello"),
        "progressive": lambda: encoded(image, "JPEG", progressive=True),
        "PNG": lambda: encoded(image, "PNG", exif=turned(3)),
        "palette": lambda: encoded(image.quantize(16), "PNG", transparency=1),
        "WEBP": lambda: encoded(image, "WEBP", exif=turned(8)),
        "GIF": lambda: encoded(image, "GIF"),
        "moving": lambda: gif(97, 61, 4),
    }
    return makers[kind]()


MAGIC = [b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"RIFF\x00\x00\x00\x00WEBP"]
KINDS = ["JPEG", "progressive", "PNG", "palette", "WEBP", "GIF", "moving"]


def survives(data: bytes) -> None:
    """Looking and fitting end well, or with a sentence for people."""
    try:
        TOOLS.inspect(data, "x")
        copy = TOOLS.fit(data, ratio=1, max_width=50, max_bytes=20_000)
    except UserError as error:
        assert error.title and error.happened and error.next_step
    else:
        assert len(copy) <= 20_000
        assert TOOLS.inspect(copy).kind in ("image", "gif")


def test_a_picture_is_told_with_its_upright_pixels() -> None:
    data = encoded(photo(64, 36), "JPEG", exif=turned(6))
    assert TOOLS.inspect(data) == Picture(kind="image", mime="image/jpeg", width=36, height=64)


def test_a_gif_is_told_with_its_frames() -> None:
    assert TOOLS.inspect(gif(64, 36, 3)) == Picture(kind="gif", mime="image/gif", width=64, height=36, frames=3)


def test_video_and_sound_have_no_pixels() -> None:
    assert TOOLS.inspect(mp4()) == Picture(kind="video", mime="video/mp4", width=None, height=None)
    assert TOOLS.inspect(mp3()) == Picture(kind="audio", mime="audio/mpeg", width=None, height=None)


def test_names_are_not_believed() -> None:
    assert TOOLS.inspect(encoded(quarters(8, 8), "PNG"), "photo.jpg").mime == "image/png"
    with pytest.raises(UserError, match="can't be used"):
        TOOLS.inspect(b"<html>", "photo.jpg")


def test_looking_does_not_decode() -> None:
    broken = png_header(6_000, 6_000)
    assert TOOLS.inspect(broken).width == 6_000
    with pytest.raises(UserError, match="can't be read"):
        TOOLS.fit(broken, ratio=None, max_width=1440, max_bytes=500_000)


def test_the_same_copy_comes_out_every_time() -> None:
    for kind in KINDS:
        once, again = (TOOLS.fit(real(kind), ratio=1, max_width=50, max_bytes=20_000) for _ in range(2))
        assert once == again


def test_a_moving_picture_stays_one_or_becomes_its_first_frame() -> None:
    assert TOOLS.inspect(TOOLS.fit(gif(400, 300, 4), ratio=1, max_width=300, max_bytes=50_000)).frames == 4
    still = TOOLS.fit(gif(400, 300, 40), ratio=1, max_width=300, max_bytes=3_000)
    assert TOOLS.inspect(still).kind == "image"
    assert decoded(still).size == (300, 300)


def test_only_pictures_are_fitted() -> None:
    with pytest.raises(UserError, match="no picture"):
        TOOLS.fit(mp4(), ratio=1, max_width=100, max_bytes=1_000)


@pytest.mark.parametrize("kind", KINDS)
def test_whole_files_of_every_kind_pass(kind: str) -> None:
    assert TOOLS.inspect(real(kind)).width is not None
    assert TOOLS.inspect(TOOLS.fit(real(kind), ratio=1, max_width=50, max_bytes=20_000)).width == 50


@settings(deadline=None, max_examples=150)
@given(
    st.binary(max_size=2_000),
    st.sampled_from([b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"RIFF\0\0\0\0WEBP"]),
)
def test_random_bytes_end_in_a_sentence(body: bytes, magic: bytes) -> None:
    survives(magic + body)


@settings(deadline=None, max_examples=150)
@given(st.sampled_from(KINDS), st.floats(0, 1))
def test_cut_files_end_well_or_in_a_sentence(kind: str, share: float) -> None:
    data = real(kind)
    survives(data[: int(len(data) * share)])


@settings(deadline=None, max_examples=400)
@given(st.sampled_from(KINDS), st.lists(st.tuples(st.floats(0, 1), st.integers(1, 255)), min_size=1, max_size=8))
def test_flipped_bits_end_well_or_in_a_sentence(kind: str, flips: list[tuple[float, int]]) -> None:
    data = bytearray(real(kind))
    for share, mask in flips:
        data[int(share * (len(data) - 1))] ^= mask
    survives(bytes(data))


@settings(deadline=None, max_examples=200)
@given(st.sampled_from(KINDS), st.integers(0, 255), st.integers(1, 255))
def test_flipped_bits_in_headers_end_well_or_in_a_sentence(kind: str, at: int, mask: int) -> None:
    data = bytearray(real(kind))
    data[min(at, len(data) - 1)] ^= mask
    survives(bytes(data))
