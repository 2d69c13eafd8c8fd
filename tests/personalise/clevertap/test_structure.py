import pytest

from app.personalise.clevertap import words
from tests.personalise.made import complaint, liquid, parsed


@pytest.mark.parametrize(
    ("text", "message", "place"),
    [
        ("{% if a %}b", "“if” is not closed: write {% endif %} after it", "{% if a %}"),
        ("a{% endif %}", "There is nothing that “endif” could close", "{% endif %}"),
        (
            "{% if a %}{% for i in b %}{% endif %}",
            "“endif” is out of place: first close “for” with {% endfor %}",
            "{% endif %}",
        ),
        ("{% else %}", "“else” is out of place: it works only inside “if”", "{% else %}"),
        ("{% when 1 %}", "“when” is out of place: it works only inside “case”", "{% when 1 %}"),
        (
            "{% case a %}{% elsif b %}{% endcase %}",
            "“elsif” is out of place: it works only inside “if”",
            "{% elsif b %}",
        ),
        ("{% if a %}{% else %}{% else %}{% endif %}", "“else” is out of place: “else” comes last", "{% else %}"),
        ("{% if a %}{% else if b %}{% endif %}", "Nothing can follow “else”: did you mean “elsif”?", "if b"),
        ("{% endif x %}", "Nothing can follow “endif”", "x"),
        ("{% if a %}{% break %}{% endif %}", "“break” works only inside a loop", "{% break %}"),
        ('{% include "x" %}', "“include” is not available: a message has no other files to show", '{% include "x" %}'),
        ("{% elseif a %}", "There is no tag “elseif”: did you mean “elsif”?", "{% elseif a %}"),
        ("{% capture a %}", "There is no tag “capture”", "{% capture a %}"),
        ("{% asign a = 1 %}", "There is no tag “asign”: did you mean “assign”?", "{% asign a = 1 %}"),
    ],
)
def test_blocks_that_do_not_fit_are_told(text, message, place):
    assert complaint(text) == (message, place)


@pytest.mark.parametrize("name", ["render", "cycle", "increment", "liquid", "echo", "ifchanged", "doc", "macro"])
def test_tags_that_are_not_documented_are_refused(name):
    assert name not in words.TAGS
    assert complaint("{% " + name + " x %}")[0].startswith(f"There is no tag “{name}”")


def test_branches_are_counted_by_place_and_know_their_bodies():
    text = "{% if a %}A{% unless b %}B{% else %}C{% endunless %}{% elsif c %}D{% else %}E{% endif %}"
    found = [(each.number, each.words, text[each.start : each.end]) for each in parsed(text).branches]
    assert found == [
        (1, "if a", "A{% unless b %}B{% else %}C{% endunless %}"),
        (2, "unless b", "B"),
        (3, "else", "C"),
        (4, "elsif c", "D"),
        (5, "else", "E"),
    ]


@pytest.mark.parametrize(
    ("profile", "text", "taken"),
    [
        ({"a": 1}, "AB", (1, 2)),
        ({"a": 1, "b": 1}, "AC", (1, 3)),
        ({"c": 1}, "D", (4,)),
        ({}, "E", (5,)),
    ],
)
def test_branches_that_are_taken_are_noted(profile, text, taken):
    source = (
        "{% if Profile.a %}A{% unless Profile.b %}B{% else %}C{% endunless %}"
        "{% elsif Profile.c %}D{% else %}E{% endif %}"
    )
    made = liquid(source, profile)
    assert (made.text, made.branches) == (text, taken)


def test_branches_of_a_case_and_branches_without_text_are_noted():
    source = "{% case Profile.a %}{% when 1, 2 %}X{% when 3 or 4 %} {% else %}{% assign b = 1 %}{% endcase %}"
    assert [each.words for each in parsed(source).branches] == ["when 1, 2", "when 3 or 4", "else"]
    taken = [liquid(source, {"a": value}).branches for value in (2, 4, 5)]
    assert taken == [(1,), (2,), (3,)]


def test_branches_in_a_loop_are_noted_once():
    source = "{% for i in (1..4) %}{% if i > 2 %}x{% else %}y{% endif %}{% endfor %}"
    assert liquid(source).branches == (1, 2)


def test_a_loop_without_items_is_no_branch():
    assert parsed("{% for i in a %}x{% else %}y{% endfor %}").branches == ()


def test_blocks_nest_only_so_deep():
    def nested(depth):
        return "{% if true %}" * depth + "x" + "{% endif %}" * depth

    assert liquid(nested(20)).text == "x"
    assert parsed(nested(21)).error.code == "personal.limit"
