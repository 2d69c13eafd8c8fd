import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.media.sniff import foreign, sniff
from tests.media.samples import encoded, gif, mp3, mp4, quarters

PICTURE = quarters(8, 8)


@pytest.mark.parametrize(
    ("data", "kind", "mime"),
    [
        (encoded(PICTURE, "JPEG"), "image", "image/jpeg"),
        (encoded(PICTURE, "PNG"), "image", "image/png"),
        (encoded(PICTURE, "WEBP"), "image", "image/webp"),
        (encoded(PICTURE, "GIF"), "gif", "image/gif"),
        (gif(40, 40, 2), "gif", "image/gif"),
        (mp4(), "video", "video/mp4"),
        (mp4(b"iso6"), "video", "video/mp4"),
        (mp4(b"XYZ ", b"mp42"), "video", "video/mp4"),
        (mp3(), "audio", "audio/mpeg"),
        (b"ID3\x04\x00\x00\x00\x00\x00\x0a" + bytes(20), "audio", "audio/mpeg"),
    ],
)
def test_formats_are_known_by_their_bytes(data: bytes, kind: str, mime: str) -> None:
    found = sniff(data)
    assert found is not None
    assert (found.kind, found.mime) == (kind, mime)


@pytest.mark.parametrize(
    "head",
    [b"\xff\xfb\x90\x00", b"\xff\xf3\x90\x00", b"\xff\xe3\x90\x00", b"\xff\xfb\x92\x00"],
    ids=["MPEG 1", "MPEG 2", "MPEG 2.5", "padded"],
)
def test_a_sound_needs_a_second_frame_where_the_first_one_ends(head: bytes) -> None:
    lengths = {b"\xff\xfb\x90\x00": 417, b"\xff\xf3\x90\x00": 261, b"\xff\xe3\x90\x00": 522, b"\xff\xfb\x92\x00": 418}
    length = lengths[head]
    assert sniff(head + bytes(length - 4) + head) is not None
    assert sniff(head + bytes(length - 3) + head) is None


@pytest.mark.parametrize(
    "head",
    [b"\xff\xfd\x90\x00", b"\xff\xeb\x90\x00", b"\xff\xfb\xf0\x00", b"\xff\xfb\x00\x00", b"\xff\xfb\x9c\x00"],
    ids=["layer II", "reserved version", "bad rate", "free rate", "reserved frequency"],
)
def test_headers_that_no_sound_has_are_refused(head: bytes) -> None:
    assert sniff((head + bytes(413)) * 3) is None


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "an SVG drawing"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- made by hand -->\n<svg >", "an SVG drawing"),
        (b"\n<!DOCTYPE html><html>", "a web page"),
        (b"<HTML lang=en>", "a web page"),
        (b"%PDF-1.7", "a PDF document"),
        (encoded(PICTURE, "BMP"), "a BMP picture"),
        (encoded(PICTURE, "TIFF"), "a TIFF picture"),
        (mp4(b"heic", b"mif1"), "an HEIC photo"),
        (mp4(b"avif", b"mif1"), "an AVIF picture"),
        (mp4(b"qt  ", b"isom"), "a QuickTime video"),
        (mp4(b"M4A ", b"isom"), "an M4A sound"),
        (b"RIFF\x24\x00\x00\x00WAVEfmt ", "a sound that is not MP3"),
        (b"PK\x03\x04", "a ZIP archive"),
        (b"hello", "not of a type that messages show"),
    ],
)
def test_other_files_are_refused_by_name(data: bytes, words: str) -> None:
    assert sniff(data) is None
    assert foreign(data) == words


@given(st.binary(max_size=300))
def test_any_bytes_are_either_known_or_named(data: bytes) -> None:
    assert sniff(data) or foreign(data)
