"""What the tests have done by workers: importable by name, as the port asks."""

import os
import threading
from pathlib import Path
from typing import Any


class Untransportable(Exception):
    """Can be pickled, but not unpickled."""

    def __init__(self, one: str, two: str) -> None:
        super().__init__(f"{one} {two}")


def double(item: int) -> int:
    return 2 * item


def process_of(item: Any) -> int:
    return os.getpid()


def refuse(item: Any) -> None:
    raise ValueError(f"no {item}")


def refuse_odd(item: int) -> int:
    if item % 2:
        raise ValueError(f"{item} is odd")
    return item


def refuse_strangely(item: Any) -> None:
    raise Untransportable("odd", "words")


def unpicklable(item: Any) -> Any:
    return lambda: item


def hang_at(item: tuple[str, str]) -> str:
    """Waits for ever where both are equal."""
    name, hanging = item
    if name == hanging:
        threading.Event().wait()
    return name


def die_at(item: tuple[str, str]) -> str:
    name, dying = item
    if name == dying:
        os._exit(3)
    return name


def chatter(item: Any) -> str:
    print("loud")
    os.write(1, b"louder")
    os.write(2, b"loudest")
    return "quiet"


def leave_mark_and_hang(folder: str) -> None:
    Path(folder, str(os.getpid())).touch()
    threading.Event().wait()
