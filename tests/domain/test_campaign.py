import json

import pytest
from hypothesis import given, settings

from app.domain.campaign import MAX_DEPTH, TimeToLive, decode, encode, from_tree, parse_json, strict, to_tree
from app.domain.errors import UserError
from app.domain.message import Button, KeyValue, Message, Slide
from tests.made import campaign, slide, uuid
from tests.strategies_edits import campaigns

TREE = to_tree(campaign(1, slide("s1", "Hello", "b1")))


def with_message(**fields):
    return {**TREE, "message": {**TREE["message"], **fields}}


@settings(max_examples=60, deadline=None)
@given(campaigns)
def test_a_document_survives_being_written_and_read(campaign):
    text = encode(campaign)

    assert encode(decode(text)) == text
    assert text.isascii()


def test_overlays_are_written_in_the_order_of_their_keys():
    one = campaign(message=Message(slides=(slide("s1"),), languages={"uk": {"b": "1", "a": "2"}, "de": {}}))
    other = campaign(message=Message(slides=(slide("s1"),), languages={"de": {}, "uk": {"a": "2", "b": "1"}}))

    assert encode(one) == encode(other)


def test_the_order_of_custom_data_is_kept():
    tree = with_message(custom_data={"b": 1, "a": 2})

    assert list(json.loads(encode(from_tree(tree)))["message"]["custom_data"]) == ["b", "a"]


def test_lone_surrogates_survive():
    tree = with_message(inbox_tags=["\ud83d"])

    assert decode(encode(from_tree(tree))).message.inbox_tags == ("\ud83d",)


@pytest.mark.parametrize(
    ("tree", "place"),
    [
        ({**TREE, "name": 5}, "$.name"),
        ({**TREE, "more": 1}, "more"),
        ({**TREE, "id": "1"}, "$.id"),
        ({**TREE, "id": uuid(1).upper().replace("0", "A")}, "$.id"),
        ({**TREE, "status": "sent"}, "$.status"),
        ({**TREE, "changed": "2026-03-01T08:00:00+01:00"}, "$.changed"),
        ({**TREE, "ttl": {"days": 1, "hours": 1}}, "$.ttl"),
        ({**TREE, "ttl": {}}, "$.ttl"),
        ({**TREE, "ttl": {"days": 0}}, "$.ttl.days"),
        ({**TREE, "variants": [{"id": uuid(2)}, {"id": uuid(2)}]}, "two variants have the same id"),
        (with_message(slides=[]), "$.message.slides"),
        (with_message(slides=[{"id": "a"}, {"id": "a"}]), "two slides have the same id"),
        (with_message(slides=[{"id": "a", "buttons": [{"id": "b"}, {"id": "b"}]}]), "two buttons have the same id"),
        (with_message(key_values=[{"id": "k"}, {"id": "k"}]), "two pairs have the same id"),
        (with_message(background="red"), "$.message.background"),
        (with_message(background="#FFFFFF\n"), "$.message.background"),
        (with_message(languages={"u/k": {}}), "languages"),
        ({key: value for key, value in TREE.items() if key != "message"}, "message"),
        ([], "object"),
    ],
)
def test_what_schema_1_does_not_allow_is_refused_and_named(tree, place):
    with pytest.raises(UserError) as caught:
        strict(tree, "sale.json")

    assert "sale.json" in caught.value.title
    assert place in caught.value.happened


def test_pairs_of_a_button_have_ids_of_their_own():
    with pytest.raises(ValueError, match="two pairs"):
        Button(id="b", keys=(KeyValue(id="k"), KeyValue(id="k")))


def test_the_same_id_in_different_lists_is_no_clash():
    one, other = (Slide(id=id, buttons=(Button(id="b"),)) for id in "xy")

    assert len(Message(slides=(one, other)).slides) == 2


def test_a_newer_schema_is_told_apart_from_a_broken_document():
    with pytest.raises(UserError) as caught:
        strict({"schema": 2, "anything": True})

    assert "newer version" in caught.value.title


@pytest.mark.parametrize(
    "text",
    ["", "{", "NaN", "-Infinity", '{"a": 1e999}', "[" * 200 + "]" * 200, "[" * 100_000, b"\xff", "'a'", "1" * 5000],
)
def test_what_is_not_strict_json_is_one_clear_error(text):
    with pytest.raises(UserError, match="is not valid JSON"):
        decode(text)


def test_json_may_nest_to_the_limit_and_begin_with_a_byte_order_mark():
    inner = MAX_DEPTH - 1

    assert parse_json(b"\xef\xbb\xbf" + b"[" * inner + b"1" + b"]" * inner)
    with pytest.raises(ValueError, match="deeper"):
        parse_json("[" * MAX_DEPTH + "1" + "]" * MAX_DEPTH)


def test_a_time_to_live_is_counted_in_seconds():
    assert TimeToLive(days=2).seconds() == 172_800
    assert TimeToLive(hours=5).seconds() == 18_000
