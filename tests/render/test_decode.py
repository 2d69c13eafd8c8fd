import struct
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QColorSpace, QImage

from app.render.decode import TOO_LARGE, UNREADABLE, decode
from tests.render.support import color, file_bytes, halves, pattern

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>'


def claimed_png(width: int, height: int) -> bytes:
    """A small file whose header promises that many pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")


def turned_jpeg(image: QImage, orientation: int) -> bytes:
    """A JPEG whose EXIF asks for a turn."""
    data = file_bytes(image, b"jpg")
    tiff = b"II*\0\x08\0\0\0" + struct.pack("<HHHIHHI", 1, 0x0112, 3, 1, orientation, 0, 0)
    exif = b"Exif\0\0" + tiff
    return data[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + data[2:]


def size(shown: QImage | str) -> tuple[int, int]:
    assert isinstance(shown, QImage), shown
    return shown.width(), shown.height()


@pytest.mark.parametrize("kind", [b"png", b"jpg", b"webp"])
def test_pictures_of_the_web_are_read(kind):
    shown = decode(file_bytes(halves(40, 20), kind), 40, 20, "cover")
    assert size(shown) == (40, 20)
    assert QColor(color(shown, 5, 10)).red() > 240
    assert QColor(color(shown, 35, 10)).blue() > 240


def test_an_animation_shows_its_first_frame():
    frame = b"\x2c\0\0\0\0\x01\0\x01\0\0"
    palette = b"\xff\0\0\0\0\xff"
    red, blue = b"\x02\x02\x44\x01\0", b"\x02\x02\x4c\x01\0"
    gif = b"GIF89a\x01\0\x01\0\x80\0\0" + palette + frame + red + frame + blue + b";"
    assert color(decode(gif, 1, 1, "contain"), 0, 0) == "#FF0000"


def test_a_covering_picture_comes_in_exactly_the_size_of_the_box():
    assert size(decode(file_bytes(halves(400, 100)), 100, 50, "cover")) == (100, 50)


def test_a_contained_picture_keeps_its_ratio():
    assert size(decode(file_bytes(halves(400, 100)), 100, 100, "contain")) == (100, 25)


def test_a_small_picture_is_left_as_it_is():
    assert size(decode(file_bytes(halves(40, 10)), 400, 400, "cover")) == (40, 10)


@pytest.mark.parametrize("orientation", [6, 8])
def test_a_photo_stands_upright_before_it_is_fitted(orientation):
    shown = decode(turned_jpeg(halves(400, 200), orientation), 100, 200, "cover")
    assert size(shown) == (100, 200)
    upper, lower = ("red", "blue") if orientation == 6 else ("blue", "red")
    assert getattr(QColor(color(shown, 50, 20)), upper)() > 200
    assert getattr(QColor(color(shown, 50, 180)), lower)() > 200


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_a_photo_that_fits_is_seen_up_to_its_edges_however_it_lies(orientation):
    def framed(x: int, y: int) -> str:
        return "#FFFFFF" if 20 <= x < 380 and 20 <= y < 180 else "#000000"

    box = (200, 100) if orientation in (1, 3) else (100, 200)
    shown = decode(turned_jpeg(pattern(400, 200, framed), orientation), *box, "cover")
    corners = [(4, 4), (box[0] - 5, 4), (4, box[1] - 5), (box[0] - 5, box[1] - 5)]
    assert size(shown) == box
    assert all(QColor(color(shown, *corner)).lightness() < 60 for corner in corners)
    assert QColor(color(shown, box[0] / 2, box[1] / 2)).lightness() > 200


def test_colours_are_brought_to_srgb():
    image = halves(8, 8)
    image.fill(QColor(200, 50, 50))
    image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.DisplayP3))
    shown = decode(file_bytes(image), 8, 8, "cover")
    assert QColor(color(shown, 4, 4)).red() > 205


def test_transparency_is_kept():
    image = QImage(8, 8, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    shown = decode(file_bytes(image), 8, 8, "cover")
    assert shown.pixelColor(4, 4).alpha() == 0


def test_a_picture_bomb_is_refused_by_its_header():
    assert decode(claimed_png(40_001, 1_000), 100, 100, "cover") == TOO_LARGE


def test_forty_megapixels_are_not_too_many():
    assert decode(claimed_png(8_000, 5_000), 100, 100, "cover") != TOO_LARGE


@pytest.mark.parametrize("data", [b"", b"hello", b"\x89PNG\r\n\x1a\n", SVG, b"BM" + bytes(60)])
def test_anything_else_is_refused(data):
    assert decode(data, 10, 10, "cover") == UNREADABLE


@settings(max_examples=60)
@given(st.data())
def test_broken_files_never_raise(data):
    whole = file_bytes(halves(24, 16), data.draw(st.sampled_from([b"png", b"jpg"])))
    broken = bytearray(whole[: data.draw(st.integers(0, len(whole)))])
    for place in data.draw(st.lists(st.integers(0, max(len(broken) - 1, 0)), max_size=4)):
        if broken:
            broken[place] ^= data.draw(st.integers(1, 255))
    assert isinstance(decode(bytes(broken), 10, 10, "cover"), QImage | str)
