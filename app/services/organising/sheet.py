"""Tables for spreadsheets, as CSV (RFC 4180) in UTF-8. The mark in front is what tells LibreOffice and Excel so."""

import csv
import io
from collections.abc import Iterable, Sequence

RUNS = tuple("=+-@＝＋－＠\t\r\n")
"""What makes a spreadsheet take a text for a formula, the wide forms of East Asian keyboards included."""


def sheet(header: Sequence[str], rows: Iterable[Sequence[str | int]]) -> bytes:
    """The table; numbers stay numbers, texts stay texts."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(header)
    writer.writerows([harmless(value) if isinstance(value, str) else value for value in row] for row in rows)
    return out.getvalue().encode("utf-8-sig", "replace")


def harmless(text: str) -> str:
    """``text`` with an apostrophe in front where a spreadsheet would run it."""
    return f"'{text}" if text.startswith(RUNS) else text
