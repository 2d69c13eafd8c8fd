"""Bugs: written to a log without anybody's data, and told to the window."""

import logging
import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

MOST_BYTES, KEPT = 200_000, 2
_CODE = Path(__file__).parents[2]

log = logging.getLogger(__name__)


def log_file() -> Path:
    """Where the log lies."""
    from platformdirs import user_log_path

    return user_log_path("galley", appauthor=False) / "galley.log"


class PlainFormatter(logging.Formatter):
    """Time, place and kind of an error. Its text and the values are left out: they may be somebody's words."""

    def format(self, record: logging.LogRecord) -> str:
        """One record."""
        head = f"{self.formatTime(record)} {record.levelname} {record.name}: {record.getMessage()}"
        error = record.exc_info[1] if record.exc_info else None
        return "\n".join([head, *(outline(error) if error else [])])


def outline(error: BaseException | None) -> list[str]:
    """The kinds and places of an error and of what led to it, innermost last."""
    lines: list[str] = []
    while error is not None:
        lines.append(f"  {type(error).__module__}.{type(error).__qualname__}")
        for frame in traceback.extract_tb(error.__traceback__):
            lines.append(f"    {_place(frame.filename)}:{frame.lineno} in {frame.name}")
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return lines


def _place(filename: str) -> str:
    """A file without the folders that tell whose computer it is."""
    path = Path(filename)
    if path.is_relative_to(_CODE):
        return path.relative_to(_CODE).as_posix()
    return "/".join(path.parts[-2:])


class LogFile(logging.Handler):
    """Opens the file with the first record; a log that can't be written is no error."""

    def __init__(self, file: Path | None = None) -> None:
        super().__init__(logging.WARNING)
        self._file = file
        self._inner: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write one record."""
        try:
            self._opened().emit(record)
        except OSError:
            self.handleError(record)

    def handleError(self, record: logging.LogRecord) -> None:
        """There is nobody to tell."""

    def close(self) -> None:
        """Let go of the file."""
        if self._inner:
            self._inner.close()
        super().close()

    def _opened(self) -> logging.Handler:
        if self._inner is None:
            from logging.handlers import RotatingFileHandler

            file = self._file or log_file()
            file.parent.mkdir(parents=True, exist_ok=True)
            self._inner = RotatingFileHandler(file, maxBytes=MOST_BYTES, backupCount=KEPT, encoding="utf-8")
            self._inner.setFormatter(PlainFormatter())
        return self._inner


class Reporter(QObject):
    """Takes what nobody caught: ``happened`` tells the window, the log gets the places. Threads tell by jobs."""

    happened = Signal(object)

    def __init__(self, file: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._handler = LogFile(file)
        self._before = sys.excepthook

    def install(self) -> None:
        """Listen from now on."""
        logging.getLogger().addHandler(self._handler)
        sys.excepthook = self._on_error

    def remove(self) -> None:
        """Listen no more."""
        sys.excepthook = self._before
        logging.getLogger().removeHandler(self._handler)
        self._handler.close()

    def _on_error(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not isinstance(error, Exception):
            self._before(kind, error, trace)
            return
        log.error("Nobody caught this", exc_info=error)
        self._before(kind, error, trace)
        self.happened.emit(error)
