import pytest

from app.domain.suggest import closest, did_you_mean


@pytest.mark.parametrize(
    ("word", "meant"),
    [("defualt", "default"), ("city", "City"), ("CITY", "City"), ("Ctiy", "City"), ("zzz", None), ("", None)],
)
def test_what_is_most_alike_is_meant(word, meant):
    assert closest(word, ["default", "City", "upcase"]) == meant


def test_a_sentence_ends_with_it():
    assert did_you_mean("citi", ["City"]) == ": did you mean “City”?"
    assert did_you_mean("zzz", ["City"]) == ""
    assert closest("x" * 10_000, ["City"]) is None
