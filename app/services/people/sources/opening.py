"""Which kind of file a file is: told by its first sign, a table's by its name too."""

from pathlib import Path

from app.domain.errors import UserError
from app.services import files
from app.services.people.sources.base import MAX_BYTES, Source, stamp_of
from app.services.people.sources.delimited import Delimited
from app.services.people.sources.encodings import encoding_of
from app.services.people.sources.objects import Objects, in_lines, in_list, is_list

TABLES = (".csv", ".tsv", ".tab")
JSON = (".json", ".jsonl", ".ndjson")
HEAD = 1024 * 1024


def open_source(path: Path) -> Source:
    """The file, recognised. Raises ``UserError``."""
    status = files.inspect(path, MAX_BYTES)
    if not status.st_size:
        raise UserError(f"{path} is empty", "", "Name a file with a header row and a row for each recipient")
    encoding, note = encoding_of(path)
    with files.reading(path), path.open(encoding=encoding, errors="replace") as file:
        head = file.read(HEAD)
    suffix = path.suffix.lower()
    if suffix in TABLES or (suffix not in JSON and not head.lstrip().startswith(("[", "{"))):
        return Delimited(path, stamp_of(status), encoding, note)
    if note:
        raise UserError(f"{path} is not valid JSON", "It is not UTF-8", "Save it as UTF-8")
    return Objects(path, stamp_of(status), encoding, in_list if is_list(head) else in_lines)
