import threading

import pytest
from hypothesis import given as over
from hypothesis import settings
from hypothesis import strategies as st

from app.personalise.clevertap.compiling import REMEMBERED, Liquid, roots
from tests.personalise.made import TEMPLATES, given, liquid, parsed, shown

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
NAMES = st.sampled_from(["Profile", "Profile.a", "Event.b[0]", "x", "Profile[Event.b]", "PROFILE.a", 'Catalog.["c"].d'])
VALUES = NAMES | st.sampled_from(
    ['"t"', "5", "1.5", "nil", "true", "empty", "blank", "(1..3)", "“q”", "(a..Profile.a)"]
)
FILTERS = st.sampled_from(
    [
        "upcase",
        "default: x",
        "plus: Profile.a",
        "date: '%Y'",
        "first",
        "strip_html",
        "round: Event.b",
        "nope",
        "divided_by: 0",
    ]
)
OUTPUTS = st.builds(
    lambda value, filters: "{{ " + " | ".join([value, *filters]) + " }}", VALUES, st.lists(FILTERS, max_size=3)
)
CONDITIONS = st.builds(
    lambda one, how, two: f"{one} {how} {two}",
    VALUES,
    st.sampled_from(["==", "!=", "<", ">=", "contains", "and", "or", "=", "is"]),
    VALUES,
)
SINGLE = st.sampled_from(["{% break %}", "{% abort %}", "{% assign x = Profile.a %}"])
TEXTS = st.recursive(
    OUTPUTS
    | st.text(alphabet="ab {%}|", max_size=6)
    | st.sampled_from(["{% break %}", "{% abort %}", "{% assign x = Profile.a %}"]),
    lambda inner: (
        st.builds("".join, st.lists(inner, max_size=3))
        | st.builds(
            lambda c, a, b: "{% if " + c + " %}" + a + "{% else %}" + b + "{% endif %}", CONDITIONS, inner, inner
        )
        | st.builds(lambda v, a: "{% for x in " + v + " %}" + a + "{% endfor %}", VALUES, inner)
        | st.builds(
            lambda v, w, a: "{% case " + v + " %}{% when " + w + " %}" + a + "{% endcase %}", VALUES, VALUES, inner
        )
        | st.builds(lambda v, a: "{% tablerow x in " + v + " cols:2 %}" + a + "{% endtablerow %}", VALUES, inner)
    ),
    max_leaves=8,
)


@settings(max_examples=300, deadline=None)
@over(TEXTS, JSON, JSON)
def test_any_text_with_any_values_ends_well(text, a, b):
    read = parsed(text)
    made = liquid(text, {"a": a}, Event={"b": b}, Catalog={"c": b})
    assert made.outcome in ("shown", "aborted", "failed")
    assert (made.problem is None) == (made.outcome != "failed")
    if made.problem:
        assert 0 <= made.problem.start <= made.problem.end <= len(text)
    assert set(made.branches) <= {branch.number for branch in read.branches}
    if read.error:
        assert made.outcome == "failed"


@settings(deadline=None)
@over(st.text())
def test_any_characters_are_read(text):
    made = liquid("{{" + text)
    assert made.outcome in ("shown", "aborted", "failed")


@over(st.text().filter(lambda text: "{{" not in text and "{%" not in text))
def test_text_without_tags_is_plain_and_becomes_itself(text):
    assert parsed(text).plain
    assert shown(liquid(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "{{" * 30_000,
        "{%" * 30_000,
        "{% raw %}" * 7_000,
        "{% comment %}" * 5_000,
        "{{ " + "(" * 1_900 + " }}",
        "{{ a" + "[" * 1_900 + " }}",
        "{% if true %}" * 4_000,
        "{{ a | b }}" * 5_000,
        "x" * 70_000 + "{{ a }}",
    ],
)
def test_hostile_texts_end_in_a_located_problem(text):
    error = parsed(text).error
    assert error is not None
    assert 0 <= error.start <= error.end <= len(text)
    assert len(error.pointer) < 1_000


def test_deep_values_are_no_trouble():
    deep: list = []
    for _ in range(5_000):
        deep = [deep]
    for text in ("{{ Profile.a }}", "{{ Profile.a | first | first }}", "{{ Profile.b }}"):
        assert liquid(text, {"a": deep, "b": {"c": deep}}).outcome in ("shown", "failed")


def test_a_text_is_read_once_and_forgotten_after_many_others():
    language = Liquid(TEMPLATES._now)
    first = language.compiled("{{ 1 }}")
    assert language.compiled("{{ 1 }}") is first
    for number in range(REMEMBERED):
        language.compiled("{{ " + str(number + 2) + " }}")
    assert language.compiled("{{ 1 }}") is not first


def test_several_threads_may_render_at_once():
    text = "{% for i in (1..20) %}{% assign x = Profile.n %}{{ x }},{% endfor %}"
    found: dict[int, set[str]] = {}

    def work(number):
        found[number] = {liquid(text, {"n": number}).text for _ in range(20)}

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {number: {f"{number}," * 20} for number in range(4)}


def test_a_text_that_can_not_be_read_is_not_rendered():
    made = liquid("a {{ b | c }}")
    assert (made.text, made.outcome, made.problem) == ("", "failed", parsed("a {{ b | c }}").error)


def test_profiles_hide_no_other_root():
    assert set(roots(given({"a": 1}, Event={}))) == {"Event", "Profile"}
