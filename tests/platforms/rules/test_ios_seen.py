"""What an iPhone shows of messages that were not written for it."""

from hypothesis import given

from app.platforms.rules.ios import seen
from app.targets.types.clevertap_inbox.decode import project
from tests.inbox import CAMPAIGN, GONE, changed, link, message_of, with_links
from tests.strategies import json_objects

FIRST = ("msg", "content", 0)
ACTION = (*FIRST, "action")


def _seen(message):
    return seen(project(message, CAMPAIGN).message, message)


def test_a_clean_message_is_seen_as_it_is():
    message = with_links(link())
    meant = project(message, CAMPAIGN).message
    shown = seen(meant, message)
    assert shown.message == meant
    assert not shown.empty_bar


def test_an_unknown_type_is_a_simple_message():
    assert _seen(changed(message_of("carousel", 2), "msg", "type", to="poster")).message.template == "simple"


def test_missing_colours_have_the_defaults_of_their_places():
    message = changed(message_of(), "msg", "bg", to="")
    message = changed(message, *FIRST, "title", "color", to=GONE)
    message = changed(message, *FIRST, "message", "color", to="")
    shown = _seen(message).message
    assert shown.background == "#FFFFFF"
    assert (shown.slides[0].title.color, shown.slides[0].body.color) == ("#000000", "#000000")
    carousel = _seen(changed(message, "msg", "type", to="carousel")).message
    assert carousel.slides[0].body.color == "#7E7E7E"


def test_short_colours_and_names_are_seen_as_they_show():
    message = changed(changed(message_of(), "msg", "bg", to="#FFF"), *FIRST, "title", "color", to="red")
    shown = _seen(message).message
    assert (shown.background, shown.slides[0].title.color) == ("#000FFF", "#000000")


def test_a_file_of_unknown_type_is_a_picture():
    assert (
        _seen(changed(message_of(), *FIRST, "media", "content_type", to=GONE)).message.slides[0].media.kind == "image"
    )
    video = changed(message_of(), *FIRST, "media", "content_type", to="video/mp4")
    assert _seen(video).message.slides[0].media.kind == "video"
    gif = changed(message_of(), *FIRST, "media", "content_type", to="image/gif")
    assert _seen(gif).message.slides[0].media.kind == "gif"


def test_slides_of_a_carousel_without_a_picture_are_skipped():
    message = changed(message_of("carousel", 3), "msg", "content", 1, "media", to={})
    meant = project(message, CAMPAIGN).message
    shown = seen(meant, message).message
    assert [slide.id for slide in shown.slides] == [meant.slides[0].id, meant.slides[2].id]


def test_one_slide_stays_when_none_has_a_picture():
    message = changed(message_of("carousel", 1), *FIRST, "media", to={})
    assert len(_seen(message).message.slides) == 1


def test_an_unreadable_first_slide_gives_way_to_the_next():
    message = changed(message_of("simple", 2), *FIRST, "title", to=None)
    message = changed(message, "msg", "content", 1, "title", "text", to="Second")
    assert _seen(message).message.slides[0].title.text == "Second"


def test_orientation_is_read_in_any_case_and_trimmed():
    assert _seen(changed(message_of(), "msg", "orientation", to=" P ")).message.orientation == "portrait"
    assert _seen(changed(message_of(), "msg", "orientation", to="x")).message.orientation == "natural"
    assert _seen(changed(message_of(), "msg", "orientation", to=GONE)).message.orientation == "natural"


def test_an_icon_with_an_empty_address_keeps_its_box():
    message = changed(message_of("message-icon"), *FIRST, "icon", "url", to="")
    assert _seen(message).message.slides[0].icon.url == ""
    assert _seen(changed(message, *FIRST, "icon", to={})).message.slides[0].icon is None


def test_the_first_three_buttons_are_shown():
    shown = _seen(with_links(*[link(text=str(number)) for number in range(5)]))
    assert [button.text for button in shown.message.slides[0].buttons] == ["0", "1", "2"]
    assert not shown.empty_bar


def test_buttons_do_not_need_the_url_object():
    message = changed(with_links(link()), *ACTION, "url", to=GONE)
    assert len(_seen(message).message.slides[0].buttons) == 1


def test_buttons_that_are_promised_and_missing_leave_an_empty_bar():
    assert _seen(with_links()).empty_bar
    assert _seen(changed(with_links(), *ACTION, "links", to=GONE)).empty_bar
    assert not _seen(changed(with_links(), "msg", "type", to="carousel")).empty_bar


def test_a_button_without_colours_is_black():
    shown = _seen(with_links({"type": "url", "text": "Go"})).message.slides[0].buttons[0]
    assert (shown.color, shown.background) == ("#000000", "#000000")


def test_a_link_opens_only_if_it_is_on_and_readable():
    assert _seen(message_of()).message.slides[0].action.enabled
    assert not _seen(changed(message_of(), *ACTION, "hasUrl", to=False)).message.slides[0].action.enabled
    assert not _seen(changed(message_of(), *ACTION, "url", "ios", to="x")).message.slides[0].action.enabled


@given(json_objects)
def test_any_object_shows_something(message):
    assert _seen(message).message.slides
