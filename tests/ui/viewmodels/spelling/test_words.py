from typing import get_args

import pytest

from app.domain.recipient import AttributeKind, Role
from app.ui.viewmodels.spelling.base import Place
from app.ui.viewmodels.spelling.words import KINDS, ROLES, place_words, token_words


def test_every_role_and_kind_has_a_word():
    assert set(ROLES) == set(get_args(Role))
    assert set(KINDS) == set(get_args(AttributeKind))


@pytest.mark.parametrize(
    ("fallback", "rest", "words"),
    [
        ("there", "", "First name, or ‘there’"),
        (None, "", "First name"),
        ("", "", "First name"),
        ("there", "| upcase | strip", "First name, or ‘there’ · upcase · strip"),
    ],
)
def test_a_token_says_its_fallback_and_its_filters(fallback, rest, words):
    assert token_words("First name", fallback, rest) == words


def test_what_nobody_describes_is_called_by_its_way_there():
    assert place_words(Place("Profile", ("City",))) == "City"
    assert place_words(Place("Catalog", ("Tea", "price"))) == "Catalogue › Tea › price"
    assert place_words(Place("Reminder", ("day",))) == "Reminder › day"
