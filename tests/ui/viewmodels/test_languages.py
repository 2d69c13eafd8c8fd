import pytest

from app.domain.message import Action, Button, Media
from app.ui.viewmodels.languages import LanguagesModel, Row, text_name, text_place
from tests.ui.forms.bench import Bench, full_campaign, full_slide

TITLE, BODY = "slides/s1/title/text", "slides/s1/body/text"
TITLE_ROW = Row(paths=(TITLE,), words=True)
LINK = "https://shop.example"
ALIKE = Action(enabled=True, android=LINK, ios=LINK, web=LINK)


@pytest.fixture
def make(qapp):
    made = []

    def open_it(*slides, **fields):
        made.append(Bench(full_campaign(*slides, **fields)))
        made[-1].languages = LanguagesModel(made[-1].model)
        return made[-1], made[-1].languages

    yield open_it
    for bench in made:
        bench.close()


def version(bench, code="uk"):
    return bench.model.campaign.message.languages.get(code)


def test_an_added_version_is_empty_and_in_hand(make):
    bench, model = make()
    told = []
    model.chosen.connect(told.append)
    model.add("uk")
    assert (version(bench), model.current, told, model.codes) == ({}, "uk", ["uk"], ["uk"])
    bench.settle()
    bench.undo()
    assert (version(bench), model.current) == (None, "")


def test_a_version_that_is_there_and_the_defaults_own_are_not_made_again(make):
    bench, model = make(languages={"uk": {TITLE: "Весна"}}, language="en")
    model.add("uk")
    assert (version(bench), model.current) == ({TITLE: "Весна"}, "uk")
    model.add("en")
    assert (model.codes, model.current) == (["uk"], "")


def test_only_what_is_there_can_be_taken_in_hand(make):
    _, model = make(languages={"uk": {}})
    model.take("pl")
    assert model.current == ""


def test_typing_a_translation_is_one_step_and_emptying_it_takes_it_out(make):
    bench, model = make(languages={"uk": {}})
    model.take("uk")
    for text in ("В", "Ве", "Вес"):
        model.translate(TITLE_ROW, text, typing=True)
    assert version(bench) == {TITLE: "Вес"}
    bench.settle()
    bench.undo()
    assert version(bench) == {}
    model.translate(TITLE_ROW, "Весна")
    model.translate(TITLE_ROW, "")
    assert version(bench) == {}


def test_what_is_missing_is_copied_as_one_step(make):
    bench, model = make(languages={"uk": {TITLE: "Весна"}})
    model.take("uk")
    model.copy_missing()
    assert version(bench)[TITLE] == "Весна"
    assert version(bench)[BODY] == "Two nights"
    assert model.missing("uk") == ()
    bench.settle()
    bench.undo()
    assert version(bench) == {TITLE: "Весна"}


def test_one_text_is_copied(make):
    bench, model = make(languages={"uk": {}})
    model.take("uk")
    model.copy(TITLE_ROW)
    assert version(bench) == {TITLE: "Hello"}


def test_a_removed_version_is_told_and_comes_back_by_undo(make):
    bench, model = make(languages={"uk": {TITLE: "Весна"}})
    model.take("uk")
    model.remove()
    assert (model.codes, model.current) == ([], "")
    assert bench.told == ["Ukrainian was removed. Undo brings it back."]
    bench.settle()
    bench.undo()
    assert version(bench) == {TITLE: "Весна"}


def test_the_default_has_a_language_of_its_own(make):
    bench, model = make()
    model.say_own("en")
    assert (model.own, bench.model.campaign.message.language) == ("en", "en")
    model.say_own(None)
    assert model.own is None


def test_versions_stand_by_their_names(make):
    _, model = make(languages={"uk": {}, "ar": {}, "de": {}})
    assert model.codes == ["ar", "de", "uk"]


def test_a_path_leads_to_its_version(make):
    _, model = make(languages={"uk": {}})
    for path, current in (
        ("message/languages/uk/slides~1s1~1title~1text", "uk"),
        ("message/background", "uk"),
        ("message/slides/s1/title/text", ""),
        ("message/languages/uk", "uk"),
        ("message/languages/gone", ""),
    ):
        model.lead_to(path)
        assert model.current == current


def test_alike_links_are_one_row_until_their_translations_differ(make):
    _, model = make(full_slide(action=ALIKE))
    model.add("uk")
    (row,) = [row for row in model.rows("s1") if "action" in row.paths[0]]
    assert row.paths == tuple(f"slides/s1/action/{name}" for name in ("android", "ios", "web"))
    model.translate(row, f"{LINK}/uk")
    assert len([row for row in model.rows("s1") if "action" in row.paths[0]]) == 1
    model.translate(Row(paths=row.paths[:1], words=False), f"{LINK}/android")
    rows = [row for row in model.rows("s1") if "action" in row.paths[0]]
    assert [(len(row.paths), model.name(row)) for row in rows] == [
        (1, "When tapped, link, Android"),
        (1, "When tapped, link, iPhone"),
        (1, "When tapped, link, Web"),
    ]


def test_a_row_for_all_platforms_is_called_a_link(make):
    _, model = make(full_slide(action=ALIKE))
    (row,) = [row for row in model.rows("s1") if "action" in row.paths[0]]
    assert (model.name(row), model.default(row)) == ("When tapped, link", LINK)


def test_a_slide_has_its_own_rows(make):
    _, model = make(full_slide("s1", media=Media(alt="A meadow")), full_slide("s2"), template="carousel")
    assert model.rows("s2")[0].paths == ("slides/s2/title/text",)
    assert {row.paths[0].split("/")[1] for row in model.rows("s1")} == {"s1"}


def test_texts_are_called_as_the_form_calls_them():
    button = Button(id="b1", kind="copy", copy="X")
    one = full_campaign(full_slide("s1", buttons=(button,))).message
    assert text_name(one, TITLE) == "Title"
    assert text_name(one, "slides/s1/buttons/b1/copy") == "Button 1, text to copy"
    assert text_name(one, "slides/s1/media/alt") == "Picture, description"
    assert text_place(one, TITLE) == "Title"
    two = full_campaign(full_slide("s1"), full_slide("s2")).message
    assert text_place(two, "slides/s2/body/text") == "Slide 2, Message"


def test_languages_that_recipients_read_are_suggested_once(make):
    _, model = make()
    model.suggest(["uk", "pt_BR", " uk "])
    assert model.suggested == ("uk", "pt-BR")


def test_what_does_not_touch_the_message_is_not_told(make):
    bench, model = make()
    told = []
    model.changed.connect(lambda: told.append(1))
    bench.model.set("name", "Autumn")
    assert told == []
    bench.model.set("message/slides/s1/title/text", "Autumn")
    assert told == [1]
