"""The fonts that messages are set with.

Qt takes whole pixels as a font size only, and rounds every glyph's advance to 1/64 of a pixel. So text is shaped once
at ``REFERENCE`` pixels, without hinting, and scaled to its real size by the painter: advances stay linear, no size is
rounded, and one shaped line serves every size and every screen.
"""

import threading
from collections.abc import Iterable
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from app.domain.scene import FontRole
from app.render.application import ensure_gui
from app.render.quiet import hush
from app.services.ports import Resources

REFERENCE = 256
"""The pixel size at which text is shaped."""

BUNDLED = ("fonts/roboto", "fonts/inter")

_FAMILIES: dict[FontRole, tuple[str, ...]] = {
    "roboto": ("Roboto",),
    "inter": ("Inter",),
    "arial": ("Liberation Sans", "Arial", "Helvetica"),
}
# For scripts that the families above lack: Linux, macOS, Windows. The system's own choice is not taken where it can be
# avoided: it picks display faces (a Kufi for Arabic) and costs tens of milliseconds for every character it searches.
_FALLBACKS = (
    *("Noto Sans Arabic", "Geeza Pro", "Segoe UI"),
    *("Noto Sans Hebrew", "Arial Hebrew"),
    *("Noto Sans Thai", "Thonburi", "Leelawadee UI"),
    *("Noto Sans Devanagari", "Kohinoor Devanagari", "Nirmala UI"),
    *("Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei"),
    *("Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic"),
    *("Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic"),
    *("Noto Color Emoji", "Apple Color Emoji", "Segoe UI Emoji"),
)
_SMOOTH = QFont.StyleStrategy(QFont.StyleStrategy.PreferAntialias.value | QFont.StyleStrategy.NoSubpixelAntialias.value)

_loading = threading.Lock()
_loaded: set[str] = set()


class Fonts:
    """The fonts by role and weight. One object per thread: Qt's fonts are not shared between threads."""

    def __init__(self, resources: Resources) -> None:
        load_bundled(resources)
        self._made: dict[tuple[FontRole, int], QFont] = {}

    def font(self, role: FontRole, weight: int) -> QFont:
        """The font at ``REFERENCE`` pixels; ``weight`` as in CSS, 100 to 900."""
        key = (role, weight)
        if key not in self._made:
            self._made[key] = _font(role, weight)
        return self._made[key]


def load_bundled(resources: Resources) -> None:
    """Register the bundled fonts with Qt, once in this process."""
    ensure_gui()
    hush()
    with _loading:
        for name in (name for folder in BUNDLED for name in resources.names(folder) if name.endswith(".ttf")):
            if name not in _loaded:
                QFontDatabase.addApplicationFontFromData(resources.data(name))
                _loaded.add(name)


def _font(role: FontRole, weight: int) -> QFont:
    font = QFont()
    font.setFamilies(_installed((*_FAMILIES[role], *_FALLBACKS)))
    font.setPixelSize(REFERENCE)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(_SMOOTH)
    if role == "inter":
        # Inter makes an arrow of "->" and a times sign of "2x4"; the iOS system font that it stands for does not.
        font.setFeature(QFont.Tag("calt"), 0)
    return font


def _installed(families: Iterable[str]) -> list[str]:
    known = _known_families()
    return [family for family in families if family in known]


@cache
def _known_families() -> frozenset[str]:
    return frozenset(QFontDatabase.families())
