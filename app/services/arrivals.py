"""Files that campaigns come in: what each of them is, told by its content."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

from msgspec import Struct

from app.domain.errors import UserError
from app.services import files
from app.services.packages.opening import form_of
from app.services.people.sources.base import MAX_BYTES
from app.services.people.sources.encodings import encoding_of

Kind = Literal["messages", "package", "table"]
"""Inbox JSON and Galley JSON; a package or the folder of one; a CSV file with a campaign in each row."""
HEAD = 4096
"""Characters that are looked at."""
JSON = re.compile(r"""\s*(?:\{\s*["}]|\[\s*[{\]])""")
"""How a message, or several, begin: no header of a table does."""
NEXT = "Choose inbox JSON, Galley JSON, a package or a CSV file"


class Arrivals(Struct, frozen=True, kw_only=True):
    """Files by what they are, each kind in the order in which they were named."""

    messages: tuple[Path, ...] = ()
    packages: tuple[Path, ...] = ()
    tables: tuple[Path, ...] = ()


def sorted_out(paths: Iterable[Path]) -> Arrivals:
    """What each file is. Raises ``UserError`` where one is nothing that campaigns come in."""
    found: dict[Kind, list[Path]] = {"messages": [], "package": [], "table": []}
    for path in paths:
        found[kind_of(path)].append(path)
    return Arrivals(messages=tuple(found["messages"]), packages=tuple(found["package"]), tables=tuple(found["table"]))


def kind_of(path: Path) -> Kind:
    """What a file is, or a folder. Raises ``UserError``."""
    if form_of(path):
        return "package"
    status = files.inspect(path, MAX_BYTES)
    if not status.st_size:
        raise UserError(f"{path} is empty", next_step=NEXT)
    with files.reading(path), path.open("rb") as file:
        begins = file.read(len(files.SQLITE))
    if begins == files.SQLITE:
        raise UserError(f"{path} is a workspace", "Its campaigns can't be imported", "Open it as a workspace")
    return "messages" if _is_json(path) else "table"


def _is_json(path: Path) -> bool:
    try:
        encoding, _ = encoding_of(path)
    except UserError:
        raise UserError(f"{path} holds no campaigns", "It is no text and no package", NEXT) from None
    with files.reading(path), path.open(encoding=encoding, errors="replace") as file:
        head = file.read(HEAD)
    return bool(JSON.match(head.lstrip("\ufeff"))) or path.suffix.lower() == ".json"
