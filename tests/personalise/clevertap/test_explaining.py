import pytest

from tests.personalise.made import complaint, parsed


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("{{ Profile.x | defualt: 'a' }}", "There is no filter “defualt”: did you mean “default”?", "defualt"),
        ("{{ Profile.x | truncate: 5 }}", "There is no filter “truncate”", "truncate"),
        ('{{ Profile.x | default "a" }}', "Write a colon after default", "default "),
        ("{{ Profile.x | default: hey you }}", "Write the text after default: in quotation marks", "you"),
        ("{{ Profile.x y }}", "“y” is not understood here", "y"),
        ("{{ Profile.x | default: “a }}", "Write the text after default: in quotation marks", "“"),
        ('{{ Profile.x | default: "a }}', "A quotation mark is missing: quotes come in pairs", '"a'),
        ("{{ Profile.x | }}", "A filter is missing after |", "|"),
        ("{{ Profile.x | plus }}", "“plus” needs a value: write a colon and the value after it", "plus"),
        ("{{ Profile.x | upcase: 1 }}", "“upcase” takes no values", "upcase"),
        ("{{ Profile.x | round: 1, 2 }}", "“round” takes 1 value", "round"),
        ("{{ Profile.x | default: 1, allow_false: true }}", "“default” takes 1 value", "default"),
        ("{% if Profile.x = 5 %}{% endif %}", "Write == to compare", "="),
        ("{% if a && b %}{% endif %}", "Write and instead of &&", "&&"),
        ("{% if a || b %}{% endif %}", "Write or instead of ||", "||"),
        ("{% if not a %}{% endif %}", "Liquid has no “not”: write !=, or use unless", "not"),
        ("{% if %}{% endif %}", "“if” needs something after it", "{% if %}"),
        ("{% if a == %}{% endif %}", "Something is missing at the end of “if a ==”", "="),
        ("{% for i of x %}{% endfor %}", "“of” is not understood here", "of"),
        ("{% assign = 5 %}", "“=” is not understood here", "="),
        ("{{ ? }}", "“?” is not understood here", "?"),
    ],
)
def test_errors_inside_tags_are_told_in_plain_words_at_their_place(text, words, place):
    assert complaint(text) == (words, place)


def test_the_sign_for_comparing_can_be_written_in_place():
    assert parsed("{% if a = 5 %}{% endif %}").error.instead == "=="


def test_every_tag_is_looked_at_and_errors_come_in_order():
    text = "{{ a | b }} {{ c }} {% if d = 1 %}{% endif %} {{ e | }}"
    problems = parsed(text).problems
    assert [text[each.start : each.end] for each in problems] == ["b", "=", "|"]
    assert [each.name for each in parsed(text).references] == ["c"]


def test_what_is_quoted_is_cut():
    message, _ = complaint("{{ " + "." * 500 + " }}")
    assert message == f"“{'.' * 39}…” is not understood here"


def test_no_more_than_a_good_many_errors_are_told():
    assert len(parsed("{{ a | b }}" * 500).problems) == 20
