import pytest

from app.ui.views.stage.language_menu import LanguageMenu
from tests.ui.staging import person, simple

OLENA = person("olena", Language="uk")
LANGUAGES = {"uk": {"slides/a/title/text": "Весна"}, "ar": {}}


@pytest.fixture
def menu(stage, shown):
    made = stage(simple(languages=LANGUAGES, language="en"), people=(OLENA,))
    return shown(LanguageMenu(made.model)), made


def texts(widget):
    return [action.text() for action in widget.menu().actions()]


def checked(widget):
    return [action.text() for action in widget.menu().actions() if action.isChecked()]


def test_it_offers_theirs_the_default_and_the_versions_by_name(menu):
    widget, _ = menu
    assert texts(widget) == ["Their language (English)", "Default (English)", "Arabic", "Ukrainian"]
    assert (checked(widget), widget.text()) == (["Their language (English)"], "Default (English)")


def test_theirs_follows_the_person(menu):
    widget, made = menu
    made.person.choose(OLENA)
    assert (texts(widget)[0], widget.text()) == ("Their language (Ukrainian)", "Ukrainian")
    assert made.title() == "Весна"


def test_a_version_is_chosen(menu):
    widget, made = menu
    widget.menu().actions()[3].trigger()
    assert (made.model.tongue, made.title(), widget.text()) == ("uk", "Весна", "Ukrainian")
    assert checked(widget) == ["Ukrainian"]
    widget.menu().actions()[1].trigger()
    assert (made.title(), widget.text()) == ("Spring", "Default (English)")


def test_it_is_only_there_while_there_are_versions(menu):
    widget, made = menu
    made.editor.set("message/languages", {})
    assert not widget.isVisible()
    made.editor.set("message/languages", {"pl": {}})
    assert widget.isVisible()
    assert texts(widget)[-1] == "Polish"


def test_a_default_whose_language_nobody_said_is_called_so(stage, shown):
    widget = shown(LanguageMenu(stage(simple(languages=LANGUAGES)).model))
    assert texts(widget)[:2] == ["Their language (the default)", "Default"]
