import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.media.headers import MAX_FRAMES, gif_frames, webp_size
from tests.media.samples import encoded, gif, photo, quarters, webp_header


@pytest.mark.parametrize(
    "options",
    [{"lossless": True}, {"quality": 60}, {"quality": 60, "exif": b"Exif\x00\x00"}],
    ids=["VP8L", "VP8", "VP8X"],
)
@pytest.mark.parametrize("size", [(1, 1), (37, 211), (640, 360)])
def test_the_canvas_of_every_kind_of_webp_is_read(size: tuple[int, int], options: dict[str, object]) -> None:
    assert webp_size(encoded(photo(*size), "WEBP", **options)) == size


def test_a_claimed_canvas_is_read_as_claimed() -> None:
    assert webp_size(webp_header(16_383, 16_384)) == (16_383, 16_384)


def test_a_broken_webp_has_no_size() -> None:
    whole = encoded(quarters(8, 8), "WEBP", lossless=True)
    assert webp_size(whole[:25]) is None
    assert webp_size(whole.replace(b"VP8L", b"VP9L")) is None
    assert webp_size(whole[:20] + b"\x00" + whole[21:]) is None


@pytest.mark.parametrize("frames", [1, 2, 17])
def test_the_frames_of_a_gif_are_counted(frames: int) -> None:
    assert gif_frames(gif(60, 40, frames)) == frames


def test_a_cut_gif_counts_what_began() -> None:
    whole = gif(60, 40, 5)
    assert gif_frames(whole[: len(whole) // 2]) in (2, 3)
    assert gif_frames(whole[:13]) == 0
    assert gif_frames(whole[:8]) == 0


def test_counting_ends() -> None:
    frame = b"\x2c" + bytes(9) + b"\x02\x01\x00\x00"
    assert gif_frames(b"GIF89a" + bytes(7) + frame * (MAX_FRAMES + 500)) == MAX_FRAMES


@given(st.binary(max_size=400))
def test_headers_of_any_bytes_are_read_without_failing(data: bytes) -> None:
    assert 0 <= gif_frames(b"GIF89a" + data) <= MAX_FRAMES
    size = webp_size(b"RIFF\x00\x00\x00\x00WEBP" + data)
    assert size is None or min(size) >= 0
