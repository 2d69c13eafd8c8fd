import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import convert, to_builtins

from app.domain.message import Media, Message
from app.domain.overlays import entry, entry_of, in_language, overlaid
from tests.looks import buttons, message, slide

MESSAGE = message("carousel", slide(0, buttons=buttons(1)), slide(1))


def test_a_text_is_laid_over_its_place() -> None:
    shown = overlaid(MESSAGE, {"slides/s1/title/text": "Весна", "slides/s0/buttons/b0/text": "Купити"})
    assert [each.title.text for each in shown.slides] == ["Spring", "Весна"]
    assert shown.slides[0].buttons[0].text == "Купити"
    assert MESSAGE.slides[1].title.text == "Spring"


@pytest.mark.parametrize(
    "path", ["", "slides", "slides/gone/title/text", "slides/s0/title/nothing", "slides/s0", "a/b/c", "slides//text"]
)
def test_an_entry_that_points_nowhere_is_left_out(path: str) -> None:
    assert overlaid(MESSAGE, {path: "x"}) == MESSAGE


def test_a_value_that_does_not_fit_is_left_out_and_the_others_stay() -> None:
    shown = overlaid(MESSAGE, {"background": "blue", "slides/s0/title/text": "Весна"})
    assert (shown.background, shown.slides[0].title.text) == ("#ABCDEF", "Весна")


def test_other_values_than_texts_can_be_laid_over() -> None:
    assert overlaid(MESSAGE, {"slides/s0/action/enabled": True}).slides[0].action.enabled


def test_a_language_that_is_missing_shows_the_default() -> None:
    assert in_language(MESSAGE, "uk") == MESSAGE
    assert in_language(MESSAGE, None) is MESSAGE


def test_a_language_shows_its_texts_and_the_default_for_the_rest() -> None:
    translated = message("simple", slide(), languages={"uk": {"slides/s0/title/text": "Весна"}})
    shown = in_language(translated, "uk")
    assert (shown.slides[0].title.text, shown.slides[0].body.text) == ("Весна", "Two nights")


STEPS = st.sampled_from(
    ["slides", "s0", "s1", "b0", "id", "title", "text", "color", "media", "buttons", "action", "kind"]
)
VALUES = st.sampled_from(["", "x", "#000000", "copy", None, 3, True, {}, []])


@given(st.dictionaries(st.lists(STEPS, max_size=5).map("/".join), VALUES, max_size=4))
def test_whatever_is_laid_over_the_message_stays_valid_and_keeps_its_ids(values) -> None:
    shown = overlaid(MESSAGE, values)
    assert convert(to_builtins(shown), Message) == shown
    assert {each.id for each in shown.slides} <= {"s0", "s1"}


def test_another_address_is_another_picture() -> None:
    pictured = message("simple", slide(media=Media(url="https://a.example/1.png", sha256="0" * 64, width=2, height=1)))
    shown = overlaid(pictured, {"slides/s0/media/url": "https://a.example/2.png"}).slides[0].media
    assert shown == Media(url="https://a.example/2.png")
    assert overlaid(pictured, {"slides/s0/media/url": "https://a.example/1.png"}) == pictured


def test_what_is_laid_over_a_picture_with_its_address_stays() -> None:
    pictured = message("simple", slide(media=Media(url="https://a.example/1.png", sha256="0" * 64, width=2)))
    values = {"slides/s0/media/width": 7, "slides/s0/media/url": "https://a.example/2.png"}
    assert overlaid(pictured, values).slides[0].media == Media(url="https://a.example/2.png", width=7)


def test_an_entry_has_a_stored_path_and_is_found_by_it() -> None:
    stored = entry("uk", "slides/s0/title/text")
    assert stored == "message/languages/uk/slides~1s0~1title~1text"
    assert entry_of(stored) == ("uk", "slides/s0/title/text")
    assert entry_of("message/languages/uk") == ("uk", "")


@pytest.mark.parametrize("path", ["message/slides/s0/title/text", "message/language", "message/languages", ""])
def test_other_paths_are_no_entries(path: str) -> None:
    assert entry_of(path) is None
