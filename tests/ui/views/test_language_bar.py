import pytest

from app.ui.viewmodels.languages import LanguagesModel
from app.ui.views.language_bar import AddLanguage, LanguageBar
from tests.ui.forms.bench import full_campaign

TITLE = "slides/s1/title/text"


@pytest.fixture
def bar(open_bench, shown):
    def make(**fields):
        bench = open_bench(full_campaign(**{"languages": {"uk": {TITLE: "Весна"}, "ar": {}}, **fields}))
        model = LanguagesModel(bench.model)
        return shown(LanguageBar(model)), model, bench

    return make


def chips(widget):
    return [chip.text() for chip in widget.chips.values()]


def checked(widget):
    return [code for code, chip in widget.chips.items() if chip.isChecked()]


def actions(widget):
    menu = widget.menu()
    found = {action.text(): action for action in menu.actions() if action.text()}
    menu.close()
    return found


def test_versions_stand_by_name_with_what_they_lack(bar):
    widget, _, _ = bar(language="en")
    assert chips(widget) == ["Default (English)", "Arabic · 4", "Ukrainian · 3"]
    assert widget.chips["uk"].accessibleName() == "Ukrainian, 3 not translated"
    assert checked(widget) == [""]


def test_a_chip_takes_its_version_in_hand_and_stays_on(bar):
    widget, model, _ = bar()
    for _ in range(2):
        widget.chips["uk"].click()
        assert (model.current, checked(widget)) == ("uk", ["uk"])
    widget.chips[""].click()
    assert (model.current, checked(widget)) == ("", [""])


def test_counts_follow_what_is_written(bar):
    widget, model, _ = bar()
    model.take("uk")
    model.copy_missing()
    assert chips(widget) == ["Default", "Arabic · 4", "Ukrainian"]
    assert widget.chips["uk"].accessibleName() == "Ukrainian"


def test_versions_that_come_and_go_are_followed(bar):
    widget, model, bench = bar()
    bench.model.set("message/languages/pl", {})
    assert list(widget.chips) == ["", "ar", "pl", "uk"]
    assert all(chip.isVisible() for chip in widget.chips.values())
    model.take("pl")
    actions(widget)["Remove Polish"].trigger()
    assert list(widget.chips) == ["", "ar", "uk"]
    assert checked(widget) == [""]


def test_a_chosen_language_becomes_a_version_in_hand(bar):
    widget, model, _ = bar(language="en")
    picker = widget.add.open()
    assert not {"uk", "ar", "en"} & {choice.key for choice in picker.choices}
    picker.close()
    picker.chosen.emit("pl")
    assert (model.current, "pl" in model.codes) == ("pl", True)


def test_the_defaults_language_is_said_and_taken_back(bar):
    widget, model, _ = bar()
    picker = widget.ask_own()
    assert not {"uk", "ar"} & {choice.key for choice in picker.choices}
    picker.close()
    picker.chosen.emit("en")
    assert chips(widget)[0] == "Default (English)"
    actions(widget)["Don't say the default's language"].trigger()
    assert model.own is None
    assert "Don't say the default's language" not in actions(widget)


def test_what_can_be_done_with_a_version_is_offered_only_with_one_in_hand(bar):
    widget, model, bench = bar()
    assert list(actions(widget)) == ["Language of the default texts"]
    model.take("ar")
    actions(widget)["Copy all missing from default"].trigger()
    assert bench.model.campaign.message.languages["ar"][TITLE] == "Hello"


def test_the_way_to_a_first_version_has_a_name(bar, shown):
    _, model, _ = bar(languages={})
    button = shown(AddLanguage(model, "languages"))
    assert button.accessibleName() == "Add a language"
    picker = button.open()
    picker.close()
    picker.chosen.emit("uk")
    assert model.codes == ["uk"]
