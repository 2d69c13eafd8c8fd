import threading
from collections.abc import Generator

import pytest

from app.remote.kinto.ahead import ahead


def never() -> None:
    raise AssertionError


def lanes() -> list[str]:
    return [each.name for each in threading.enumerate() if each.name.startswith("team store")]


class Items:
    """``begun`` is set when an item is being made."""

    def __init__(self, count: int, error: Exception | None = None) -> None:
        self.begun = [threading.Event() for _ in range(count + 1)]
        self.closed = False
        self._error = error

    def __call__(self) -> Generator[int, None, None]:
        try:
            for number, begun in enumerate(self.begun[:-1]):
                begun.set()
                yield number
            self.begun[-1].set()
            if self._error:
                raise self._error
        finally:
            self.closed = True


def test_the_items_come_in_their_order() -> None:
    assert list(ahead(Items(5)(), lambda: None)) == [0, 1, 2, 3, 4]
    assert lanes() == []


def test_the_next_one_is_made_while_one_is_in_hand() -> None:
    items = Items(3)
    made = ahead(items(), lambda: None)
    assert next(made) == 0
    assert items.begun[1].wait(5)
    assert not items.begun[2].is_set()
    made.close()


def test_no_more_than_one_is_made_in_advance() -> None:
    items = Items(10)
    made = ahead(items(), lambda: None)
    for number in range(5):
        assert next(made) == number
        assert not items.begun[number + 2].is_set()
    made.close()


def test_an_error_comes_behind_what_was_made() -> None:
    made = ahead(Items(2, ValueError("broken"))(), lambda: None)
    assert [next(made), next(made)] == [0, 1]
    with pytest.raises(ValueError, match="broken"):
        next(made)
    assert lanes() == []


def test_leaving_closes_and_leaves_no_thread() -> None:
    items = Items(3)
    made = ahead(items(), lambda: None)
    next(made)
    made.close()
    assert items.closed
    assert lanes() == []


def test_leaving_hastens_what_is_being_made() -> None:
    gate, inside = threading.Event(), threading.Event()

    def slow() -> Generator[int, None, None]:
        yield 0
        inside.set()
        gate.wait(30)
        yield 1

    made = ahead(slow(), gate.set)
    next(made)
    assert inside.wait(5)
    made.close()
    assert gate.is_set()
    assert lanes() == []


def test_what_was_not_begun_has_no_thread() -> None:
    ahead(Items(1)(), never).close()
    assert lanes() == []
