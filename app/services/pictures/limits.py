"""How large files may be before anybody looks into them closely."""

from app.domain.message import MediaKind

MAX_PIXELS = 40_000_000
"""Pixels of a picture by its header: a decoded one takes 4 bytes each."""

MAX_BYTES: dict[MediaKind, int] = {
    "image": 20_000_000,
    "gif": 20_000_000,
    "video": 50_000_000,
    "audio": 5_000_000,
}
"""Bytes of a kept original. Video and audio: CleverTap's limits for App Inbox; pictures are sent as smaller copies."""

LARGEST = max(MAX_BYTES.values())
MAX_AT_ONCE = 500_000_000
"""Bytes of all files that are added in one go: they are held in memory together."""


def readable(size: int) -> str:
    """A size in bytes for people, in decimal units: 500 KB, 1.3 MB."""
    if size < 1_000:
        return f"{size} bytes"
    amount, unit = (size / 1_000, "KB") if size < 999_500 else (size / 1_000_000, "MB")
    return f"{amount:.1f}".removesuffix(".0") + f" {unit}" if amount < 10 else f"{amount:.0f} {unit}"
