"""The rules of the format, held against a JSON Schema that says the same in another way."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from app.platforms.rules import format
from tests.inbox import GONE, changed, link, message_of, mobile_messages, slide, with_links
from tests.strategies import json_leaves, json_objects, nested

FIRST = ("msg", "content", 0)
ACTION = (*FIRST, "action")
SCHEMA = json.loads((Path(__file__).parents[3] / "resources/schemas/clevertap-inbox.json").read_text())
ORACLE = Draft202012Validator({**SCHEMA, "$ref": "#/$defs/message", "type": "object", "properties": {}, "required": []})


def _places(message):
    return [finding.where for finding in format.findings(message)]


def _has_null(message):
    found = []
    nested(message, lambda value: found.append(value is None))
    return any(found)


def test_the_oracle_tells_good_from_bad():
    assert ORACLE.is_valid(message_of())
    assert not ORACLE.is_valid(changed(message_of(), "msg", "bg", to="red"))


@pytest.mark.parametrize("kind", ["simple", "message-icon", "carousel", "carousel-image"])
@pytest.mark.parametrize("slides", [1, 5])
def test_a_clean_message_is_as_the_format_asks(kind, slides):
    assert format.findings(message_of(kind, slides)) == ()


@pytest.mark.parametrize(
    ("where", "value"),
    [
        (("_id",), 5),
        (("_id",), ""),
        (("wzrk_id",), GONE),
        (("date",), "1"),
        (("date",), 1.5),
        (("wzrk_ttl",), 2**31),
        (("wzrk_ttl",), True),
        (("msg", "type"), "Simple"),
        (("msg", "bg"), "red"),
        (("msg", "orientation"), GONE),
        (("msg", "tags"), GONE),
        ((*FIRST, "title", "text"), GONE),
        ((*FIRST, "title", "color"), "#FFF"),
        ((*FIRST, "message", "color"), "#80112233"),
        ((*FIRST, "media"), GONE),
        ((*FIRST, "icon"), GONE),
        ((*FIRST, "media", "content_type"), "Image/png"),
        ((*ACTION, "hasUrl"), 1),
        ((*ACTION, "hasLinks"), True),
        ((*ACTION, "links"), GONE),
        ((*ACTION, "url", "android", "text"), GONE),
        ((*ACTION, "url", "ios"), {}),
    ],
)
def test_every_departure_is_found_at_its_place(where, value):
    message = changed(message_of(), *where, to=value)
    assert not ORACLE.is_valid(message)
    assert any(found[: len(where)] == where for found in _places(message))


def test_tabs_have_no_commas_and_nothing_is_null():
    assert _places(changed(message_of(), "msg", "tags", to=["a,b"])) == [("msg", "tags", 0)]
    assert _places(changed(message_of(), "msg", "extra", to=[{"a": None}])) == [("msg", "extra", 0, "a")]


def test_a_carousel_has_at_most_five_slides_each_with_a_picture():
    assert _places(message_of("carousel", 6)) == [("msg", "content")]
    message = changed(message_of("carousel", 2), "msg", "content", 1, "media", to={})
    assert _places(message) == [("msg", "content", 1, "media")]


def test_a_carousel_has_no_buttons_and_does_not_promise_any():
    action = with_links(link())["msg"]["content"][0]["action"]
    with_buttons = changed(message_of("carousel"), *FIRST, to=slide(action=action))
    assert _places(with_buttons) == [(*ACTION, "links")]
    assert _places(changed(with_buttons, *ACTION, "links", to=[])) == [(*ACTION, "hasLinks")]


def test_buttons_are_at_most_three_and_complete():
    assert _places(with_links(*[link()] * 4)) == [(*ACTION, "links")]
    assert _places(with_links(link(), link(type="URL"))) == [(*ACTION, "links", 1, "type")]
    assert _places(with_links(link(bg=GONE))) == [(*ACTION, "links", 0, "bg")]


def test_extra_data_are_pairs_of_texts():
    pairs = [{"key": "a", "value": {"text": "1"}}, {"value": {"text": 1}}]
    where = ("msg", "custom_kv", 1)
    assert _places(changed(message_of(), "msg", "custom_kv", to=pairs)) == [(*where, "key"), (*where, "value", "text")]
    assert _places(changed(message_of(), "msg", "custom_kv", to={})) == [("msg", "custom_kv")]


def test_every_sample_is_judged_as_the_schema_judges_it():
    for message in mobile_messages():
        assert (format.findings(message) == ()) == (ORACLE.is_valid(message) and not _has_null(message))


WHERES = [
    (),
    ("msg",),
    FIRST,
    (*FIRST, "title"),
    (*FIRST, "media"),
    ACTION,
    (*ACTION, "url"),
    (*ACTION, "links", 0),
]


@settings(max_examples=150)
@given(st.sampled_from(WHERES), st.data(), json_leaves | st.just([]) | st.just({}))
def test_a_message_with_one_value_changed_is_judged_as_the_schema_judges_it(where, data, value):
    message = with_links(link())
    node = message
    for step in where:
        node = node[step]
    key = data.draw(st.sampled_from(sorted(node)))
    message = changed(message, *where, key, to=value)
    accepted = format.findings(message) == ()
    if accepted:
        assert ORACLE.is_valid(message)
    elif ORACLE.is_valid(message):
        assert _has_null(message) or key in ("tags", "content", "date", "wzrk_ttl")


@given(json_objects)
def test_any_object_can_be_judged(message):
    assert all(finding.effect == "wrong" for finding in format.findings(message))
