from itertools import product

import pytest

from app.storage.shelves import ALL, shelf, shelves


def test_every_pair_of_flags_has_its_own_shelf() -> None:
    assert {shelf(archived=a, deleted=d) for a, d in product((False, True), repeat=2)} == set(ALL)


@pytest.mark.parametrize(("archived", "deleted"), list(product((None, False, True), repeat=2)))
def test_a_list_shows_the_shelves_of_the_flags_it_asks_for(archived: bool | None, deleted: bool | None) -> None:
    expected = {
        shelf(archived=a, deleted=d)
        for a, d in product((False, True), repeat=2)
        if archived in (None, a) and deleted in (None, d)
    }
    assert set(shelves(archived=archived, deleted=deleted)) == expected
