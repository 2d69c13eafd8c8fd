import pytest
from PySide6.QtCore import QFile, Qt
from PySide6.QtGui import QPalette

from app.ui.theme.current import current
from app.ui.theme.tokens import DARK, LIGHT


def test_the_chosen_scheme_is_shown_and_remembered(qapp, theme, services):
    theme.choose("dark")
    assert current() is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.window
    assert DARK.surface in qapp.styleSheet()
    assert services.settings.get("theme") == "dark"


@pytest.mark.parametrize(
    ("system", "tokens"), [(Qt.ColorScheme.Dark, DARK), (Qt.ColorScheme.Light, LIGHT), (Qt.ColorScheme.Unknown, LIGHT)]
)
def test_without_a_choice_the_system_decides(theme, monkeypatch, system, tokens):
    hints = theme._application.styleHints()
    monkeypatch.setattr(type(hints), "colorScheme", lambda self: system)
    theme.choose("system")
    assert current() is tokens


def test_a_stored_choice_that_makes_no_sense_counts_as_the_systems(theme, services):
    services.settings.set("theme", "purple")
    assert theme.choice == "system"


def test_a_change_is_told_once(qtbot, theme):
    with qtbot.waitSignal(theme.changed):
        theme.choose("dark")
    with qtbot.assertNotEmitted(theme.changed):
        theme.choose("dark")


def test_the_pictures_of_the_sheet_are_written_for_each_scheme(theme):
    assert QFile.exists("signs:check-light.svg")
    theme.choose("dark")
    assert QFile.exists("signs:check-dark.svg")
