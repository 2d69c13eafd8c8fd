"""CSV files, whoever wrote them: their encoding and their delimiter are found out."""

from pathlib import Path

from app.domain.errors import UserError
from app.services import files
from app.services.people.sources.base import MAX_BYTES, stamp_of
from app.services.people.sources.delimited import Delimited
from app.services.people.sources.encodings import encoding_of


def open_sheet(path: Path) -> Delimited:
    """The table in a file. Raises ``UserError`` for what is none."""
    status = files.inspect(path, MAX_BYTES)
    if not status.st_size:
        raise UserError(f"{path} is empty", "", "Name a CSV file with a header row")
    encoding, note = encoding_of(path)
    return Delimited(path, stamp_of(status), encoding, note)
