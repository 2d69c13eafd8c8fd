import ast
import re
from pathlib import Path

import pytest

from app.ui.theme import tokens
from app.ui.theme.style import SIGNS, sheet
from app.ui.theme.tokens import DARK, LIGHT
from tests.ui.fakes import RESOURCES

UI = Path(tokens.__file__).parents[1]


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
def test_the_sheet_uses_no_colour_but_the_tokens(colors):
    known = {getattr(colors, name) for name in ("window", "surface", "raised", "stage", "line", "control", "text")}
    known |= {
        getattr(colors, name) for name in ("quiet", "quiet_on_tint", "accent", "on_accent", "good", "warn", "bad")
    }
    for ground in (colors.window, colors.surface, colors.raised, colors.accent):
        known |= {colors.hover(ground), colors.pressed(ground), colors.selected(ground)}
    known |= {colors.tint(color) for color in (colors.accent, colors.warn, colors.bad)}
    known.add(colors.disabled(colors.text))
    assert set(re.findall("#[0-9A-Fa-f]{6}", sheet(colors))) <= known


def test_the_sheet_is_whole():
    made = sheet(LIGHT)
    assert "$" not in made
    assert made.count("{") == made.count("}")


def test_qt_understands_the_sheet(theme, shown):
    from PySide6.QtWidgets import QWidget

    widget = shown(QWidget())
    widget.setStyleSheet(sheet(DARK))


def test_the_sheet_shows_only_signs_that_are_written_for_it():
    assert set(re.findall(r"signs:([a-z-]+)-light\.svg", sheet(LIGHT))) <= {name for name, _ in SIGNS}


def test_no_colour_is_written_outside_the_tokens():
    files = [file for file in UI.rglob("*.py") if file.name not in ("tokens.py", "style.py")]
    assert len(files) > 30
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                assert not re.fullmatch("#[0-9A-Fa-f]{3,8}", node.value), f"{file}:{node.lineno}"


def test_every_icon_that_the_window_names_is_shipped():
    text = "\n".join(file.read_text(encoding="utf-8") for file in UI.rglob("*.py"))
    named = set(
        re.findall(r'(?:IconButton|icons\.(?:icon|pixmap|tinted)|EmptyState|set_sign)\(\s*"([a-z0-9-]+)"', text)
    )
    named |= set(re.findall(r'sign="([a-z0-9-]+)"', text)) | {name for name, _ in SIGNS}
    assert len(named) > 8
    for name in named:
        assert (RESOURCES / "icons" / f"{name}.svg").is_file(), name
