import pytest

from app.services.people import looks
from app.services.people.looks import Guess


def guessed(*batches, typed=False):
    guess = Guess()
    for batch in batches:
        guess.look(batch)
    return guess.kind(typed=typed), guess.note(typed=typed)


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        (["5", "0", "-12", "3.25"], "number"),
        (["5", "007"], "text"),
        (["0441234567"], "text"),
        (["380501234567"], "text"),
        (["+380501234567"], "text"),
        (["12345678901234567890"], "text"),
        (["5", "five"], "text"),
        (["1.5", "1,5"], "text"),
        (["1e5"], "text"),
        (["NaN"], "text"),
        (["true", "FALSE"], "switch"),
        (["yes", "No"], "switch"),
        (["yes", "maybe"], "text"),
        (["2026-01-31", "2026-01-31T10:00:00Z"], "date"),
        (["2026-02-30"], "text"),
        (["31.01.2026"], "text"),
        (["01/02/2026"], "text"),
        (["a; b", "c"], "list"),
        (['["a, b"]', "[]"], "list"),
        (["News", "Offers"], "text"),
        (["We came; we saw. We went home"], "text"),
        (["a; " + "b" * 50], "text"),
        (['{"a": 1}', "{}"], "object"),
        (["{a}"], "text"),
        ([], "text"),
    ],
)
def test_texts_are_what_all_of_them_look_like(cells, kind):
    assert guessed(cells)[0] == kind
    assert guessed(*([cell] for cell in cells))[0] == kind


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        ([5, 2.5], "number"),
        ([True, False], "switch"),
        ([["a"], []], "list"),
        ([{"a": 1}], "object"),
        ([5, True], "text"),
        ([5, "5"], "text"),
        (["5", "6"], "text"),
        (["true"], "text"),
        (["a; b"], "text"),
        (["2026-01-31"], "date"),
    ],
)
def test_a_file_with_types_is_believed(cells, kind):
    assert guessed(cells, typed=True) == (kind, "")


@pytest.mark.parametrize(
    ("cells", "note"),
    [
        (["03.04.2026", "1.1.2026"], looks.TWO_WAYS),
        (["03/04/2026"], looks.TWO_WAYS),
        (["0501234567", "123"], looks.LONG),
        (["+49 151 000"], looks.LONG),
        (["1,5", "20"], looks.COMMA),
        (["5", "6"], ""),
        (["Kyiv"], ""),
        (["03.04.2026", "soon"], ""),
    ],
)
def test_what_could_be_something_else_is_said(cells, note):
    assert guessed(cells)[1] == note
