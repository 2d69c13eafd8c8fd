import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.results.numbers import number


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("0", "count", 0),
        ("12", "count", 12),
        (" 12 ", "count", 12),
        ("1,234", "count", 1234),
        ("1.234", "count", 1234),
        ("1 234 567", "count", 1234567),
        ("1\u00a0234", "count", 1234),
        ("1\u202f234", "count", 1234),
        ("1'234", "count", 1234),
        ("12,34,567", "amount", None),
        ("1,234,567", "count", 1234567),
        ("12.0", "count", 12),
        ("1.2E+3", "count", 1200),
        ("1,234.00", "count", 1234),
        ("1.234,00", "count", 1234),
        ("12.5%", "percent", 12.5),
        ("12,5 %", "percent", 12.5),
        ("12.345%", "percent", 12.345),
        ("12,345", "percent", 12.345),
        ("0.5", "percent", 0.5),
        (".5", "percent", 0.5),
        ("100", "percent", 100),
        ("-12.50", "amount", -12.5),
        ("−12.50", "amount", -12.5),
        ("1,234", "amount", 1234),
        ("1.234", "amount", 1.234),
        ("1,234.56", "amount", 1234.56),
        ("1.234,56", "amount", 1234.56),
        ("12,50", "amount", 12.5),
        ("1.234.567", "amount", 1234567),
    ],
)
def test_numbers_are_read_as_they_are_meant(text, kind, expected):
    if expected is None:
        with pytest.raises(ValueError):
            number(text, kind)
    else:
        assert number(text, kind) == expected


@pytest.mark.parametrize("text", ["", "N/A", "n/a", " N/A ", "NA", "#N/A", "-", "—", "null", "%", "N/A %"])
@pytest.mark.parametrize("kind", ["count", "amount", "percent"])
def test_what_was_not_reported_is_no_number(text, kind):
    assert number(text, kind) is None


@pytest.mark.parametrize(
    "text",
    [
        "abc",
        "12 users",
        "1.5",
        "-3",
        "1,2,3",
        "1.2.3",
        "1e999",
        "inf",
        "nan",
        "0x10",
        "٣",
        "--1",
        "1,23.4,5",
        "12,34.5",
    ],
)
def test_anything_else_is_refused(text):
    with pytest.raises(ValueError):
        number(text, "count")


@given(st.integers(0, 10**12))
def test_a_count_is_read_with_any_separator(value):
    for separator in (",", ".", " ", "\u00a0", "'", "_", ""):
        assert number(f"{value:,}".replace(",", separator), "count") == value


@given(st.integers(-(10**11), 10**11))
def test_money_is_read_in_both_spellings(cents):
    english = f"{cents / 100:,.2f}"
    swapped = english.translate(str.maketrans(",.", ".,"))
    assert number(english, "amount") == number(swapped, "amount") == float(english.replace(",", ""))
