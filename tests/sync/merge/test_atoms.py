import pytest
from msgspec import UNSET

from app.sync.merge.atoms import ATOM, Given, Greater, survivor
from app.sync.merge.shape import Notes, Sides
from app.sync.merge.values import Collision, Merged
from tests.sync.merge.sides import merged

QUIET = Merged({})
TAKEN = Merged({}, taken=("it",))
KEPT = Merged({}, kept=("it",))


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "expected"),
    [
        (1, 1, 1, (1, QUIET)),
        (1, 2, 1, (2, QUIET)),
        (1, 1, 2, (2, TAKEN)),
        (1, 2, 2, (2, QUIET)),
        (1, 2, 3, (2, Merged({}, (Collision("it", 1, 2, 3),)))),
        (1, UNSET, 2, (UNSET, Merged({}, (Collision("it", 1, UNSET, 2),)))),
        (1, 2, UNSET, (2, Merged({}, (Collision("it", 1, 2, UNSET),)))),
        (UNSET, 2, 3, (2, Merged({}, (Collision("it", UNSET, 2, 3),)))),
        (1, 1, UNSET, (UNSET, TAKEN)),
        (UNSET, UNSET, 2, (2, TAKEN)),
        (1, True, 1, (True, QUIET)),
        ([1], (1,), [2], ([2], TAKEN)),
        (
            {"a": 1},
            {"a": 2},
            {"a": 1, "b": 1},
            ({"a": 2}, Merged({}, (Collision("it", {"a": 1}, {"a": 2}, {"a": 1, "b": 1}),))),
        ),
    ],
)
def test_a_value_is_merged_as_a_whole(base, mine, theirs, expected):
    assert merged(ATOM, base, mine, theirs) == expected
    assert ATOM.below("anything") is ATOM


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "expected"),
    [
        ("2026-01-01", "2026-01-03", "2026-01-02", "2026-01-03"),
        ("2026-01-01", "2026-01-02", "2026-01-03", "2026-01-03"),
        ("2026-01-05", "2026-01-02", "2026-01-05", "2026-01-02"),
        (None, 100, 20, 100),
        (1, None, 20, 20),
        (1, 2.5, None, 2.5),
        (1, UNSET, 20, 20),
        (None, "image/png", 7, "image/png"),
    ],
)
def test_of_two_stamps_the_greater_stands_and_nobody_is_told(base, mine, theirs, expected):
    assert merged(Greater(), base, mine, theirs) == (expected, QUIET)
    assert merged(Greater(), base, theirs, mine) == (expected, QUIET)


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "expected"),
    [
        ("Ann", "Bob", "Olena", "Ann"),
        (UNSET, "Bob", "Olena", "Olena"),
        ("Ann", "Bob", "Ann", "Bob"),
        ("A", "A", "O", "O"),
    ],
)
def test_what_a_record_is_given_once_stays(base, mine, theirs, expected):
    assert merged(Given(), base, mine, theirs) == (expected, QUIET)


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "expected"),
    [
        ("a", "a", UNSET, (UNSET, TAKEN)),
        ("a", "b", UNSET, ("b", KEPT)),
        (UNSET, "b", UNSET, ("b", QUIET)),
        ("a", UNSET, "a", (UNSET, QUIET)),
        ("a", UNSET, "b", ("b", TAKEN)),
        (UNSET, UNSET, "b", ("b", TAKEN)),
    ],
)
def test_a_change_wins_against_a_removal(base, mine, theirs, expected):
    notes = Notes()

    assert (survivor(Sides(base, mine, theirs), ("it",), notes), notes.merged({})) == expected
