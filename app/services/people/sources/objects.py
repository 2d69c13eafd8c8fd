"""JSON: a list of objects, an object with such a list under ``recipients``, or an object a line."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol, cast

from app.domain.errors import UserError
from app.services import files
from app.services.people.sources.base import MAX_COLUMNS, Row
from app.services.people.values import RowNote

MAX_BYTES = 256 * 1024**2
"""A list is read as a whole; a file with an object a line may be larger."""
LIST_KEY = "recipients"
WRAPPED = frozenset(("identity", "attributes", "events", "sample", "kept"))
"""The keys of a recipient as ``galley recipients list`` prints it."""
SPACE = re.compile(r"[ \t\r\n]*")
NO_OBJECT = "it is no object"
BROKEN = "it is not valid JSON"
AS_OBJECT = 'Write it as {"identity": ..., ...}'

Item = tuple[int, Any | RowNote]


class Reading(Protocol):
    """How items are read from one kind of file."""

    def __call__(self, path: Path, encoding: str) -> Iterator[Item]:
        """The items, numbered from 1."""
        ...


class Objects:
    """See ``Source``."""

    typed = True

    def __init__(self, path: Path, stamp: tuple[int, int], encoding: str, read: Reading) -> None:
        self.path = path
        self.stamp = stamp
        self._encoding = encoding
        self._read = read
        self.notes: tuple[str, ...] = ()
        self.headers = self._find_headers()

    def rows(self) -> Iterator[Row | RowNote]:
        """See ``Source``."""
        headers = self.headers
        for number, item in self._items():
            yield item if isinstance(item, RowNote) else Row(number, [item.get(header) for header in headers])

    def _items(self) -> Iterator[Item]:
        for number, item in self._read(self.path, self._encoding):
            if isinstance(item, RowNote):
                yield number, item
            elif isinstance(item, dict):
                yield number, _flat(cast(dict[str, Any], item))
            else:
                yield number, RowNote(row=number, what=NO_OBJECT, advice=AS_OBJECT)

    def _find_headers(self) -> tuple[str, ...]:
        """Every key of every object, in the order of their first appearance."""
        found: dict[str, None] = {}
        for _, item in self._items():
            if not isinstance(item, RowNote):
                found.update(dict.fromkeys(item))
            if len(found) > MAX_COLUMNS:
                raise UserError(f"{self.path} has more than {MAX_COLUMNS} keys", "", "Leave some out")
        if not found:
            raise UserError(f"{self.path} holds no recipients", "", 'Write a list of objects with an "identity" each')
        return tuple(found)


def in_list(path: Path, encoding: str) -> Iterator[Item]:
    """The items of a list, read one by one, so that other threads get their turn. Raises ``UserError``."""
    files.inspect(path, MAX_BYTES)
    with files.reading(path):
        text = path.read_text(encoding=encoding)
    try:
        at = _list_begins(text)
        if at is None:
            raise UserError(f"{path} holds no list of recipients", "", f'Write a list, or an object with "{LIST_KEY}"')
        yield from _listed(text, at)
    except json.JSONDecodeError as error:
        place = f"{error.msg} at line {error.lineno} column {error.colno}"
        raise UserError(f"{path} is not valid JSON", place, "Check the file") from None
    except (RecursionError, ValueError) as error:
        what = "It nests too deep" if isinstance(error, RecursionError) else str(error)
        raise UserError(f"{path} can't be read", what, "Check the file") from None


def in_lines(path: Path, encoding: str) -> Iterator[Item]:
    """An object a line. Raises ``UserError``."""
    with files.reading(path), path.open(encoding=encoding) as file:
        for number, line in enumerate(file, 1):
            if line.strip():
                yield number, _line(number, line)


def is_list(text: str) -> bool:
    """Whether JSON that begins like this is a list, or holds one under ``recipients``; else it is lines."""
    try:
        return text.lstrip().startswith("[") or _list_begins(text) is not None
    except ValueError:
        return False


def _line(number: int, line: str) -> Any | RowNote:
    try:
        return DECODER.decode(line)
    except (ValueError, RecursionError):
        return RowNote(row=number, what=BROKEN, advice="Write one object in this line")


def _list_begins(text: str) -> int | None:
    """Where the list's bracket stands. Raises ``json.JSONDecodeError``."""
    at = _skip(text, 0)
    if text[at : at + 1] != "{":
        return at if text[at : at + 1] == "[" else None
    at = _skip(text, at + 1)
    while text[at : at + 1] == '"':
        key, at = DECODER.raw_decode(text, at)
        at = _skip(text, _expect(text, _skip(text, at), ":"))
        if key == LIST_KEY and text[at : at + 1] == "[":
            return at
        _, at = DECODER.raw_decode(text, at)
        at = _skip(text, at)
        at = _skip(text, at + 1) if text[at : at + 1] == "," else at
    return None


def _listed(text: str, at: int) -> Iterator[Item]:
    number, at = 0, _skip(text, at + 1)
    if text[at : at + 1] == "]":
        return
    while True:
        number += 1
        item, at = DECODER.raw_decode(text, at)
        yield number, item
        at = _skip(text, at)
        if text[at : at + 1] == "]":
            return
        at = _skip(text, _expect(text, at, ","))


def _expect(text: str, at: int, sign: str) -> int:
    if text[at : at + 1] != sign:
        raise json.JSONDecodeError(f"Expecting '{sign}'", text, at)
    return at + 1


def _skip(text: str, at: int) -> int:
    match = SPACE.match(text, at)
    return match.end() if match else at


def _flat(item: dict[str, Any]) -> dict[str, Any]:
    """A recipient whose attributes stand under a key of their own, with them beside its identity."""
    inner = item.get("attributes")
    if not isinstance(inner, dict) or not item.keys() <= WRAPPED:
        return item
    own = ((key, item[key]) for key in ("identity", "events") if key in item)
    return {**dict(own), **cast(dict[str, Any], inner)}


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


DECODER = json.JSONDecoder(parse_constant=_no_constant)
