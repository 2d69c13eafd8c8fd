from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.domain.campaign import from_tree, to_tree
from app.domain.edits import SetValue, Unset, apply_all
from app.domain.message import Action, Button, Media, Message, Slide, Text
from app.domain.overlays import in_language
from app.domain.translations import put, translatable, untranslated
from tests.made import campaign

LINK = Button(id="go", text="Shop now", android="https://a.example", ios="https://a.example", copy="LEFT OVER")
COPY = Button(id="code", kind="copy", text="Copy", copy="SAVE20", android="https://left.example")
PICTURE = Media(url="https://shop.example/a.png", alt="A meadow")
FULL = Slide(
    id="a",
    title=Text(text="Spring"),
    body=Text(text="Two nights"),
    media=PICTURE,
    action=Action(enabled=True, web="https://w.example"),
    buttons=(LINK, COPY),
)


def message(**more):
    return Message(slides=(FULL,), **more)


def test_what_is_there_can_be_translated_from_top_to_bottom():
    assert [(each.path, each.words) for each in translatable(message())] == [
        ("slides/a/title/text", True),
        ("slides/a/body/text", True),
        ("slides/a/buttons/go/text", True),
        ("slides/a/buttons/go/android", False),
        ("slides/a/buttons/go/ios", False),
        ("slides/a/buttons/code/text", True),
        ("slides/a/buttons/code/copy", False),
        ("slides/a/action/web", False),
        ("slides/a/media/alt", True),
        ("slides/a/media/url", False),
    ]


def test_links_that_nothing_opens_are_left_out():
    off = replace(FULL, action=replace(FULL.action, enabled=False))
    assert not [each for each in translatable(Message(slides=(off,))) if "action" in each.path]


def test_what_a_language_has_can_be_translated_even_where_the_default_is_empty():
    bare = Message(
        slides=(Slide(id="a"),), languages={"uk": {"slides/a/title/text": "Весна", "slides/a/action/web": "x"}}
    )
    assert [each.path for each in translatable(bare)] == ["slides/a/title/text", "slides/a/action/web"]


def test_only_words_without_a_text_are_untranslated():
    texts = {"slides/a/title/text": "Весна", "slides/a/body/text": ""}
    left = untranslated(message(languages={"uk": texts}), "uk")
    assert [each.text for each in left] == ["Two nights", "Shop now", "Copy", "A meadow"]


def test_a_first_translation_brings_its_language():
    assert put(message(), "uk", "slides/a/title/text", "Весна") == [
        SetValue("message/languages/uk", {}),
        SetValue("message/languages/uk/slides~1a~1title~1text", "Весна"),
    ]


def test_an_emptied_translation_is_taken_out_and_an_empty_one_never_comes_in():
    made = message(languages={"uk": {"slides/a/title/text": "Весна"}})
    assert put(made, "uk", "slides/a/title/text", "") == [Unset("message/languages/uk/slides~1a~1title~1text")]
    assert put(made, "uk", "slides/a/body/text", "") == []
    assert put(made, "pl", "slides/a/body/text", "") == []


@given(st.lists(st.tuples(st.sampled_from([each.path for each in translatable(message())]), st.text(max_size=5))))
def test_what_is_put_is_what_the_language_shows_and_nothing_empty_is_kept(steps):
    record = to_tree(campaign(1, message=message()))
    expected: dict[str, str] = {}
    for path, text in steps:
        record, _ = apply_all(record, put(from_tree(record).message, "uk", path, text))
        expected = {key: value for key, value in {**expected, path: text}.items() if value}
    made = from_tree(record).message
    assert made.languages.get("uk", {}) == expected
    shown = {each.path: each.text for each in translatable(in_language(made, "uk"))}
    assert {path: shown[path] for path in expected} == expected
