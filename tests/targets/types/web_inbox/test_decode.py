import pytest
from hypothesis import given

from app.domain.campaign import TimeToLive, from_tree, to_tree
from app.domain.ids import derived_id
from app.targets.registry import WEB_INBOX
from app.targets.types.web_inbox.decode import project
from tests.inbox import CAMPAIGN, changed
from tests.platforms.rules.test_web import message
from tests.strategies import json_objects
from tests.targets.made import context, imported


def test_a_message_is_read_whole():
    tree = message(tags=["Promotions", ""], date=1000, wzrk_ttl=87_400)
    projection = project(tree, CAMPAIGN)
    (first,) = projection.message.slides
    assert projection.name == "Title"
    assert projection.ttl == TimeToLive(days=1)
    assert projection.message.template == "message-icon"
    assert projection.message.inbox_tags == ("Promotions",)
    assert (first.title.text, first.body.text) == ("Title", "Text")
    assert (first.icon.url, first.media.url) == ("https://example.com/i.png", "https://example.com/a.png")
    assert (first.action.enabled, first.action.web, first.action.new_tab) == (True, "https://example.com", True)
    assert (first.action.android, first.action.ios) == ("", "")


def test_buttons_open_or_copy():
    buttons = [
        {"text": "Open", "action": "url", "url": "https://x", "openUrlInNewTab": True},
        {"text": "Copy", "action": "copy", "clipboardText": "CODE"},
    ]
    opens, copies = project(changed(message(), "msg", 0, "buttons", to=buttons), CAMPAIGN).message.slides[0].buttons
    assert (opens.kind, opens.text, opens.web, opens.new_tab) == ("link", "Open", "https://x", True)
    assert (copies.kind, copies.text, copies.copy) == ("copy", "Copy", "CODE")
    assert copies.id == derived_id(CAMPAIGN, "slide", 0, "button", 1)


@pytest.mark.parametrize("icon", ["", None, 0, {}])
def test_without_an_icon_it_is_a_simple_message(icon):
    projected = project(changed(message(), "msg", 0, "iconUrl", to=icon), CAMPAIGN).message
    assert projected.template == ("message-icon" if icon == 0 else "simple")


def test_without_a_link_a_tap_does_nothing():
    first = project(changed(message(), "msg", 0, "onClickUrl", to=""), CAMPAIGN).message.slides[0]
    assert not first.action.enabled


@pytest.mark.parametrize(("tree", "name"), [({"_id": 5}, "5"), ({"templateType": "x"}, "Imported message")])
def test_a_name_is_found_without_a_title(tree, name):
    assert project(tree, CAMPAIGN).name == name


@given(json_objects)
def test_any_object_is_a_valid_campaign_that_comes_out_equal(tree):
    tree = {**tree, "templateType": "text-only"}
    campaign = imported(tree)
    assert from_tree(to_tree(campaign)) == campaign
    assert WEB_INBOX.encode(campaign, context()) == tree
