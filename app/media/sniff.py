"""What a file really is, by its first bytes: names and declared types are not believed."""

import re
from collections.abc import Callable

from msgspec import Struct

from app.domain.message import MediaKind


class Format(Struct, frozen=True):
    """A kind of file that messages can hold. ``pillow`` names Pillow's reader, None for what it can't read."""

    kind: MediaKind
    mime: str
    pillow: str | None = None


Test = Callable[[bytes], bool]

_MP4_BRANDS = frozenset((b"isom", b"avc1", b"mp41", b"mp42", b"M4V ", b"MSNV", b"dash"))
_MP4_BRANDS_BY_PART = frozenset(b"iso%d" % part for part in range(2, 10))
_OTHER_BRANDS = {
    b"qt  ": "a QuickTime video",
    b"heic": "an HEIC photo",
    b"heix": "an HEIC photo",
    b"mif1": "an HEIC photo",
    b"msf1": "an HEIC photo",
    b"avif": "an AVIF picture",
    b"avis": "an AVIF picture",
    b"M4A ": "an M4A sound",
}

_MP3_KBIT = {
    1: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    2: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_MP3_HERTZ = (44_100, 48_000, 32_000)


def sniff(data: bytes) -> Format | None:
    """The format of ``data``, None where messages can't hold it."""
    return next((known for test, known in FORMATS if test(data)), None)


def foreign(data: bytes) -> str:
    """What a file is instead, in words that follow "It is"."""
    patterns = (words for pattern, words in _FOREIGN if pattern.match(data))
    return _OTHER_BRANDS.get(_brand(data)) or next(patterns, "not of a type that messages show")


def _starts(*signatures: bytes) -> Test:
    return lambda data: data.startswith(signatures)


def _is_webp(data: bytes) -> bool:
    return data[:4] == b"RIFF" and data[8:12] == b"WEBP"


def _brand(data: bytes) -> bytes:
    """The major brand of an ISO base media file (ISO/IEC 14496-12)."""
    return data[8:12] if data[4:8] == b"ftyp" else b""


def _is_mp4(data: bytes) -> bool:
    major = _brand(data)
    if not major or major in _OTHER_BRANDS:
        return False
    size = min(int.from_bytes(data[:4], "big"), 256)
    compatible = {data[at : at + 4] for at in range(16, size, 4)}
    return bool((_MP4_BRANDS | _MP4_BRANDS_BY_PART) & (compatible | {major}))


def _is_mp3(data: bytes) -> bool:
    if data.startswith(b"ID3"):
        return len(data) > 10 and data[3] < 5 and max(data[6:10]) < 0x80
    length = _mp3_frame(data[:4])
    return bool(length) and bool(_mp3_frame(data[length : length + 4]))


def _mp3_frame(head: bytes) -> int:
    """The length in bytes of the MPEG audio layer III frame behind a header, 0 where it is none (ISO/IEC 11172-3)."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE6 != 0xE2 or head[1] & 0x18 == 0x08:
        return 0
    full = head[1] & 0x18 == 0x18
    halvings = 0 if full else 1 if head[1] & 0x10 else 2
    rate, hertz = head[2] >> 4, head[2] >> 2 & 3
    if rate in (0, 15) or hertz == 3:
        return 0
    kbit = _MP3_KBIT[1 if full else 2][rate]
    return (144_000 if full else 72_000) * kbit // (_MP3_HERTZ[hertz] >> halvings) + (head[2] >> 1 & 1)


FORMATS: tuple[tuple[Test, Format], ...] = (
    (_starts(b"\xff\xd8\xff"), Format("image", "image/jpeg", "JPEG")),
    (_starts(b"\x89PNG\r\n\x1a\n"), Format("image", "image/png", "PNG")),
    (_starts(b"GIF87a", b"GIF89a"), Format("gif", "image/gif", "GIF")),
    (_is_webp, Format("image", "image/webp", "WEBP")),
    (_is_mp4, Format("video", "video/mp4")),
    (_is_mp3, Format("audio", "audio/mpeg")),
)

_FOREIGN = tuple(
    (re.compile(pattern, re.IGNORECASE | re.DOTALL), words)
    for pattern, words in (
        (rb"(\xef\xbb\xbf)?\s*(<\?xml.{0,1024}|<!--.{0,1024})?(<!doctype svg|<svg[\s>])", "an SVG drawing"),
        (rb"(\xef\xbb\xbf)?\s*(<!--.{0,1024})?(<!doctype html|<html[\s>]|<head[\s>])", "a web page"),
        (rb"%PDF-", "a PDF document"),
        (rb"BM", "a BMP picture"),
        (rb"II\*\x00|MM\x00\*", "a TIFF picture"),
        (rb"8BPS", "a Photoshop document"),
        (rb"PK\x03\x04", "a ZIP archive"),
        (rb"RIFF.{4}WAVE|fLaC|OggS", "a sound that is not MP3"),
        (rb"RIFF.{4}AVI |\x1a\x45\xdf\xa3", "a video that is not MP4"),
    )
)
