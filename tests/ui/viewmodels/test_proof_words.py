from typing import get_args

import pytest

from app.services.proving import Finding, Kind
from app.ui.viewmodels.proof_words import COUNTS, KINDS, SELDOM, sentence, share


def test_every_kind_has_words_and_a_number():
    kinds = set(get_args(Kind))
    assert set(KINDS) == set(COUNTS) == kinds
    assert set(SELDOM) < kinds


def test_a_sentence_is_one_line():
    assert sentence(Finding(kind="abort", recipient="a")) == "Cancelled"
    assert sentence(Finding(kind="error", recipient="a", detail="Name is\nempty")) == "Error: Name is empty"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0.0, "Nobody takes this"),
        (0.0001, "under 1 %"),
        (0.01, "1 %"),
        (0.5, "50 %"),
        (0.9999, "99 %"),
        (1.0, "100 %"),
    ],
)
def test_nobody_is_rounded_away(value, words):
    assert share(value) == words
