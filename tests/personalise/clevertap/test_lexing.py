import pytest
from hypothesis import given as over
from hypothesis import strategies as st

from app.personalise.clevertap.lexing import lexed
from tests.personalise.made import complaint, liquid, parsed, shown


def test_a_text_is_taken_apart():
    found = lexed("Hi {{ a }}{% if b %}c{% endif %}").pieces
    assert [(each.kind, each.name, each.inside, each.start, each.end) for each in found] == [
        ("text", "", "Hi ", 0, 3),
        ("output", "", "a", 3, 10),
        ("tag", "if", "b", 10, 20),
        ("text", "", "c", 20, 21),
        ("tag", "endif", "", 21, 32),
    ]


@pytest.mark.parametrize(
    ("text", "message", "place"),
    [
        ("Hi {{ Profile.Name", "This tag is not closed: write }} after it", "{{ Profile.Name"),
        ("Hi {{ Profile.Name, you\nthere", "This tag is not closed: write }} after it", "{{ Profile.Name, you"),
        ("{{ a {{ b }}", "This tag is not closed: write }} after it", "{{ a"),
        ("{{ a }", "This tag is not closed: write }} after it", "{{ a }"),
        ("{% if a }}", "This tag is not closed: write %} after it", "{% if a }}"),
        ("{{", "This tag is not closed: write }} after it", "{{"),
        ("{{  }}", "There is nothing between {{ and }}: write what to show", "{{  }}"),
        ("{{--}}", "There is nothing between {{ and }}: write what to show", "{{--}}"),
        ("{%  %}", "This tag has no name: write one after {%, as in {% if", "{%  %}"),
        ("{% raw %}x", "What begins with {% raw %} is not closed: write {% endraw %} after it", "{% raw %}"),
        (
            "{% comment %}{% comment %}{% endcomment %}",
            "What begins with {% comment %} is not closed: write {% endcomment %} after it",
            "{% comment %}",
        ),
    ],
)
def test_tags_that_do_not_end_are_told(text, message, place):
    assert complaint(text) == (message, place)


def test_what_comes_before_an_open_tag_is_read():
    assert [each.name for each in parsed("{{ Profile.a }} {{ Profile.b").references] == ["Profile.a"]


@pytest.mark.parametrize("text", ["{", "}", "{ {", "}} %}", "50% {a}", "{ % if % }"])
def test_other_braces_are_text(text):
    assert parsed(text).plain
    assert shown(liquid(text)) == text


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("a {{- 1 }} b", "a1 b"),
        ("a {{ 1 -}} b", "a 1b"),
        ("a {%- assign x = 1 -%} b", "ab"),
        ("a {%- raw -%} {{ }} {%- endraw -%} b", "a{{ }}b"),
        ("a {% comment %} {{ {% raw %} {% endcomment -%} b", "a b"),
        ("{% raw %}{% comment %}{% endraw %}", "{% comment %}"),
        ("{% comment %}{% comment %}{% endcomment %}x{% endcomment %}y", "y"),
    ],
)
def test_white_space_raw_texts_and_comments(text, made):
    assert shown(liquid(text)) == made


def test_a_tag_may_be_long_but_not_endless():
    assert liquid('{{ "' + "x" * 1900 + '" }}').text == "x" * 1900
    assert parsed("{{ " + "x" * 2500 + " }}").error.code == "personal.limit"
    assert parsed("{% if a" + " and a" * 101 + " %}{% endif %}").error.code == "personal.limit"


@over(st.text(alphabet="{}%- \nrawendcomment\"'", max_size=60))
def test_pieces_are_in_order_and_inside_the_text(text):
    end = 0
    for piece in lexed(text).pieces:
        assert end <= piece.start < piece.end <= len(text)
        assert piece.start <= piece.inside_start <= piece.end
        end = piece.end
