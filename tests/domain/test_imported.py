from hypothesis import given

from app.domain.imported import by_id, places
from app.targets.registry import item_target
from tests.inbox import CAMPAIGN, link, message_of, with_links
from tests.strategies import json_objects
from tests.targets.made import imported


def test_places_of_a_mobile_message():
    message = with_links(link(kv={"a": 1, "b": 2}), link())
    message["msg"]["custom_kv"] = [{}, {}]
    button = ("slide", 0, "button", 0)
    assert list(places(message)) == [
        ("slide", 0),
        button,
        (*button, "key", 0),
        (*button, "key", 1),
        ("slide", 0, "button", 1),
        ("pair", 0),
        ("pair", 1),
    ]


def test_places_of_a_web_message():
    assert list(places({"msg": [{"buttons": [{}]}, {}]})) == [("slide", 0), ("slide", 0, "button", 0), ("slide", 1)]


def test_a_message_without_content_still_has_its_one_slide():
    assert list(places({})) == [("slide", 0)]
    assert list(places(message_of() | {"msg": {"content": []}})) == [("slide", 0)]


@given(json_objects)
def test_every_projected_element_is_found_by_its_id(message):
    for item in (message, {**message, "templateType": "text-only"}):
        campaign = imported(item)
        assert campaign.origin.format == item_target(item).name
        known = by_id(CAMPAIGN, item)
        slides = campaign.message.slides
        buttons = [button for slide in slides for button in slide.buttons]
        pairs = [*campaign.message.key_values, *(key for button in buttons for key in button.keys)]
        assert {element.id for element in (*slides, *buttons, *pairs)} <= known.keys()
