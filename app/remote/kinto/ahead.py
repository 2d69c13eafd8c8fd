"""The next page is fetched while the one before is dealt with."""

import contextlib
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Item = TypeVar("Item")


def ahead(items: Generator[Item, None, None], cancel: Callable[[], None]) -> Generator[Item, None, None]:
    """The same items, one of them made in advance, in a thread that ends with this. ``cancel`` hastens the end of what
    is being made."""
    with ThreadPoolExecutor(1, thread_name_prefix="team store") as lane:
        following = lane.submit(next, items, None)
        try:
            while (item := following.result()) is not None:
                following = lane.submit(next, items, None)
                yield item
        finally:
            if not following.done():
                cancel()
            with contextlib.suppress(Exception):
                following.result()
            items.close()
