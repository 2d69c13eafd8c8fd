import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.edits import apply_all
from app.domain.errors import UserError
from app.domain.message import Message
from app.domain.record import pack, unpack
from app.services.assignments import edits, parse
from tests.made import START, campaign, slide
from tests.strategies_edits import json_values, words

KEPT = ("id", "schema", "created", "changed", "origin", "@bin", "message.slides.0.id", "message.slides.0.buttons.0.id")
MESSAGE = Message(slides=(slide("s1", "Hello", "b1"), slide("s2")), custom_data={"id": 1, "deep": {"er": 1}})
RECORD = pack(campaign(1, message=MESSAGE), None)


def after(*sets):
    """The campaign after ``sets``."""
    return unpack(apply_all(RECORD, edits(RECORD, [parse(text) for text in sets]))[0])[0]


class TestValues:
    @pytest.mark.parametrize(
        "text", ["Bye", "123", "true", "null", "1.5", "[1]", "{}", "-0", "1e999", "a=b", "", " x ", '"open', "NaN"]
    )
    def test_a_text_takes_anything_as_it_stands(self, text):
        assert after(f"message.slides.0.title.text={text}").message.slides[0].title.text == text

    def test_a_text_may_be_spelled_as_json(self):
        assert after(r'name="a\nb"').name == "a\nb"

    def test_a_value_of_another_kind_is_json(self):
        assert after("archived=true").archived is True
        assert after("ttl=null").ttl is None
        assert after('ttl={"hours":5}').ttl.hours == 5
        assert after('labels=["a","b"]').labels == ("a", "b")

    @given(st.integers() | st.booleans() | st.lists(st.integers()) | st.none())
    def test_custom_data_takes_json_as_json(self, value):
        assert after(f"message.custom_data={json.dumps(value)}").message.custom_data == value

    @given(json_values)
    def test_custom_data_takes_all_that_is_json(self, value):
        assert after(f"message.custom_data={json.dumps(value)}").message.custom_data == value

    @given(words)
    def test_any_name_can_be_set_as_it_stands_or_as_json(self, text):
        assert after(f"name={json.dumps(text)}").name == text

    def test_a_key_of_custom_data_can_be_new(self):
        assert after("message.custom_data.new=1").message.custom_data["new"] == 1


class TestSeveral:
    def test_a_later_one_builds_on_an_earlier_one(self):
        changed = after('message.slides=[{"id":"x"},{"id":"y"}]', "message.slides.1.title.text=7")

        assert changed.message.slides[1].title.text == "7"

    def test_values_that_fit_only_together_are_taken_together(self):
        changed = after("ttl.days=null", "name=123", "ttl.hours=12")

        assert (changed.ttl.days, changed.ttl.hours, changed.name) == (None, 12, "123")


class TestIds:
    def test_slides_without_ids_get_fresh_ones(self):
        first, second = after('message.slides=[{},{"buttons":[{"text":"Go"}]}]').message.slides

        assert first.id != second.id
        assert second.buttons[0].id

    def test_slides_with_ids_keep_them(self):
        assert [each.id for each in after('message.slides=[{"id":"s2"},{"id":"s1"}]').message.slides] == ["s2", "s1"]

    def test_an_element_that_is_replaced_keeps_its_id(self):
        changed = after('message.slides.0={"title":{"text":"New"}}').message.slides[0]

        assert (changed.id, changed.title.text, changed.buttons) == ("s1", "New", ())

    def test_data_that_only_looks_like_an_element_is_left_alone(self):
        assert after("message.custom_data.id=5").message.custom_data["id"] == 5
        assert after('message.custom_data={"slides":[{}]}').message.custom_data == {"slides": [{}]}


class TestRefusals:
    @pytest.mark.parametrize("path", KEPT)
    def test_what_galley_keeps_cannot_be_set(self, path):
        with pytest.raises(UserError) as caught:
            after(f"{path}={START}")

        assert caught.value.title == f"{path} can't be set"

    def test_another_id_cannot_be_slipped_in(self):
        with pytest.raises(UserError, match="can't be set"):
            after('message.slides.0={"id":"other"}')

    @pytest.mark.parametrize(
        "path", ["nothing.deeper", "message.slides.2.title.text", "message.slides.0.media.alt", "labels.0", "name.x"]
    )
    def test_a_path_that_leads_nowhere_is_named(self, path):
        with pytest.raises(UserError) as caught:
            after(f"{path}=1")

        assert caught.value.title == f"{path} is not in the campaign"

    @pytest.mark.parametrize(
        "text",
        [
            "nothing=1",
            "archived=yes",
            "status=sent",
            "message.background=red",
            "message.slides=[]",
            'message.slides=[{"id":"a"},{"id":"a"}]',
            "message.slides=null",
            "ttl.hours=3",
            "message.slides.0.buttons.0=text",
        ],
    )
    def test_a_value_that_does_not_fit_is_refused_by_its_path(self, text):
        with pytest.raises(UserError) as caught:
            after("name=Sale", text)

        assert caught.value.title == f"{text.partition('=')[0]} can't be set like that"
        assert caught.value.happened

    @pytest.mark.parametrize("text", ["name", "=x", ""])
    def test_what_is_no_assignment_is_said(self, text):
        with pytest.raises(UserError, match="PATH=VALUE"):
            parse(text)

    @pytest.mark.parametrize("levels", [99, 101, 50_000])
    def test_what_nests_too_deep_is_refused_and_not_taken_for_text(self, levels):
        with pytest.raises(UserError, match=r"custom_data can't be set.*deeper"):
            after(f"message.custom_data={'[' * levels}{']' * levels}")
