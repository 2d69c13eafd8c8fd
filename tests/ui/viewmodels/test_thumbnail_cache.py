import pytest
from PySide6.QtGui import QPixmap

from app.ui.viewmodels.thumbnail_cache import NOTHING_BYTES, STALE, Kept, Key, ThumbnailCache

BYTES = 10 * 10 * 4


@pytest.fixture
def cache(qapp):
    return ThumbnailCache(3 * BYTES)


def key(number: int) -> Key:
    return Key(f"campaign-{number}", "large", 1.0)


def kept(place: int = 1, **more) -> Kept:
    return Kept(place, QPixmap(10, 10), **more)


def test_what_was_used_longest_ago_goes(cache):
    for number in range(3):
        cache.put(key(number), kept())
    cache.get(key(0))
    cache.put(key(3), kept())
    assert [number for number in range(4) if cache.get(key(number))] == [0, 2, 3]


def test_the_bytes_stay_within_the_limit(cache):
    for number in range(50):
        cache.put(key(number % 7), kept())
    assert cache.size == 3 * BYTES


def test_a_picture_larger_than_the_limit_is_kept_alone(cache):
    cache.put(key(0), kept())
    cache.put(key(1), Kept(1, QPixmap(100, 100)))
    assert cache.get(key(0)) is None
    assert cache.get(key(1)) is not None


def test_knowing_that_there_is_no_picture_costs_little(cache):
    cache.put(key(0), Kept(1, None))
    assert cache.size == NOTHING_BYTES


def test_a_newer_picture_takes_the_place_of_the_older(cache):
    cache.put(key(0), kept(1))
    cache.put(key(0), kept(2))
    assert cache.get(key(0)).place == 2
    assert cache.size == BYTES


def test_only_what_lacked_something_is_spoilt(cache):
    cache.put(key(0), kept(5))
    cache.put(key(1), kept(6, whole=False))
    cache.spoil()
    assert [cache.get(key(number)).place for number in range(2)] == [5, STALE]
    assert cache.get(key(1)).pixmap is not None
