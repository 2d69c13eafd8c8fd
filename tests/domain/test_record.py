import pytest
from hypothesis import given, settings

from app.domain.edits import EditRefused, SetValue, Unset, apply_all
from app.domain.record import differences, document, pack, unpack
from tests.made import START, campaign, slide
from tests.strategies_edits import campaigns, json_values

RECORD = pack(campaign(1, slide("s1", "Hello"), slide("s2")), None)


def test_a_record_holds_the_campaign_and_its_bin():
    assert unpack(pack(campaign(), START)) == (campaign(), START)
    assert "@bin" not in document(RECORD)


@pytest.mark.parametrize("bad", [{"name": 5}, {"@bin": "yesterday"}, {"extra": 1}])
def test_a_record_that_schema_1_does_not_allow_is_refused(bad):
    with pytest.raises(EditRefused):
        unpack({**RECORD, **bad})


def test_a_record_that_is_gone_is_refused():
    with pytest.raises(EditRefused):
        unpack(None)


def test_a_record_deeper_than_can_be_read_back_is_refused():
    deep = "x"
    for _ in range(99):
        deep = [deep]

    with pytest.raises(EditRefused, match="deeper"):
        unpack({**RECORD, "message": {**RECORD["message"], "custom_data": deep}})


@settings(max_examples=60, deadline=None)
@given(campaigns, campaigns)
def test_differences_lead_from_one_record_to_the_other(one, other):
    old, new = pack(one, None), pack(other, START)

    assert apply_all(old, differences(old, new))[0] == new


@given(json_values, json_values)
def test_differences_lead_from_any_data_to_any_other(one, other):
    old, new = {"data": one}, {"data": other}

    assert apply_all(old, differences(old, new))[0] == new


def test_only_what_differs_is_named():
    new = pack(campaign(1, slide("s1", "Bye"), slide("s2"), name="Sale"), None)

    assert differences(RECORD, RECORD) == []
    assert differences(RECORD, new) == [SetValue("name", "Sale"), SetValue("message/slides/s1/title/text", "Bye")]


def test_a_list_whose_elements_moved_is_set_as_a_whole():
    new = pack(campaign(1, slide("s2"), slide("s1", "Hello")), None)

    assert [edit.path for edit in differences(RECORD, new)] == ["message/slides"]


def test_a_key_that_went_is_unset():
    assert differences({"a": 1, "b": 2}, {"b": 2}) == [Unset("a")]
