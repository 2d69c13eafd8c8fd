"""What happens where somebody does not have something."""

import pytest

from tests.personalise.made import liquid, shown


@pytest.mark.parametrize(
    "text",
    [
        "{{ Profile.City }}",
        "{{ Profile.City | upcase }}",
        "{{ Profile.City | upcase | strip }}",
        "{{ 5 | plus: Profile.City }}",
        "{% assign x = Profile.City %}{{ x }}",
        "{% assign x = Profile.City | upcase %}{{ x }}",
        "{{ Profile.Nick | default: Profile.City }}",
        "{% if true %}{% for i in (1..2) %}{{ Profile.City }}{% endfor %}{% endif %}",
    ],
)
@pytest.mark.parametrize("profile", [{}, {"City": None}])
def test_showing_it_without_a_fallback_fails_the_text_and_names_it(text, profile):
    made = liquid(f"Hi {text}", profile)
    assert (made.outcome, made.text, made.missing) == ("failed", "Hi ", ("Profile.City",))
    assert made.problem.code == "personal.missing"
    assert "Profile.City" in made.problem.message


def test_the_place_is_that_of_the_tag():
    text = "Hi,\nyou in {{ Profile.City }}!"
    problem = liquid(text).problem
    assert text[problem.start : problem.end] == "{{ Profile.City }}"
    assert (problem.line, problem.column) == (2, 8)
    assert problem.pointer == "you in {{ Profile.City }}!\n       " + "^" * 18


def test_an_empty_text_is_missing_where_it_is_read_and_not_where_it_is_written():
    assert liquid("{{ Profile.City }}", {"City": ""}).missing == ("Profile.City",)
    assert shown(liquid('{% assign x = "" %}[{{ x }}]')) == "[]"


@pytest.mark.parametrize(
    "condition",
    [
        "Profile.Points",
        "Profile.Points > 5",
        "Profile.Points < 5",
        "Profile.Points >= 5",
        "5 <= Profile.Points",
        "Profile.Points == 5",
        'Profile.Points contains "x"',
        '"x" contains Profile.Points',
        "Profile.Points.more.deeper == 5",
        "nobody.knows == 5",
        "Profile.Points == false",
    ],
)
def test_conditions_over_it_are_false(condition):
    assert shown(liquid("{% if " + condition + " %}yes{% else %}no{% endif %}")) == "no"


def test_it_is_unequal_to_everything_but_nil():
    assert shown(liquid('{% if Profile.x != "a" %}1{% endif %}{% if Profile.x == nil %}2{% endif %}')) == "12"


def test_loops_over_it_go_nowhere():
    text = "{% for i in Profile.Cart %}{{ i }}{% else %}empty{% endfor %}"
    assert shown(liquid(text)) == "empty"
    assert shown(liquid("{% for i in (1..3) limit: Profile.n %}{{ i }}{% endfor %}")) == ""


@pytest.mark.parametrize("value", [None, "", False, [], {}])
def test_fallbacks_stand_in_for_what_is_empty(value):
    made = liquid('{{ Profile.x | default: "there" }}', {"x": value})
    assert (made.text, made.fallbacks, made.missing) == ("there", ("Profile.x",), ())


@pytest.mark.parametrize(("value", "text"), [(0, "0"), (0.0, "0.0"), (True, "true"), (" ", " ")])
def test_fallbacks_do_not_stand_in_for_values(value, text):
    made = liquid('{{ Profile.x | default: "there" }}', {"x": value})
    assert (made.text, made.fallbacks) == (text, ())


def test_a_later_fallback_counts():
    made = liquid('{{ Profile.x | upcase | default: "there" }}{{ 5 | plus: Profile.y | default: "none" }}')
    assert (made.text, made.fallbacks) == ("therenone", ("Profile.x", "Profile.y"))


def test_a_name_carries_what_it_stands_for():
    made = liquid('{% assign x = Profile.City %}{{ x | default: "there" }}')
    assert (made.text, made.fallbacks) == ("there", ("Profile.City",))


def test_an_unknown_root_is_told_apart():
    problem = liquid("{{ Profil.City }}").problem
    assert problem.code == "personal.unknown-root"
    assert problem.message == "There is nothing called “Profil”: did you mean “Profile”?"
    assert liquid("{{ coupon.code }}", coupon={}).problem.code == "personal.missing"
    assert liquid("{{ Event.price }}").problem.code == "personal.missing"
    assert shown(liquid('{{ Profil.City | default: "x" }}')) == "x"
