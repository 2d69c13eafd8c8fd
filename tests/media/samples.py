"""Picture files made on the spot."""

import io
import random
import struct
import zlib
from typing import Any

from PIL import Image, ImageDraw


def encoded(image: Image.Image, kind: str, **options: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def decoded(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def photo(width: int, height: int) -> Image.Image:
    """Something as hard to compress as a photo."""
    small = max(2, width // 4), max(2, height // 4)
    grain = Image.frombytes("RGB", small, random.Random(7).randbytes(3 * small[0] * small[1]))
    return grain.resize((width, height), Image.Resampling.BICUBIC)


def quarters(width: int, height: int) -> Image.Image:
    """Red, green over blue, white: tells which way is up."""
    image = Image.new("RGB", (width, height), "red")
    draw = ImageDraw.Draw(image)
    draw.rectangle((width // 2, 0, width, height // 2 - 1), fill="lime")
    draw.rectangle((0, height // 2, width // 2 - 1, height), fill="blue")
    draw.rectangle((width // 2, height // 2, width, height), fill="white")
    return image


def turned(orientation: int) -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = orientation
    return exif


def gif(width: int, height: int, frames: int, **options: Any) -> bytes:
    """An animated GIF: a square that moves."""
    pictures: list[Image.Image] = []
    for index in range(frames):
        picture = Image.new("RGB", (width, height), (20, 40 + index % 200, 90))
        left = index * 7 % width
        ImageDraw.Draw(picture).rectangle((left, 10, left + width // 4, height - 10), fill="gold")
        pictures.append(picture)
    return encoded(pictures[0], "GIF", save_all=True, append_images=pictures[1:], duration=80, **options)


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png_header(width: int, height: int) -> bytes:
    """A PNG that claims any size; its pixels are a handful of bytes."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    body = chunk(b"IDAT", zlib.compress(bytes(1000)))
    return b"\x89PNG\r\n\x1a\n" + head + body + chunk(b"IEND", b"")


def webp_header(width: int, height: int) -> bytes:
    """An extended WebP that claims any canvas."""
    body = b"VP8X" + struct.pack("<I", 10) + bytes(4) + (width - 1).to_bytes(3, "little")
    body += (height - 1).to_bytes(3, "little") + b"VP8L" + struct.pack("<I", 8) + bytes(8)
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


def mp4(brand: bytes = b"isom", *compatible: bytes) -> bytes:
    body = brand + bytes(4) + b"".join(compatible)
    return struct.pack(">I", len(body) + 8) + b"ftyp" + body + b"\x00\x00\x00\x08mdat"


def mp3(frames: int = 3) -> bytes:
    """Silent frames of 128 kbit/s at 44.1 kHz: 417 bytes each."""
    return (b"\xff\xfb\x90\x00" + bytes(413)) * frames
