import pytest

from app.domain.message import Action, Button, Media, Slide, Text
from app.services.checks.languages import check
from tests.services.checks.made import codes, found, mended
from tests.targets.made import campaign

TITLE, BODY = "slides/s/title/text", "slides/s/body/text"
WRITTEN = Slide(id="s", title=Text(text="Spring"), body=Text(text="Two nights"))


def test_a_text_that_leads_nowhere_is_a_warning_and_its_fix_removes_it():
    texts = {TITLE: "Весна", BODY: "Дві", "slides/gone/title/text": "x", "slides/s/media": "y", "slides/s/id": "z"}
    made = campaign(WRITTEN, languages={"uk": texts})
    issues = found(check, made)
    assert [(issue.code, issue.severity) for issue in issues] == [("language.unknown-path", "warning")] * 3
    after = made
    for issue in issues:
        after = mended(after, issue)
    assert after.message.languages == {"uk": {TITLE: "Весна", BODY: "Дві"}}
    assert codes(check, after) == []


def test_a_text_of_a_slide_that_is_not_shown_is_kept_and_nothing_is_missing_there():
    hidden = Slide(id="b", title=Text(text="Hidden"))
    made = campaign(WRITTEN, hidden, languages={"uk": {TITLE: "a", BODY: "b", "slides/b/title/text": "x"}})
    assert codes(check, made) == []


def test_an_address_for_a_picture_that_is_not_online_leads_somewhere():
    pictured = Slide(id="s", media=Media(sha256="0" * 64))
    made = campaign(pictured, languages={"uk": {"slides/s/media/url": "https://shop.example/uk.png"}})
    assert codes(check, made) == []


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        ({}, "2 texts are not translated into “uk” yet"),
        ({TITLE: "Весна"}, "1 text is not translated into “uk” yet"),
        ({TITLE: "Весна", BODY: ""}, "1 text is not translated into “uk” yet"),
    ],
)
def test_what_is_not_translated_is_counted_in_a_hint(texts, words):
    (issue,) = found(check, campaign(WRITTEN, languages={"uk": texts}))
    assert (issue.code, issue.severity, issue.path) == ("language.untranslated", "hint", "message/languages/uk")
    assert (issue.message, issue.fix) == (words, None)


def test_each_language_is_counted_by_itself():
    made = campaign(WRITTEN, languages={"uk": {TITLE: "a", BODY: "b"}, "pl": {}, "de": {TITLE: "c"}})
    assert [issue.path for issue in found(check, made)] == ["message/languages/pl", "message/languages/de"]


def test_addresses_and_texts_without_letters_need_no_translation():
    link = Button(id="b", text="50 %", android="https://shop.example")
    slide = Slide(
        id="s", title=Text(text="🎉 -20%"), action=Action(enabled=True, web="https://shop.example"), buttons=(link,)
    )
    assert codes(check, campaign(slide, languages={"uk": {}})) == []
