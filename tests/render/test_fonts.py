import os

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

from app.render.fonts import REFERENCE, Fonts, load_bundled
from app.render.shaping import single_line
from tests.render.support import CheckoutResources

SCRIPTS = {
    "Arabic": "مرحبا بالعالم",
    "Hebrew": "שלום עולם",
    "Thai": "สวัสดีครับ",
    "Devanagari": "नमस्ते दुनिया",
    "Chinese": "春天来了",
    "Japanese": "こんにちはカタカナ",
    "Korean": "안녕하세요",
    "emoji": "😀🇺🇦👍🏽",
    "Cyrillic": "Весна прийшла",
    "Greek": "Ήρθε η άνοιξη",
    "Vietnamese": "Xin chào thế giới",
}


class Counted(CheckoutResources):
    def __init__(self) -> None:
        self.read: list[str] = []

    def data(self, name: str) -> bytes:
        self.read.append(name)
        return super().data(name)


def glyph_ids(text: str, font: QFont) -> list[int]:
    layout = single_line(text, font, False)
    return [index for run in layout.glyphRuns() for index in run.glyphIndexes()]


def noto_is_installed() -> bool:
    return {"Noto Sans Arabic", "Noto Sans CJK SC", "Noto Color Emoji"} <= set(QFontDatabase.families())


@pytest.mark.parametrize(("role", "family"), [("roboto", "Roboto"), ("inter", "Inter")])
@pytest.mark.parametrize("weight", [400, 500, 600, 700])
def test_every_bundled_weight_is_there(fonts, role, family, weight):
    info = QFontInfo(fonts.font(role, weight))
    assert (info.family(), info.weight(), info.pixelSize()) == (family, weight, REFERENCE)


def test_fonts_are_neither_hinted_nor_coloured_by_subpixels(fonts):
    font = fonts.font("roboto", 400)
    assert font.hintingPreference() == QFont.HintingPreference.PreferNoHinting
    assert font.styleStrategy() & QFont.StyleStrategy.NoSubpixelAntialias


def test_bundled_files_are_loaded_once_in_a_process(fonts):
    again = Counted()
    load_bundled(again)
    assert again.read == []


def test_equal_questions_get_the_same_font(resources):
    fonts = Fonts(resources)
    assert fonts.font("inter", 600) is fonts.font("inter", 600)


@pytest.mark.parametrize("text", ["->", "2x4"])
def test_inter_draws_signs_as_they_were_typed(fonts, text):
    font = fonts.font("inter", 400)
    typed = [glyph_ids(sign, font) for sign in text]
    assert glyph_ids(text, font) == [index for ids in typed for index in ids]


@pytest.mark.parametrize("role", ["roboto", "inter", "arial"])
@pytest.mark.parametrize("script", SCRIPTS)
def test_texts_of_many_scripts_come_out_readable(fonts, script, role):
    if not noto_is_installed():
        if os.environ.get("CI"):
            pytest.fail("the Noto fonts are missing")
        pytest.skip("the Noto fonts are not installed")
    layout = single_line(SCRIPTS[script], fonts.font(role, 400), rtl=script in ("Arabic", "Hebrew"))
    glyphs = [index for run in layout.glyphRuns() for index in run.glyphIndexes()]
    assert glyphs
    assert 0 not in glyphs


def test_arabic_is_set_in_a_text_face(fonts):
    if not noto_is_installed():
        pytest.skip("the Noto fonts are not installed")
    layout = single_line(SCRIPTS["Arabic"], fonts.font("roboto", 400), rtl=True)
    assert {run.rawFont().familyName() for run in layout.glyphRuns()} <= {"Noto Sans Arabic", "Roboto"}
