"""What this person's Galley remembers, in one JSON file."""

import json
import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any, cast

from app.system.paths import settings_file


class FileSettings:
    """Values by key. Each change is written at once, over what other Galleys have written in the meantime.

    A file that can't be understood counts as empty and is kept beside the new one, as ``NAME.broken``.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file or settings_file()
        self._own: dict[str, Any] = {}
        self._seen: dict[str, Any] | None = None

    def get(self, key: str, default: Any = None) -> Any:
        """A remembered value (JSON)."""
        if self._seen is None:
            self._seen = self._readable()
        return self._seen.get(key, default)

    def set(self, key: str, value: Any) -> None:
        """Remember a value. Where the file can't be written it is remembered until the program ends.

        Raises ``TypeError`` for what is not JSON.
        """
        self._own[key] = json.loads(json.dumps(value))
        self._seen = {**(self._seen or {}), **self._own}
        with suppress(OSError):
            self._seen = {**self._read(), **self._own}
            self._write(self._seen)

    def _readable(self) -> dict[str, Any]:
        with suppress(OSError):
            return self._read()
        return {}

    def _read(self) -> dict[str, Any]:
        try:
            values = json.loads(self._file.read_bytes())
        except FileNotFoundError:
            return {}
        except (ValueError, RecursionError):
            values = None
        if isinstance(values, dict):
            return cast(dict[str, Any], values)
        self._keep_aside()
        return {}

    def _keep_aside(self) -> None:
        with suppress(OSError):
            self._file.replace(self._file.with_name(f"{self._file.name}.broken"))

    def _write(self, values: dict[str, Any]) -> None:
        file = self._file.resolve()
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as stream:
                json.dump(values, stream, indent=2, sort_keys=True)
                stream.flush()
                os.fsync(stream.fileno())
            Path(name).replace(file)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
