"""The promise of lossless import: untouched comes out equal; an edit changes what it names and nothing else."""

import copy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from app.domain.campaign import Campaign, TimeToLive, decode, encode
from app.domain.message import Action, Button, KeyValue, Slide, Text
from app.targets import registry
from tests.inbox import CAMPAIGN, GONE, changed, differences, link, message_of, sample_messages, with_links
from tests.strategies import colors, json_objects, texts
from tests.targets.made import NOW, context, imported, picture, with_message, with_slide

SAMPLES = sample_messages()
FIRST = ("msg", "content", 0)


def _exported(campaign: Campaign, **given):
    return registry.get(campaign.origin.format).encode(campaign, context(strict=True, **given))


def test_there_are_samples_of_all_kinds():
    assert len(SAMPLES) >= 20
    assert {message.get("msg", {}).get("type") for message in SAMPLES if isinstance(message.get("msg", {}), dict)} > {
        "simple",
        "message-icon",
        "carousel",
        "carousel-image",
    }


@pytest.mark.parametrize("number", range(len(SAMPLES)))
def test_an_untouched_sample_comes_out_equal(number):
    message = copy.deepcopy(SAMPLES[number])
    campaign = imported(message)
    assert differences(_exported(campaign), SAMPLES[number]) == set()
    assert message == SAMPLES[number]


@pytest.mark.parametrize("number", range(len(SAMPLES)))
def test_it_still_does_after_a_rest_in_the_workspace_and_years_later(number):
    campaign = decode(encode(imported(SAMPLES[number])))
    assert differences(_exported(campaign, now=NOW + 10**8), SAMPLES[number]) == set()


@given(json_objects)
def test_any_untouched_object_comes_out_equal(message):
    campaign = imported(message)
    decode(encode(campaign))
    assert differences(_exported(campaign), message) == set()


TITLED = [n for n, message in enumerate(SAMPLES) if "'title'" in str(message) and "carousel-image" not in str(message)]


@pytest.mark.parametrize("number", TITLED)
def test_a_new_title_changes_the_title_only(number):
    campaign = imported(SAMPLES[number])
    edited = with_slide(campaign, title=replace(campaign.message.slides[0].title, text="A new title"))
    web = campaign.origin.format == "web-inbox"
    expected = ("msg", 0, "title") if web else (*FIRST, "title", "text")
    assert differences(_exported(edited), SAMPLES[number]) == {expected}


MOBILE = [message for message in SAMPLES if message.get("msg") and "templateType" not in message]


@st.composite
def edited_samples(draw):
    """A sample, one edit of what it shows, and the places that the edit names."""
    message = draw(st.sampled_from(MOBILE))
    campaign = imported(message)
    number = draw(st.integers(0, len(campaign.message.slides) - 1)) if "carousel" in campaign.message.template else 0
    slide, here = campaign.message.slides[number], ("msg", "content", number)
    link = {draw(st.sampled_from(["android", "ios"])): "app://" + draw(texts)}
    parts, *places = draw(
        st.sampled_from(
            [
                ({"title": replace(slide.title, color=draw(colors))}, (*here, "title", "color")),
                ({"body": replace(slide.body, text=draw(texts))}, (*here, "message", "text")),
                ({"action": replace(slide.action, **link)}, (*here, "action", "url", *link)),
                ({"media": picture(url="https://new.example.com/x.png")}, (*here, "media")),
                ({"background": draw(colors)}, ("msg", "bg")),
                ({"inbox_tags": (draw(texts),)}, ("msg", "tags"), ("msg", "enableTags")),
                ({"ttl": draw(st.none() | st.just(TimeToLive(days=3)))}, ("wzrk_ttl",)),
            ]
        )
    )
    if "ttl" in parts:
        return message, replace(campaign, **parts), places
    of_message = parts.keys() <= {"background", "inbox_tags"}
    return message, with_message(campaign, **parts) if of_message else with_slide(campaign, number, **parts), places


@settings(max_examples=150)
@given(edited_samples())
def test_a_random_edit_changes_what_it_names_and_nothing_else(sample):
    message, edited, places = sample
    for where in differences(_exported(edited), message):
        assert any(_overlap(where, place) for place in places)


def _overlap(one, other):
    shared = min(len(one), len(other))
    return one[:shared] == other[:shared]


def test_an_edit_taken_back_leaves_no_trace():
    message = with_links(link(og="x"))
    campaign = imported(message)
    edited = with_slide(campaign, title=Text(text="other", color="#000000"))
    back = with_slide(edited, title=campaign.message.slides[0].title)
    assert differences(_exported(back), message) == set()


def test_personal_fields_beside_an_edited_text_stay():
    title = {"text": "A", "color": "#000000", "og": "x", "replacements": "y"}
    message = changed(message_of(), *FIRST, "title", to=title)
    campaign = imported(message)
    edited = with_slide(campaign, title=replace(campaign.message.slides[0].title, text="B"))
    assert _exported(edited)["msg"]["content"][0]["title"] == {**message["msg"]["content"][0]["title"], "text": "B"}


def test_an_irregular_neighbour_of_an_edit_stays():
    message = changed(message_of(), *FIRST, "action", "url", "android", to="a string")
    campaign = imported(message)
    assert campaign.message.slides[0].action.android == "a string"
    action = replace(campaign.message.slides[0].action, ios="app://new")
    url = _exported(with_slide(campaign, action=action))["msg"]["content"][0]["action"]["url"]
    assert url == {"android": "a string", "ios": {"text": "app://new"}}


def test_an_irregular_value_gives_way_once_it_is_edited_itself():
    campaign = imported(changed(message_of(), *FIRST, "title", to="a string"))
    edited = with_slide(campaign, title=replace(campaign.message.slides[0].title, text="B"))
    assert _exported(edited)["msg"]["content"][0]["title"] == {"text": "B", "color": "#000000"}


def test_another_template_alone_changes_the_type_only():
    message = changed(message_of("simple", 2), *FIRST, "action", to=with_links(link())["msg"]["content"][0]["action"])
    for kind in ("carousel", "carousel-image", "message-icon"):
        assert differences(_exported(with_message(imported(message), template=kind)), message) == {("msg", "type")}


def test_slides_that_moved_take_their_unknown_parts_along():
    message = message_of("carousel", 3)
    for number in range(3):
        message = changed(message, "msg", "content", number, "key", to=number)
    campaign = imported(message)
    first, second, third = campaign.message.slides
    made_here = Slide(id="new", media=picture(), title=Text(text="new"))
    edited = with_message(campaign, slides=(third, made_here, first))
    content = _exported(edited)["msg"]["content"]
    assert [element.get("key") for element in content] == [2, None, 0]
    assert content[1]["title"]["text"] == "new"
    assert second.id not in {slide.id for slide in edited.message.slides}


def test_what_a_template_does_not_show_stays_in_the_original():
    message = message_of("simple", 3)
    campaign = imported(message)
    assert len(campaign.message.slides) == 3
    edited = with_slide(campaign, 2, title=Text(text="nobody sees it"))
    assert differences(_exported(edited), message) == set()


def test_buttons_are_patched_one_by_one():
    message = with_links(link(text="One", og=1), link(text="Two", og=2))
    campaign = imported(message)
    one, two = campaign.message.slides[0].buttons
    edited = with_slide(campaign, buttons=(replace(two, text="Zwei"), one, Button(id="new", text="Drei")))
    links = _exported(edited)["msg"]["content"][0]["action"]["links"]
    assert [(entry["text"], entry.get("og")) for entry in links] == [("Zwei", 2), ("One", 1), ("Drei", None)]


def test_pairs_are_patched_one_by_one_and_added_where_there_were_none():
    message = changed(message_of(), "msg", "custom_kv", to=[{"key": "a", "value": {"text": "1", "og": "x"}}])
    campaign = imported(message)
    (pair,) = campaign.message.key_values
    edited = with_message(campaign, key_values=(replace(pair, value="2"), KeyValue(id="n", key="b", value="3")))
    assert _exported(edited)["msg"]["custom_kv"] == [
        {"key": "a", "value": {"text": "2", "og": "x"}},
        {"key": "b", "value": {"text": "3"}},
    ]
    assert "custom_kv" not in _exported(with_message(campaign, key_values=()))["msg"]


@pytest.mark.parametrize(
    ("date", "start"),
    [(1_700_000_000, 1_700_000_000), ("1700000000", 1_700_000_000), (GONE, NOW), (1.7e12, NOW), ("x", NOW)],
)
def test_another_stay_is_counted_from_the_original_date(date, start):
    campaign = imported(changed(message_of(wzrk_ttl=0), "date", to=date))
    exported = _exported(replace(campaign, ttl=TimeToLive(days=1)))
    assert exported["wzrk_ttl"] == start + 86_400
    assert exported.get("date", GONE) == date


def test_ids_of_an_imported_message_stay():
    campaign = imported(message_of(_id="mine", wzrk_id="7_20200101"))
    exported = _exported(with_slide(campaign, action=Action(enabled=False)))
    assert (exported["_id"], exported["wzrk_id"]) == ("mine", "7_20200101")


def test_a_mobile_message_for_the_web_is_written_anew_and_back():
    campaign = imported(message_of())
    web = registry.WEB_INBOX.encode(campaign, context(strict=True))
    assert (web["templateType"], web["_id"]) == ("text-with-icon-and-image", CAMPAIGN)
    again = imported(web)
    assert again.origin.format == "web-inbox"
    mobile = registry.CLEVERTAP_INBOX.encode(again, context(strict=True))
    assert mobile["msg"]["content"][0]["title"]["text"] == "Title"


def test_an_icon_that_a_web_message_shows_no_more_is_taken_out():
    web = registry.WEB_INBOX.encode(imported(message_of("message-icon")), context())
    campaign = imported(web)
    assert campaign.message.template == "message-icon"
    assert _exported(with_message(campaign, template="simple"))["msg"][0]["iconUrl"] == ""
