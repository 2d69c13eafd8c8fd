import pytest
from hypothesis import given

from app.domain.campaign import TimeToLive, from_tree, to_tree
from app.domain.ids import derived_id
from app.targets.types.clevertap_inbox.decode import project
from tests.inbox import CAMPAIGN, changed, link, message_of, slide, with_links
from tests.strategies import json_objects
from tests.targets.made import imported

FIRST = ("msg", "content", 0)


def _slide(**parts):
    return project(changed(message_of(), *FIRST, to=slide(**parts)), CAMPAIGN).message.slides[0]


def _button(**parts):
    return project(with_links(link(**parts)), CAMPAIGN).message.slides[0].buttons[0]


def test_a_clean_message_is_read_whole():
    projection = project(message_of("message-icon"), CAMPAIGN)
    message = projection.message
    assert (message.template, message.background, message.orientation) == ("message-icon", "#ABCDEF", "landscape")
    (first,) = message.slides
    assert (first.title.text, first.title.color) == ("Title", "#112233")
    assert (first.body.text, first.body.color) == ("Text", "#445566")
    assert (first.media.url, first.media.mime, first.media.kind) == ("https://example.com/a.png", "image/png", "image")
    assert (first.icon.url, first.icon.kind) == ("https://example.com/i.png", "image")
    assert (first.action.enabled, first.action.android, first.action.ios) == (True, "app://a", "app://i")
    assert projection.ttl == TimeToLive(days=2)


def test_ids_are_derived_from_the_place():
    first, second = project(message_of("carousel", 2), CAMPAIGN).message.slides
    assert first.id == derived_id(CAMPAIGN, "slide", 0)
    assert second.id == derived_id(CAMPAIGN, "slide", 1)
    button = project(with_links(link(), link(kv={"a": "1"})), CAMPAIGN).message.slides[0].buttons[1]
    assert button.id == derived_id(CAMPAIGN, "slide", 0, "button", 1)
    assert button.keys[0].id == derived_id(CAMPAIGN, "slide", 0, "button", 1, "key", 0)


@pytest.mark.parametrize(
    ("tree", "name"),
    [
        (message_of(), "Title"),
        (changed(message_of(_id="7"), *FIRST, "title", "text", to=" "), "7"),
        ({"_id": 7}, "7"),
        ({}, "Imported message"),
    ],
)
def test_the_name_is_the_first_title_or_else_the_id(tree, name):
    assert project(tree, CAMPAIGN).name == name


def test_the_first_title_that_says_something_gives_the_name():
    tree = changed(message_of("carousel", 2), *FIRST, "title", "text", to="")
    assert project(tree, CAMPAIGN).name == "Title"


@pytest.mark.parametrize(
    ("value", "orientation"),
    [("l", "landscape"), (" P ", "portrait"), ("", "natural"), ("x", "natural"), (None, "natural"), (1, "natural")],
)
def test_orientation(value, orientation):
    assert project(changed(message_of(), "msg", "orientation", to=value), CAMPAIGN).message.orientation == orientation


@pytest.mark.parametrize("value", ["poster", "Simple", None, ["carousel"], 1])
def test_an_unknown_type_is_simple(value):
    assert project(changed(message_of(), "msg", "type", to=value), CAMPAIGN).message.template == "simple"


@pytest.mark.parametrize(
    ("mime", "kind"),
    [
        ("image/gif", "gif"),
        ("image", "image"),
        ("video/mp4", "video"),
        ("audio", "audio"),
        ("x", "image"),
        (5, "image"),
    ],
)
def test_kinds_of_media(mime, kind):
    assert _slide(media={"url": "https://x", "content_type": mime}).media.kind == kind


def test_media_keep_their_preview_and_their_description():
    media = _slide(
        media={"url": "https://x", "content_type": "video/mp4", "poster": "https://p", "alt_text": "A"}
    ).media
    assert (media.poster, media.alt) == ("https://p", "A")


@pytest.mark.parametrize("part", [{}, {"url": ""}, {"url": None}, None, "https://x", {"content_type": "image"}])
def test_a_medium_without_an_address_is_none(part):
    assert _slide(media=part).media is None
    assert _slide(icon=part).icon is None


def test_texts_that_stand_where_objects_belong_are_taken():
    first = _slide(title="A", message={"text": 5}, action={"url": {"android": "app://a", "ios": {}}})
    assert (first.title.text, first.body.text) == ("A", "5")
    assert (first.action.android, first.action.ios, first.action.enabled) == ("app://a", "", False)


@pytest.mark.parametrize(
    ("kind", "read_as"),
    [
        ("url", "link"),
        ("COPY", "copy"),
        ("kv", "keys"),
        ("rfp", "push"),
        ("x-rfp", "push"),
        ("dance", "link"),
        (None, "link"),
    ],
)
def test_kinds_of_buttons(kind, read_as):
    assert _button(type=kind).kind == read_as


def test_a_button_is_read_whole():
    button = _button(
        type="kv",
        text="Go",
        color="red",
        bg="#abc",
        copyText={"text": "CODE"},
        kv={"a": "1", "b": 2, "c": {"d": None}},
        fbSettings=True,
    )
    assert (button.text, button.color, button.background) == ("Go", "#FF0000", "#aabbcc")
    assert (button.android, button.ios, button.copy, button.open_settings) == ("app://a", "app://i", "CODE", True)
    assert [(pair.key, pair.value) for pair in button.keys] == [("a", "1"), ("b", "2"), ("c", '{"d": null}')]


def test_a_button_without_colours_has_readable_ones():
    button = _button(color=None, bg=None)
    assert (button.color, button.background) == ("#007BFF", "#FFFFFF")


def test_tabs_and_pairs():
    tree = changed(message_of(), "msg", "tags", to=["offers", "", 5, None])
    tree = changed(tree, "msg", "custom_kv", to=[{"key": "k", "value": {"text": "v"}}, {"key": "x", "value": 1}, None])
    message = project(tree, CAMPAIGN).message
    assert message.inbox_tags == ("offers", "5")
    assert [(pair.key, pair.value) for pair in message.key_values] == [("k", "v"), ("x", "1"), ("", "")]


def test_top_level_tabs_are_ignored_as_both_phones_ignore_them():
    assert project(message_of(tags=["offers"]), CAMPAIGN).message.inbox_tags == ()


def test_lone_surrogates_are_replaced_and_kept_in_the_original():
    tree = changed(message_of(), *FIRST, "title", "text", to="a\ud83d")
    campaign = imported(tree)
    assert campaign.message.slides[0].title.text == "a\ufffd"
    assert campaign.origin.message["msg"]["content"][0]["title"]["text"] == "a\ud83d"


@given(json_objects)
def test_any_object_is_a_valid_campaign_and_always_the_same(tree):
    campaign = imported({"msg": tree, **{key: value for key, value in tree.items() if key != "msg"}})
    assert from_tree(to_tree(campaign)) == campaign
    assert project(tree, CAMPAIGN) == project(tree, CAMPAIGN)
