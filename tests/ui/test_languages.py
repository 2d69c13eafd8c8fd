import pytest
from PySide6.QtCore import Qt

from app.ui.languages import direction, every_language, language_name, own_name


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("uk", "Ukrainian"),
        ("pt-BR", "Portuguese (Brazil)"),
        ("pt_BR", "Portuguese (Brazil)"),
        ("sr-Latn", "Serbian (Latin)"),
        ("es-419", "Spanish (Latin America)"),
        ("tlh", "tlh"),
    ],
)
def test_languages_are_called_by_name_and_what_nobody_knows_by_its_code(code, name):
    assert language_name(code) == name


def test_each_language_has_a_name_of_its_own():
    assert (own_name("uk"), own_name("ar"), own_name("tlh")) == ("українська", "العربية", "")


def test_some_are_written_from_the_right():
    left, right = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    assert [direction(code) for code in ("ar", "he", "fa", "uk", "", "tlh")] == [right, right, right, left, left, left]


def test_every_language_is_there_once_by_name():
    codes = every_language()
    assert {"uk", "en", "de", "ar", "ja", "zh", "pl"} <= set(codes)
    assert len(set(codes)) == len(codes) > 150
    assert [language_name(code) for code in codes] == sorted(map(language_name, codes))
