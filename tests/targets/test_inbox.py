import pytest

from app.domain.errors import UserError
from app.targets.inbox import envelope, is_message, is_web, messages
from tests.inbox import message_of

ONE, TWO = message_of(_id="1"), message_of(_id="2")


def test_a_single_message_an_array_and_envelopes_are_understood():
    assert messages(ONE, "f") == [ONE]
    assert messages([ONE, TWO], "f") == [ONE, TWO]
    assert messages({"inbox_notifs": [ONE]}, "f") == [ONE]
    assert messages({"arp": {}, "inbox_notifs_v2": [TWO], "imc": 1}, "f") == [TWO]
    assert messages({"inbox_notifs_v2": [TWO], "inbox_notifs": [ONE]}, "f") == [ONE, TWO]


def test_any_object_in_an_envelope_is_a_message():
    assert messages({"inbox_notifs": [{}, {"x": 1}]}, "f") == [{}, {"x": 1}]


@pytest.mark.parametrize(
    "tree",
    [
        {"inbox_notifs": []},
        {"inbox_notifs": [], "inbox_notifs_v2": []},
        [],
        {},
        {"title": "x", "categories": []},
        [ONE, {"x": 1}],
        [ONE, None],
        {"inbox_notifs": [ONE, 5]},
        {"inbox_notifs": {}},
        {"inbox_notifs": None},
        5,
        "x",
        None,
    ],
)
def test_anything_else_is_refused_with_the_name_of_the_file(tree):
    with pytest.raises(UserError, match=r"spring\.json"):
        messages(tree, "spring.json")


def test_the_refusal_names_the_element():
    with pytest.raises(UserError, match="Element 2"):
        messages([ONE, {"x": 1}], "f")
    with pytest.raises(UserError, match="Element 2 of inbox_notifs_v2"):
        messages({"inbox_notifs_v2": [ONE, 5]}, "f")


@pytest.mark.parametrize("key", ["_id", "msg", "wzrk_id", "wzrk_ttl", "wzrk_pivot", "date", "templateType", "isRead"])
def test_one_known_key_makes_a_message(key):
    assert is_message({key: None})


def test_web_messages_are_told_by_their_type_or_their_list():
    assert is_web({"templateType": "text-only"})
    assert is_web({"msg": []})
    assert not is_web(ONE)
    assert not is_web({})


def test_written_messages_stand_in_the_envelope():
    assert envelope([ONE, TWO]) == {"inbox_notifs": [ONE, TWO]}
