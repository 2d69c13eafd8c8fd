"""Every colour, size, distance and weight of the window, once. Colours are ``#RRGGBB``; lengths are logical pixels."""

from typing import Literal

from msgspec import Struct

Scheme = Literal["light", "dark"]
ColorName = Literal[
    "window",
    "surface",
    "raised",
    "stage",
    "line",
    "control",
    "text",
    "quiet",
    "quiet_on_tint",
    "accent",
    "on_accent",
    "good",
    "warn",
    "bad",
]

HOVER, PRESSED, SELECTED, TINT, DISABLED = 0.06, 0.12, 0.12, 0.10, 0.40
"""Shares of the upper colour in a mix: of the text (hover, pressed), of the accent (selected), of a state's colour
(tint). ``DISABLED`` is what is left of a control that can't be used."""


def mix(upper: str, lower: str, share: float) -> str:
    """The opaque colour of ``upper`` laid over ``lower`` with ``share`` (0–1) of its strength."""
    pairs = ((int(upper[i : i + 2], 16), int(lower[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in pairs)


class Tokens(Struct, frozen=True, kw_only=True):
    """The colours of one scheme.

    ``line`` is decoration only. ``control`` edges what can be used. ``quiet_on_tint`` is quiet text on the stage and
    on hovered, pressed or selected grounds.
    """

    scheme: Scheme
    window: str
    surface: str
    raised: str
    stage: str
    line: str
    control: str
    text: str
    quiet: str
    quiet_on_tint: str
    accent: str
    on_accent: str
    good: str
    warn: str
    bad: str
    shadow: int
    """Opacity of the soft shadow under what is raised, 0–255."""
    hues: tuple[str, ...]
    """Ten colours for labels, the same order in both schemes."""

    def hover(self, ground: str) -> str:
        """``ground`` under the pointer."""
        return mix(self.text, ground, HOVER)

    def pressed(self, ground: str) -> str:
        """``ground`` while pressed."""
        return mix(self.text, ground, PRESSED)

    def selected(self, ground: str) -> str:
        """``ground`` of what is chosen."""
        return mix(self.accent, ground, SELECTED)

    def tint(self, color: str) -> str:
        """The soft ground behind a text in ``color``."""
        return mix(color, self.surface, TINT)

    def disabled(self, color: str) -> str:
        """``color`` on a control that can't be used."""
        return mix(color, self.surface, DISABLED)


LIGHT = Tokens(
    scheme="light",
    window="#F6F6F4",
    surface="#FFFFFF",
    raised="#FFFFFF",
    stage="#ECECE8",
    line="#E4E4E0",
    control="#8A8C90",
    text="#1C1D1F",
    quiet="#6A6C70",
    quiet_on_tint="#5A5C60",
    accent="#3B5BDB",
    on_accent="#FFFFFF",
    good="#237A36",
    warn="#A65300",
    bad="#C92A2A",
    shadow=40,
    hues=(
        "#C92A2A",
        "#B4470B",
        "#8A5A00",
        "#4D7000",
        "#237A36",
        "#0B7A6B",
        "#0C70A8",
        "#3B5BDB",
        "#7A3FC4",
        "#B32A7D",
    ),
)

DARK = Tokens(
    scheme="dark",
    window="#17181A",
    surface="#1F2023",
    raised="#27292D",
    stage="#101113",
    line="#34363B",
    control="#75787E",
    text="#ECEDEE",
    quiet="#9DA0A6",
    quiet_on_tint="#B2B5BA",
    accent="#7C93F5",
    on_accent="#17181A",
    good="#69DB7C",
    warn="#FFB454",
    bad="#FF8787",
    shadow=120,
    hues=(
        "#FF8787",
        "#FFA06B",
        "#F2C14E",
        "#B7D968",
        "#69DB7C",
        "#4FD1BE",
        "#6CC3F2",
        "#93A6F8",
        "#C29BF5",
        "#F58FC8",
    ),
)

BY_SCHEME: dict[str, Tokens] = {"light": LIGHT, "dark": DARK}


class Surroundings(Struct, frozen=True, kw_only=True):
    """What is around the card on the preview's phone: ``bar`` and ``ink`` of the status bar, ``toolbar``, ``tab`` and
    ``list`` of an app in dark colours (a light one has the SDK's own), ``other`` and ``shape`` of the messages beside.
    """

    bar: str
    ink: str
    toolbar: str
    tab: str
    list: str
    other: str
    shape: str


PHONE: dict[str, Surroundings] = {
    "light": Surroundings(
        bar="#FFFFFF",
        ink="#1C1D1F",
        toolbar="#FFFFFF",
        tab="#808080",
        list="#ECECE8",
        other="#F4F4F5",
        shape="#E1E2E6",
    ),
    "dark": Surroundings(
        bar="#101113",
        ink="#ECEDEE",
        toolbar="#1F2023",
        tab="#9DA0A6",
        list="#101113",
        other="#2A2C30",
        shape="#3A3D42",
    ),
}

S1, S2, S3, S4, S5, S6 = 4, 8, 12, 16, 24, 32
"""Distances."""

RADIUS, RADIUS_CARD, RADIUS_PHONE = 6, 10, 36

TEXT_SMALL, TEXT_CHROME, TEXT_WRITER, TEXT_TITLE, TEXT_DISPLAY = 12, 13, 15, 20, 28
"""Sizes of type: notes; the window's own words; what the writer writes; headings; the greeting."""

REGULAR, MEDIUM, SEMIBOLD = 400, 500, 600
LINE_HEIGHT, LINE_HEIGHT_LARGE = 1.4, 1.2

FAMILY = "Inter"
FALLBACK_FAMILIES = (
    "Noto Sans Arabic",
    "Noto Sans Hebrew",
    "Noto Sans CJK SC",
    "Noto Sans CJK JP",
    "Noto Sans CJK KR",
    "PingFang SC",
    "Hiragino Sans",
    "Apple SD Gothic Neo",
    "Geeza Pro",
    "Microsoft YaHei UI",
    "Yu Gothic UI",
    "Malgun Gothic",
    "Segoe UI",
    "Noto Color Emoji",
    "Apple Color Emoji",
    "Segoe UI Emoji",
)

ICON, ICON_LARGE = 16, 20
CONTROL_HEIGHT, ROW_HEIGHT, HEADER_HEIGHT, CHIP_HEIGHT = 32, 40, 52, 24
FOCUS_WIDTH = 2

SIDEBAR_WIDTH, SIDEBAR_ICONS_WIDTH, SIDEBAR_FOLDS_BELOW = 208, 56, 1360
FORM_MIN, FORM_MAX = 440, 560
COLOR_WIDTH, NUMBER_WIDTH, KIND_WIDTH = 140, 88, 120
"""Fields of a known length: a colour, a number, a button's kind."""
SLOT_HEIGHT, SLOT_SIDE, ICON_SLOT, THUMBNAIL_HEIGHT = 216, 124, 96, 64
"""A picture's slot at most, what stands beside it, an icon's slot, a slide in the filmstrip."""
STAGE_SHARE = 0.45
PERSON_WIDTH = 168
PALETTE_WIDTH, PALETTE_HEIGHT = 560, 400
PAGE_WIDTH = 640
"""How wide a page of settings or questions gets."""
DIALOG_SIZE = (760, 640)
WIDE_DIALOG_SIZE = (1120, 720)
"""A dialog in which a list and what is in hand stand side by side."""
NARROW_DIALOG_WIDTH = 480
DETAIL_WIDTH = 352
"""What stands beside a list: everything about the thing in hand."""
HISTORY_WIDTH, VERSION_SIZE = 288, (76, 88)
"""The list of versions, and the picture of one."""
TIME_LINE_HEIGHT = 64
BESIDE_EDITOR_FROM = 1200
"""How wide a window has to be for something to stand beside an editor."""
GALLERY_CARD_WIDTH, GALLERY_PICTURE_HEIGHT = 248, 184
WINDOW_SIZE, WINDOW_MIN = (1440, 900), (960, 560)
