"""Python's search for circles of objects, while thousands of records come."""

import gc
from collections.abc import Generator
from contextlib import contextmanager

THRESHOLDS = 50_000, 20, 100
"""As of ``gc.set_threshold``. A page of records is some 20,000 dictionaries and lists, none of which is part of a
circle: looked through every 700 new ones, they cost a tenth of a sync, and stop all threads meanwhile."""


@contextmanager
def seldom() -> Generator[None]:
    """Inside, it is searched less often."""
    before = gc.get_threshold()
    gc.set_threshold(*THRESHOLDS)
    try:
        yield
    finally:
        gc.set_threshold(*before)
