import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.forms.reading import JSON, PLAIN, _decoded
from tests.ui.forms.personal import CITY


@pytest.fixture
def personal(crowd):
    return crowd.tools.personal


def test_a_plain_text_is_itself(personal):
    assert PLAIN.marks(personal, CITY) == personal.marks(CITY)
    assert PLAIN.before("abc", 2) == (0, "ab")
    assert PLAIN.inserted("abc", 2, CITY) == CITY


def test_in_json_the_strings_are_texts_and_keys_are_not(personal):
    text = json.dumps({CITY: [1, f'é "{CITY}"']}, indent=2)
    (token,) = JSON.marks(personal, text).tokens
    assert text[token.start : token.end] == json.dumps(CITY)[1:-1]
    assert token.start > text.index(":")
    assert token.fallback == "your city"


def test_problems_in_json_are_where_they_stand(personal):
    text = '{\n "a": "\\u00e9 {{ x"\n}'
    (problem,) = JSON.marks(personal, text).problems
    assert text[problem.start :].startswith("{{ x")
    assert (problem.line, problem.column) == (2, 15)


def test_a_tag_in_a_json_string_is_escaped_and_outside_becomes_one():
    text = '{"a": "x", "b": }'
    assert JSON.inserted(text, 8, CITY) == json.dumps(CITY)[1:-1]
    assert JSON.inserted(text, len(text) - 1, CITY) == json.dumps(CITY)


def test_only_inside_of_json_strings_anything_is_asked_for():
    assert JSON.before('{"a": "Hi {{ c', 14) == (7, "Hi {{ c")
    assert JSON.before('{"a": {{', 8) is None


@given(st.text(max_size=12))
def test_a_json_string_is_read_letter_by_letter(content):
    body = json.dumps(content)[1:-1]
    read, places = _decoded(body, 5)
    assert read == content
    assert places[-1] == 5 + len(body)
    assert [json.loads(f'"{body[a - 5 : b - 5]}"') for a, b in pairwise(places)] == list(content)
