import pytest

from tests.personalise.made import liquid, shown


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("{% for i in (1..9) limit: 3 offset: 2 reversed %}{{ i }}{% endfor %}", "543"),
        ("{% for i in (1..9) offset: 20 %}{{ i }}{% else %}none{% endfor %}", "none"),
        ("{% for i in (1..9) limit: -1 %}{{ i }}{% endfor %}", ""),
        ('{% for i in (1..9) limit: "2" %}{{ i }}{% endfor %}', "12"),
        ("{% for i in (9..1) %}{{ i }}{% endfor %}", ""),
        ('{% for i in "word" %}{{ i }}{% endfor %}', "word"),
        ("{% for i in 5 %}{{ i }}{% endfor %}", ""),
        ("{% for pair in box %}{{ pair[0] }}={{ pair[1] }};{% endfor %}", "a=1;b=2;"),
        ("{% for i in (1..2) %}{% for i in (5..6) %}{{ i }}{% endfor %}{{ i }}{% endfor %}", "561562"),
        ("{% for i in (1..3) %}{% for j in (1..3) %}{% break %}{% endfor %}{{ i }}{% endfor %}", "123"),
        ("{% for i in (1..3) %} {% endfor %}x", "x"),
        ("{% assign x = 1 %}{% for i in (1..3) %}{% assign x = x | plus: i %}{% endfor %}{{ x }}", "7"),
        ("{{ box }}|{{ list }}|{{ (1..3) }}|{{ true }}|{{ nil | default: 1.5 }}", '{"a": 1, "b": 2}|123|1..3|true|1.5'),
    ],
)
def test_loops_and_values(text, made):
    assert shown(liquid(text, box={"a": 1, "b": 2}, list=[1, [2, 3]])) == made


def test_tables_have_rows():
    text = "{% tablerow i in (1..3) cols: 2 %}{{ i }}{{ tablerowloop.col }}{% endtablerow %}"
    assert shown(liquid(text)).replace("\n", "") == (
        '<tr class="row1"><td class="col1">11</td><td class="col2">22</td></tr>'
        '<tr class="row2"><td class="col1">31</td></tr>'
    )
    assert shown(liquid("{% tablerow i in (1..3) %}{% break %}{% endtablerow %}")).count("<td") == 1


@pytest.mark.parametrize(
    "text",
    [
        "{% for i in (1..1000000000) %}{% endfor %}",
        "{% for i in (1..1000) %}{% for j in (1..1000) %} {% endfor %}{% endfor %}",
        "{% tablerow i in (1..1000000000) %}{% endtablerow %}",
        "{% for i in (1..9999999999999999999) %}{% endfor %}",
    ],
)
def test_loops_end(text):
    assert liquid(text).problem.code == "personal.limit"


def test_a_long_range_may_be_left_early():
    text = "{% for i in (1..1000000000) offset: 999999990 %}{% if i > 999999992 %}{% break %}{% endif %}.{% endfor %}"
    assert shown(liquid(text)) == ".."


def test_a_text_gets_only_so_long():
    made = liquid("{% for i in (1..9) %}{{ long }}{% endfor %}", long="ü" * 10_000)
    assert (made.outcome, made.problem.code, len(made.text)) == ("failed", "personal.limit", 30_000)


def test_a_text_on_the_way_stays_short():
    text = "{% assign x = y %}{% for i in (1..1000) %}{% assign x = x | url_encode %}{% endfor %}{{ x }}"
    made = liquid(text, y="%" * 1000)
    assert made.problem.code == "personal.limit"
    assert text[made.problem.start : made.problem.end] == "url_encode"


@pytest.mark.parametrize("condition", ["Profile.City > 5", "5 < Profile.City", "Profile.n contains 1"])
def test_what_can_not_be_compared_is_told_at_its_place(condition):
    text = "{% if " + condition + " %}x{% endif %}"
    problem = liquid(text, {"City": "Kyiv", "n": 5}).problem
    assert "can't be compared" in problem.message
    assert text[problem.start : problem.end].strip() in (">", "<", "contains")


def test_an_abort_ends_the_text():
    made = liquid("a{% if Profile.x == nil %}b{% abort %}{% endif %}{{ Profile.y }}")
    assert (made.outcome, made.text, made.branches, made.problem) == ("aborted", "", (1,), None)


@pytest.mark.parametrize(
    "value", ["{{ Profile.secret }}", "{% abort %}", "%FIRSTNAME|x%", "{% raw %}", "<b>&amp;</b>", "}}", '" | upcase']
)
def test_values_are_put_in_once_and_as_they_are(value):
    text = 'a{{ Profile.x }}b{{ Profile.x | default: "c" }}{% assign y = Profile.x %}{{ y }}'
    assert shown(liquid(text, {"x": value, "secret": "!"})) == f"a{value}b{value}{value}"
