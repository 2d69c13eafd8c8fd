import pytest

from app.domain.elements import is_element, with_ids
from app.domain.record import pack
from tests.made import campaign, slide


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("message/slides/a", True),
        ("message/slides/a/buttons/b", True),
        ("message/slides/a/buttons/b/keys/k", True),
        ("message/key_values/k", True),
        ("variants/v", True),
        ("message/slides", False),
        ("message/slides/a/title", False),
        ("message/custom_data/slides/a", False),
        ("origin/message/slides/a", False),
        ("labels/l", False),
        ("", False),
    ],
)
def test_elements_are_the_members_of_lists_with_ids(path, expected):
    assert is_element(path) is expected


def test_elements_get_ids_at_every_depth():
    filled = with_ids("message/slides", [{"buttons": [{"keys": [{"key": "a"}]}]}])

    assert len({filled[0]["id"], filled[0]["buttons"][0]["id"], filled[0]["buttons"][0]["keys"][0]["id"]}) == 3


def test_an_id_that_is_there_is_kept():
    assert with_ids("variants", [{"id": "v"}]) == [{"id": "v"}]


def test_a_whole_document_is_filled_and_a_complete_one_left_alone():
    tree = pack(campaign(1, slide("s1", "Hello", "b1")), None)

    assert with_ids("", tree)["message"]["slides"][0]["buttons"][0]["id"] == "b1"
    assert with_ids("", {"message": {"key_values": [{}]}})["message"]["key_values"][0]["id"]


@pytest.mark.parametrize("path", ["message/custom_data", "origin", "variants/v/values", "name"])
def test_data_that_is_not_ours_gets_no_ids(path):
    value = {"slides": [{"a": 1}], "message": {"slides": [{}]}}

    assert with_ids(path, value) == value


@pytest.mark.parametrize("value", [None, 5, "text", ["text", 5, None]])
def test_values_that_are_no_elements_are_left_alone(value):
    assert with_ids("message/slides", value) == value
