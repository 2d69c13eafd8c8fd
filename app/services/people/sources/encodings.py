"""How a file's bytes are text: by its mark, as UTF-8, as UTF-16 by its zero bytes, else as an old code page."""

import codecs
import re
from pathlib import Path

from app.domain.errors import UserError
from app.services import files

CHUNK = 1024 * 1024
HEAD = 64 * 1024
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""The longer ones first: the mark of UTF-16 is the beginning of the one of UTF-32."""
SPREADSHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How workbooks begin (ZIP, and the older compound file)."""
ZEROS = 0.05
"""The share of zero bytes from which a file without a mark is UTF-16, or no text at all."""
HIGH = re.compile(rb"[\x80-\xff]")
PAIRS = re.compile(rb"[\xc0-\xff]{2,}")
CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1f]")
PAGES = {"cp1251": "Windows-1251 (Cyrillic)", "cp1252": "Windows-1252 (Western European)"}


def encoding_of(path: Path) -> tuple[str, str]:
    """The codec for a file, and what to say about it. Raises ``UserError`` for what is no text."""
    with files.reading(path), path.open("rb") as file:
        head = file.read(HEAD)
        if head.startswith(SPREADSHEETS):
            raise UserError(f"{path} is no text", "It looks like a spreadsheet", "Save it as CSV, then import that")
        marked = next((codec for mark, codec in MARKS if head.startswith(mark)), None) or _wide(head)
        codec = marked or "utf-8"
        wrong = _first_wrong(path, codec)
        if wrong is None:
            return codec, ""
    if marked or len(CONTROL.findall(wrong)) > len(wrong) * ZEROS:
        raise UserError(f"{path} is no text", "Its bytes make no letters", "Save it as CSV in UTF-8")
    return _page(head + wrong)


def _wide(head: bytes) -> str | None:
    """UTF-16 without a mark: zero bytes, and all of them on one side."""
    low, high = head[::2].count(0), head[1::2].count(0)
    if max(low, high) < ZEROS * len(head) / 2 or min(low, high) > max(low, high) * ZEROS:
        return None
    return "utf-16-le" if high > low else "utf-16-be"


def _first_wrong(path: Path, codec: str) -> bytes | None:
    """The first piece of the file that ``codec`` can't read; None where it reads all."""
    decoder = codecs.getincrementaldecoder(codec)()
    with path.open("rb") as file:
        while piece := file.read(CHUNK):
            try:
                decoder.decode(piece)
            except UnicodeDecodeError:
                return piece
        try:
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return b" "
    return None


def _page(data: bytes) -> tuple[str, str]:
    """Cyrillic words are runs of high bytes; Western ones have single ones among ASCII letters."""
    paired = sum(len(run) for run in PAIRS.findall(data))
    codec = "cp1251" if paired > len(HIGH.findall(data)) / 2 else "cp1252"
    return codec, f"It is not UTF-8 and was read as {PAGES[codec]}; if letters look wrong, save it as UTF-8"
