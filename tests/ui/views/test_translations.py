import pytest

from app.domain.message import Action
from app.ui.viewmodels.languages import LanguagesModel
from app.ui.views.translations import TranslationsView
from tests.ui.forms.bench import full_campaign, full_slide

TITLE, BODY = "slides/s1/title/text", "slides/s1/body/text"
ACTION = Action(enabled=True, web="https://shop.example")


@pytest.fixture
def show(open_bench, shown):
    def make(*slides, code="uk", **fields):
        bench = open_bench(full_campaign(*slides, **{"languages": {"uk": {TITLE: "Весна"}}, **fields}))
        model = LanguagesModel(bench.model)
        view = shown(TranslationsView(model, bench.tools))
        view.resize(460, 700)
        model.take(code)
        return view, bench, model

    return make


def labels(view):
    return [row.label.text() for row in view.rows.values() if row.isVisible()]


def test_every_word_of_the_slide_has_a_row_and_addresses_are_folded(show):
    view, _, _ = show(full_slide(action=ACTION))
    assert labels(view) == ["Title", "Message", "Button 1", "Button 2"]
    assert view.addresses.isVisible()
    view.addresses.unfold()
    assert labels(view)[4:] == ["Button 2, text to copy", "When tapped, link, Web"]


def test_nothing_is_made_before_a_version_is_in_hand(show):
    view, _, model = show(code="")
    assert view.rows == {}
    model.take("uk")
    assert view.rows


def test_rows_are_kept_while_one_types_and_made_for_what_is_new(show):
    view, bench, _ = show()
    before = list(view.rows.values())
    bench.model.set("message/languages/uk/slides~1s1~1body~1text", "Дві ночі")
    bench.model.set(f"message/{TITLE}", "Other")
    assert list(view.rows.values()) == before
    bench.model.set("message/slides/s1/buttons", [])
    assert labels(view) == ["Title", "Message"]


def test_only_the_row_that_is_written_is_shown_again(show, monkeypatch):
    view, bench, _ = show()
    seen = []
    for row in view.rows.values():
        monkeypatch.setattr(row, "refresh", lambda row=row: seen.append(row.label.text()))
    bench.model.set("message/languages/uk/slides~1s1~1body~1text", "Дві ночі")
    bench.model.set(f"message/{TITLE}", "Other")
    bench.model.set("name", "Other")
    assert seen == ["Message", "Title"]


def test_another_slide_shows_its_own_texts(show):
    view, bench, _ = show(full_slide("s1"), full_slide("s2", buttons=()), template="carousel")
    bench.model.show_slide("s2")
    assert [row.paths[0] for row in view.rows] == ["slides/s2/title/text", "slides/s2/body/text"]


def test_what_is_missing_is_counted_and_copied(show):
    view, _, model = show()
    assert (view.title.text(), view.missing.text()) == ("Ukrainian", "3 not translated")
    view.copy.click()
    assert model.missing("uk") == ()
    assert not view.missing.isVisible()


def test_one_missing_text_is_counted_as_one(show):
    view, _, _ = show(full_slide(buttons=()))
    assert view.missing.text() == "1 not translated"


def test_the_list_of_what_is_missing_leads_to_the_text(show):
    view, bench, _ = show(full_slide("s1"), full_slide("s2", buttons=()), template="carousel")
    wanted = []
    bench.model.field_requested.connect(wanted.append)
    picker = view.open_missing()
    assert [choice.text for choice in picker.choices][-2:] == ["Slide 2, Title", "Slide 2, Message"]
    picker.search.setText("slide 2, mess")
    assert [(choice.text, choice.detail) for choice in picker.choices] == [("Slide 2, Message", "Two nights")]
    picker.close()
    picker.chosen.emit(picker.choices[0].key)
    assert wanted == ["message/languages/uk/slides~1s2~1body~1text"]
    assert bench.model.slide.id == "s2"


def test_it_leads_to_the_first_missing_text(show):
    view, _, model = show()
    assert view.lead() == "message/languages/uk/slides~1s1~1body~1text"
    model.copy_missing()
    assert view.lead() == ""
