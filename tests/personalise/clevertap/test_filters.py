import pytest
from hypothesis import given as over
from hypothesis import strategies as st

from app.personalise.clevertap import filters
from app.personalise.limits import TooMuch
from tests.personalise.made import liquid, shown


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("{{ 1 | plus: 0.5 }}", "1.5"),
        ("{{ 0.1 | plus: 0.2 }}", "0.3"),
        ('{{ "5" | plus: "6" }}', "11"),
        ('{{ "5.0" | plus: 1 }}', "6.0"),
        ('{{ "a" | plus: 1 }}', "1"),
        ("{{ true | plus: 1 }}", "1"),
        ("{{ 7 | divided_by: 2 }}", "3"),
        ("{{ 7 | divided_by: 2.0 }}", "3.5"),
        ("{{ 7.5 | modulo: 2 }}", "1.5"),
        ("{{ -7.5 | modulo: 2 }}", "0.5"),
        ("{{ -7 | modulo: 2 }}", "1"),
        ("{{ 2.5 | round }}", "3"),
        ("{{ 1.005 | round: 2 }}", "1.01"),
        ("{{ 3 | round: 0 }}", "3"),
        ("{{ 3 | at_least: 5 }}", "5"),
        ("{{ 3 | at_most: 2.5 }}", "2.5"),
        ("{{ 'straße' | upcase }}", "STRASSE"),
        ("{{ 'ABC' | downcase }}", "abc"),
        ("{{ 'hELLO wORLD' | capitalize }}", "Hello world"),
        ("{{ 'a\r\nb\nc' | strip_newlines }}", "abc"),
        ("{{ 'a b&c/ü' | url_encode }}", "a+b%26c%2F%C3%BC"),
        ("{{ 'a b&c/ü' | url_escape }}", "a%20b&c/%C3%BC"),
        ("{{ 'a b&c/ü' | url_param_escape }}", "a%20b%26c%2F%C3%BC"),
        ("{{ (3..9) | first }}{{ (3..9) | last }}", "39"),
        ("{{ items | last }}", "c"),
        ("{{ 5 | first }}", ""),
    ],
)
def test_what_filters_make(text, made):
    rendered = liquid(text, items=list("abc"))
    assert rendered.text == made


@pytest.mark.parametrize("text", ["{{ 1 | divided_by: 0 }}", "{{ 1 | modulo: 0 }}", "{{ 1.5 | divided_by: 0 }}"])
def test_nothing_is_divided_by_nothing(text):
    problem = liquid(text).problem
    assert "can't be worked out" in problem.message
    assert text[problem.start : problem.end] in ("divided_by", "modulo")


@pytest.mark.parametrize("text", ["{{ 1000000000 | times: 10000000 }}", "{{ n | plus: 1 }}", "{{ '9e99' | plus: 1 }}"])
def test_numbers_stay_within_bounds(text):
    assert liquid(text, n=10**400).problem.code == "personal.limit"


@pytest.mark.parametrize(
    ("value", "made"), [("12", 12), (" 12 ", 12), ("x", 0), ("", 0), ("nan", 0), ("inf", 0), (None, 0), ([1], 0)]
)
def test_what_counts_as_a_number(value, made):
    assert filters.number(value) == made


@over(st.sampled_from(sorted(filters.FILTERS)), st.none() | st.booleans() | st.integers() | st.floats() | st.text())
def test_a_filter_gives_a_value_or_a_known_failure(name, value):
    spec = filters.FILTERS[name]
    try:
        made = spec.apply(value, *[value] * spec.least)
    except (TooMuch, ArithmeticError):
        return
    assert made is None or isinstance(made, str | int | float)


def test_every_documented_filter_is_there_and_no_other():
    assert set(filters.NAMES) == set(
        "default plus minus times divided_by round modulo at_least at_most upcase downcase capitalize strip lstrip "
        "rstrip strip_html strip_newlines first last url_encode url_escape url_param_escape date".split()
    )
    assert shown(liquid("{{ 'x' | default: 'y' }}")) == "x"
