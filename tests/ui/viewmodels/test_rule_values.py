import pytest

from app.ui.viewmodels.rule_values import instant_of, instant_text, problem, text_of, value_of


@pytest.mark.parametrize(
    ("text", "kind", "operator", "value"),
    [
        (" Kyiv ", "text", "equals", "Kyiv"),
        ("5", "text", "equals", "5"),
        ("5", "number", "equals", 5),
        ("2,5", "number", "after", 2.5),
        ("five", "number", "equals", "five"),
        ("nan", "number", "equals", "nan"),
        ("1e999", "number", "equals", "1e999"),
        ("Yes", "switch", "equals", True),
        ("no", "switch", "equals", False),
        ("maybe", "switch", "equals", "maybe"),
        ("Kyiv, Lviv;  Odesa,,", "text", "in", ["Kyiv", "Lviv", "Odesa"]),
        ("1, 2", "number", "in", [1, 2]),
        ("anything", "text", "exists", None),
        ("2026-01-31", "date", "before", "2026-01-31"),
    ],
)
def test_what_is_typed_becomes_a_value_of_its_kind(text, kind, operator, value):
    found = value_of(text, kind, operator)
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "yes"),
        (False, "no"),
        (5.0, "5"),
        (2.5, "2.5"),
        ("Kyiv", "Kyiv"),
        (["a", 1, True], "a, 1, yes"),
    ],
)
def test_values_are_shown_as_they_are_typed(value, text):
    assert text_of(value) == text


@pytest.mark.parametrize(
    ("text", "kind", "operator", "expected"),
    [
        ("", "text", "equals", "empty"),
        ("", "text", "exists", ""),
        ("soon", "date", "before", "date"),
        ("2026-02-30", "date", "after", "date"),
        ("2026-02-28", "date", "after", ""),
        ("soon", "date", "equals", ""),
        ("many", "number", "after", "number"),
        ("7", "number", "after", ""),
    ],
)
def test_what_can_not_be_compared_is_told(text, kind, operator, expected):
    assert problem(text, kind, operator) == expected


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("2026-01-31", "2026-01-31T00:00:00Z"),
        (" 2026-01-31T10:00:00Z ", "2026-01-31T10:00:00Z"),
        ("2026-01-31 10:00", None),
        ("2026-01-31T10:00:00+02:00", None),
        ("2026-02-30", None),
        ("", None),
    ],
)
def test_a_date_is_its_first_moment(text, instant):
    assert instant_of(text) == instant


def test_instants_are_shown_as_short_as_they_are_typed():
    assert instant_text("2026-01-31T00:00:00Z") == "2026-01-31"
    assert instant_text("2026-01-31T10:00:00Z") == "2026-01-31T10:00:00Z"
    assert instant_text(None) == ""
