import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.message import Action
from app.ui.forms import places
from app.ui.forms.translation import TranslatedProse, TranslationRow
from app.ui.viewmodels.languages import LanguagesModel, Row
from tests.ui.forms.bench import full_campaign, full_slide

TITLE, BODY = "slides/s1/title/text", "slides/s1/body/text"
STORED = "message/languages/{}/slides~1s1~1title~1text"
LINKS = tuple(f"slides/s1/action/{name}" for name in ("android", "ios", "web"))
SHOP = "https://shop.example"


@pytest.fixture
def show(open_bench, shown):
    def make(path=TITLE, code="uk", paths=None, **fields):
        bench = open_bench(full_campaign(languages={"uk": {TITLE: "Весна"}, "ar": {TITLE: "مرحبا"}}, **fields))
        model = LanguagesModel(bench.model)
        model.take(code)
        row = shown(TranslationRow(Row(paths=paths or (path,), words=not paths), model, bench.tools))
        model.changed.connect(row.refresh)
        return row, bench

    return make


def version(bench, code="uk"):
    return bench.model.campaign.message.languages[code]


def test_both_texts_are_there_and_the_default_is_said_with_the_field(show):
    row, _ = show()
    assert (row.label.text(), row.default.text(), row.field.edit.text()) == ("Title", "Hello", "Весна")
    assert row.field.edit.accessibleDescription() == "Default: Hello"
    assert row.field.edit.accessibleName() == "Title"


def test_typing_writes_the_translation_and_emptying_it_none(show):
    row, bench = show()
    row.field.edit.selectAll()
    QTest.keyClicks(row.field.edit, "Lito")
    assert version(bench) == {TITLE: "Lito"}
    row.field.edit.clear()
    assert version(bench) == {}
    assert row.field.counter.text() == ""


def test_the_default_is_copied_where_nothing_is(show):
    row, bench = show(BODY)
    assert row.copy.isVisible()
    row.copy.click()
    assert (version(bench)[BODY], row.field.edit.text, row.copy.isVisible()) == ("Two nights", "Two nights", False)


def test_a_text_of_several_lines_has_several_lines(show):
    row, bench = show(BODY)
    assert isinstance(row.field, TranslatedProse)
    row.field.edit.setPlainText("Дві\nночі")
    assert version(bench)[BODY] == "Дві\nночі"


def test_it_follows_both_texts(show):
    row, bench = show()
    bench.model.set(f"message/{TITLE}", "Good evening")
    bench.model.set(STORED.format("uk"), "Літо")
    assert (row.default.text(), row.field.edit.text()) == ("Good evening", "Літо")


def test_it_stands_for_its_stored_path(show):
    row, _ = show()
    assert places.path_of(row.field.edit) == STORED.format("uk") == row.notes.path


def test_it_knows_what_it_shows(show):
    row, _ = show()
    seen = ["message/languages/uk", STORED.format("uk"), f"message/{TITLE}", "message/slides", "", "message/language"]
    unseen = [STORED.format("ar"), f"message/{BODY}", "name"]
    assert all(row.concerns(frozenset([path])) for path in seen)
    assert not row.concerns(frozenset(unseen))


def test_one_link_is_written_for_every_platform(show):
    action = Action(enabled=True, android=SHOP, ios=SHOP, web=SHOP)
    bench_slide = full_slide(action=action)
    row, bench = show(paths=LINKS)
    bench.model.set("message/slides/s1/action/android", SHOP)
    row.field.edit.setText(f"{SHOP}/uk")
    assert {version(bench)[path] for path in LINKS} == {f"{SHOP}/uk"}
    assert bench_slide.action.enabled


@pytest.mark.parametrize(("code", "right"), [("ar", True), ("uk", False)])
def test_what_is_written_from_the_right_stands_there(show, code, right):
    line, _ = show(code=code)
    absolute = line.field.edit.alignment() & Qt.AlignmentFlag.AlignAbsolute
    assert bool(absolute) == right
    prose, _ = show(BODY, code=code)
    option = prose.field.edit.document().defaultTextOption()
    assert (option.textDirection() == Qt.LayoutDirection.RightToLeft) == right


def test_the_default_stands_on_the_side_of_its_own_language(show):
    row, _ = show(language="he")
    assert row.default.layoutDirection() == Qt.LayoutDirection.RightToLeft
    row, _ = show(language="en")
    assert row.default.layoutDirection() == Qt.LayoutDirection.LeftToRight
