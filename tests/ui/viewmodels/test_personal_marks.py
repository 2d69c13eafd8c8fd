from app.services.ports import Parsed, Problem, Reference
from app.ui.viewmodels.personal_marks import NOTHING, counted, marks_of
from app.ui.viewmodels.spelling import SPELLINGS
from tests.fake_people import FakePersonaliser

LIQUID = SPELLINGS["liquid"]


def marks(text):
    return marks_of(text, FakePersonaliser().parse(text, "liquid"), LIQUID)


def test_tags_of_one_field_are_tokens_and_other_tags_are_code():
    text = 'Hi {{ Profile.Name | default: "you" }} {% if x %}'
    found = marks(text)
    (token,) = found.tokens
    assert (text[token.start : token.end], token.fallback) == ('{{ Profile.Name | default: "you" }}', "you")
    assert [text[start:end] for start, end in found.code] == ["{% if x %}"]
    assert len(found.problems) == 1


def test_a_plain_text_has_none():
    assert marks("50 % {off}") is NOTHING


def test_a_tag_that_reads_several_fields_is_no_token():
    text = "{{ Profile.a | plus: Profile.b }}"
    both = tuple(Reference(root="Profile", keys=(key,), start=0, end=len(text)) for key in "ab")
    found = marks_of(text, Parsed(references=both), LIQUID)
    assert (found.tokens, found.code) == ((), ((0, len(text)),))


def test_a_field_that_only_decides_is_no_token():
    text = "{% if Profile.a %}"
    parsed = Parsed(references=(Reference(root="Profile", keys=("a",), start=0, end=len(text), shows=False),))
    assert marks_of(text, parsed, LIQUID).tokens == ()


def test_what_is_counted_has_fallbacks_in_place_of_tokens():
    text = 'Hi {{ Profile.Name | default: "you" }}, {{ Profile.City }}!'
    assert counted(text, marks(text)) == "Hi you, !"
    assert counted("plain", NOTHING) == "plain"


def test_problems_come_through_as_they_are():
    problem = Problem(code="x", message="m", start=0, end=1)
    assert marks_of("{{ x", Parsed(problems=(problem,)), LIQUID).problems == (problem,)
