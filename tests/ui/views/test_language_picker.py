import pytest
from PySide6.QtWidgets import QPushButton

from app.ui.views.language_picker import LanguagePicker, is_code


@pytest.fixture
def picker(qtbot, theme):
    button = QPushButton()
    qtbot.addWidget(button)

    def make(suggested=(), without=()):
        return LanguagePicker("Add a language", suggested, without, button)

    return make


def keys(made):
    return [choice.key for choice in made.choices]


def test_every_language_is_offered_but_those_that_are_there(picker):
    offered = keys(picker(without={"uk"}))
    assert "uk" not in offered
    assert {"de", "ar", "pl"} <= set(offered)


def test_what_recipients_read_comes_first(picker):
    made = picker(suggested=["pl", "uk", "no code at all"], without={"uk"})
    assert [(choice.key, choice.text) for choice in made.choices[:3]] == [
        ("", "Your recipients read"),
        ("pl", "Polish"),
        ("", "All languages"),
    ]


@pytest.mark.parametrize("text", ["Ukr", "укра", "uk", " UKRAIN"])
def test_a_language_is_found_by_its_name_its_own_name_and_its_code(picker, text):
    made = picker()
    made.search.setText(text)
    assert "uk" in keys(made)
    assert "de" not in keys(made)


def test_a_code_with_a_territory_is_offered_as_it_is_typed(picker):
    made = picker()
    made.search.setText("pt-BR")
    assert [(choice.key, choice.text) for choice in made.choices] == [("pt-BR", "Portuguese (Brazil)")]


def test_what_is_no_language_is_said(picker):
    made = picker()
    made.search.setText("xyzzy")
    assert (made.choices, made.nothing.text()) == ([], "No language is called so")


@pytest.mark.parametrize(
    ("text", "valid"), [("uk", True), ("pt-BR", True), ("x", False), ("uk ua", False), ("", False)]
)
def test_codes_are_those_that_the_document_takes(text, valid):
    assert is_code(text) == valid
