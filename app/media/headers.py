"""What Pillow would only say after doing too much: the canvas of a WebP, the frames of a GIF."""

MAX_FRAMES = 1_000
"""Where counting the frames of an animation ends."""


def webp_size(data: bytes) -> tuple[int, int] | None:
    """Canvas width and height in pixels (RFC 9649), None for a broken header.

    Pillow's reader makes room for the whole canvas when it opens the file.
    """
    chunk, body = data[12:16], data[20:30]
    if len(body) < 10:
        return None
    if chunk == b"VP8X":
        return _little(body[4:7]) + 1, _little(body[7:10]) + 1
    if chunk == b"VP8L" and body[0] == 0x2F:
        bits = _little(body[1:5])
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if chunk == b"VP8 " and body[3:6] == b"\x9d\x01\x2a":
        return _little(body[6:8]) & 0x3FFF, _little(body[8:10]) & 0x3FFF
    return None


def gif_frames(data: bytes) -> int:
    """How many pictures a GIF holds (GIF89a specification), at most ``MAX_FRAMES``; broken ends are not counted."""
    try:
        return _count_frames(data)
    except IndexError:
        return 0


def _count_frames(data: bytes) -> int:
    frames, at = 0, 13 + _color_table(data[10])
    while at < len(data) and frames < MAX_FRAMES:
        if data[at] == 0x21:
            at = _behind_blocks(data, at + 2)
        elif data[at] == 0x2C and at + 9 < len(data):
            at = _behind_blocks(data, at + 11 + _color_table(data[at + 9]))
            frames += 1
        else:
            break
    return frames


def _behind_blocks(data: bytes, at: int) -> int:
    while at < len(data) and data[at]:
        at += data[at] + 1
    return at + 1


def _color_table(flags: int) -> int:
    """The length of a colour table in bytes."""
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _little(data: bytes) -> int:
    return int.from_bytes(data, "little")
