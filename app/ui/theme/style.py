"""The one style sheet, made from tokens. Widgets choose a look by the dynamic properties ``kind`` and ``tone``."""

from string import Template

from app.ui.theme import tokens as t
from app.ui.theme.tokens import ColorName, Tokens

SIGNS: tuple[tuple[str, ColorName], ...] = (
    ("chevron-down", "quiet"),
    ("chevron-up", "quiet"),
    ("check", "on_accent"),
)
"""Pictures that the sheet draws, and their colours."""

_SHEET = Template("""
QWidget { color: $text; font-size: ${chrome}px; }
QMainWindow, QDialog, QWidget[kind="page"] { background: $window; }
QWidget[kind="surface"] { background: $surface; }
QWidget[kind="stage"] { background: $stage; }
QFrame[kind="hairline"] { background: $line; border: none; }
QFrame[kind="card"] { background: $raised; border: 1px solid $line; border-radius: ${radius_card}px; }
QToolTip { background: $raised; color: $text; border: 1px solid $line; padding: ${s1}px ${s2}px; }

QLabel { background: transparent; }
QLabel[kind="quiet"] { color: $quiet; }
QLabel[kind="note"] { color: $quiet; font-size: ${small}px; }
QLabel[kind="quoted"] { color: $quiet_on_tint; background: $hover_window; border-radius: ${radius}px;
  padding: ${s1}px ${s2}px; }
QLabel[kind="label"] { font-weight: $medium; }
QLabel[kind="title"] { font-size: ${title}px; font-weight: $semibold; }
QLabel[kind="display"] { font-size: ${display}px; font-weight: $semibold; }
QLabel[kind="strong"] { font-weight: $semibold; }
QLabel[kind="pill"] { background: $window; border: 1px solid $line; border-radius: ${radius}px; padding: 2px ${s2}px; }
QLabel[tone="good"] { color: $good; }
QLabel[tone="warn"] { color: $warn; }
QLabel[tone="bad"] { color: $bad; }

QPushButton { background: $surface; border: 1px solid $control; border-radius: ${radius}px; padding: 0 ${s3}px;
  min-height: ${inner}px; font-weight: $medium; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $pressed; }
QPushButton:checked { background: $selected; border-color: $accent; }
QPushButton:disabled { color: $disabled; border-color: $line; }
QPushButton:focus { border: ${focus}px solid $accent; padding: 0 ${focus_pad}px; min-height: ${focus_inner}px; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent; }
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:pressed { background: $accent_pressed; border-color: $accent_pressed; }
QPushButton[kind="primary"]:disabled { background: $line; border-color: $line; color: $disabled; }
QPushButton[kind="primary"]:focus { border: ${focus}px solid $text; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; }
QPushButton[kind="quiet"]:hover { background: $hover_window; }
QPushButton[kind="quiet"]:pressed { background: $pressed_window; }
QPushButton[kind="quiet"]:focus { border-color: $accent; }
QPushButton[kind="chip"] { background: transparent; border: 1px solid $control; border-radius: ${chip_radius}px;
  padding: 0 ${chip_pad}px; min-height: ${chip_inner}px; font-weight: $regular; }
QPushButton[kind="chip"]:hover { background: $hover_window; }
QPushButton[kind="chip"]:checked { background: $selected_window; border-color: $accent; color: $text; }
QPushButton[kind="chip"]:focus { border: ${focus}px solid $accent; padding: 0 ${chip_focus_pad}px;
  min-height: ${chip_focus_inner}px; }
QPushButton[kind="filter"] { background: transparent; border: 1px solid $control; border-radius: ${chip_radius}px;
  padding: 0 ${chip_pad}px; min-height: ${chip_inner}px; font-weight: $regular; }
QPushButton[kind="filter"]:hover { background: $hover_window; }
QPushButton[kind="filter"]:checked { background: $selected_window; border-color: $accent; color: $text;
  padding-right: ${chip_clear}px; }
QPushButton[kind="filter"][tone="bad"]:checked { border-color: $bad; }
QPushButton[kind="filter"]:focus { border: ${focus}px solid $accent; padding: 0 ${chip_focus_pad}px;
  min-height: ${chip_focus_inner}px; }
QPushButton[kind="filter"]:focus:checked { padding-right: ${chip_focus_clear}px; }
QPushButton::menu-indicator { image: none; width: 0; }

QPushButton[kind="link"] { background: transparent; border: ${focus}px solid transparent; color: $accent;
  padding: 0; min-height: ${link_inner}px; font-size: ${small}px; }
QPushButton[kind="link"][tone="warn"] { color: $warn; }
QPushButton[kind="link"]:disabled { color: $quiet; }
QPushButton[kind="link"]:hover { background: $hover_window; }
QPushButton[kind="link"]:focus { border-color: $accent; }

QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: $quiet_on_tint; padding: 0 ${s2}px; margin: 0 ${s1}px;
  min-height: ${inner}px; border: none; border-bottom: ${focus}px solid transparent; font-weight: $medium; }
QTabBar::tab:first { margin-left: ${tab_edge}px; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:focus { color: $accent; }

QToolButton { background: transparent; border: ${focus}px solid transparent; border-radius: ${radius}px; }
QToolButton:hover { background: $hover_window; }
QToolButton:pressed { background: $pressed_window; }
QToolButton:checked { background: $selected_window; }
QToolButton:focus { border-color: $accent; }
QToolButton:disabled { color: $disabled; }
QToolButton::menu-indicator { image: none; }
QToolButton[kind="nav"] { text-align: left; padding: 0 ${s2}px; font-weight: $medium; color: $quiet_on_tint; }
QToolButton[kind="nav"]:checked { color: $text; }
QToolButton[kind="fold"] { padding: 0 ${s1}px; font-weight: $medium; }
QToolButton[kind="fold"]:checked { background: transparent; }
QToolButton[kind="menu"] { padding: 0 ${s5}px 0 ${s1}px; font-weight: $medium; }
QToolButton[kind="menu"]::menu-indicator { image: url(signs:chevron-down-$scheme.svg); width: ${s3}px; height: ${s3}px;
  subcontrol-origin: padding; subcontrol-position: right center; right: ${s2}px; }
QToolButton[kind="segment"] { padding: 0 ${s2}px; }
QToolButton[kind="issue"] { text-align: left; padding: 0 ${s1}px; }
QToolButton[kind="crumb"] { padding: 0; color: $quiet_on_tint; }

QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox { background: $surface; border: 1px solid $control;
  border-radius: ${radius}px; padding: 0 ${field_pad}px; min-height: ${inner}px; selection-background-color: $accent;
  selection-color: $on_accent; }
QPlainTextEdit { padding: ${s1}px ${s1}px; }
QLineEdit[kind="writer"], QPlainTextEdit[kind="writer"] { font-size: ${writer}px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border: ${focus}px solid $accent;
  padding: 0 ${field_focus_pad}px; min-height: ${focus_inner}px; }
QPlainTextEdit:focus { padding: ${prose_focus_pad}px ${prose_focus_pad}px; }
QLineEdit[tone="bad"], QPlainTextEdit[tone="bad"], QComboBox[tone="bad"] { border-color: $bad; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: $disabled; border-color: $line; }
QComboBox::drop-down { border: none; width: ${s5}px; }
QComboBox::down-arrow { image: url(signs:chevron-down-$scheme.svg); width: ${icon}px; height: ${icon}px; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $line; outline: none; padding: ${s1}px;
  selection-background-color: $selected_raised; selection-color: $text; }

QDateEdit::drop-down { border: none; background: transparent; width: ${s5}px; }
QDateEdit::down-arrow { image: url(signs:chevron-down-$scheme.svg); width: ${icon}px; height: ${icon}px; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $raised; }
QCalendarWidget QToolButton { min-height: ${s6}px; padding: 0 ${s2}px; color: $text; font-weight: $medium; }
QCalendarWidget QAbstractItemView { background: $raised; selection-background-color: $accent;
  selection-color: $on_accent; }

QAbstractSpinBox QLineEdit, QComboBox QLineEdit, QComboBox QLineEdit:focus { border: none; padding: 0; min-height: 0;
  background: transparent; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; background: transparent; width: ${s4}px;
  margin-right: 2px; border-radius: ${s1}px; }
QAbstractSpinBox::up-button { subcontrol-position: top right; margin-top: 2px; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; margin-bottom: 2px; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: $hover; }
QAbstractSpinBox::up-arrow { image: url(signs:chevron-up-$scheme.svg); width: ${s3}px; height: ${s3}px; }
QAbstractSpinBox::down-arrow { image: url(signs:chevron-down-$scheme.svg); width: ${s3}px; height: ${s3}px; }

QCheckBox, QRadioButton { spacing: ${s2}px; min-height: ${s6}px; padding: 0 ${s1}px; background: transparent;
  border-radius: ${radius}px;
  border: ${focus}px solid transparent; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox::indicator, QRadioButton::indicator { width: ${icon}px; height: ${icon}px; background: $surface;
  border: 1px solid $control; border-radius: ${s1}px; }
QRadioButton::indicator { border-radius: ${dot_radius}px; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url(signs:check-$scheme.svg); }
QRadioButton::indicator:checked { border: 5px solid $accent; width: ${s2}px; height: ${s2}px; }

QMenu { background: $raised; border: 1px solid $line; padding: ${s1}px; }
QMenu::item { padding: ${s2}px ${s5}px ${s2}px ${s3}px; border-radius: ${radius}px; }
QMenu::item:selected { background: $selected_raised; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $line; margin: ${s1}px ${s2}px; }
QMenu::icon { padding-left: ${s2}px; }

QTableView, QListView { background: $surface; border: none; outline: none; selection-background-color: $selected;
  selection-color: $text; }
QListView[kind="palette"], QListView[kind="plain"] { background: transparent; }
QListView[kind="picker"] { background: transparent; border: none; padding: 0; }
QTableView[kind="notes"]::item { padding: 0 ${s2}px; border: none; }
QListView[kind="palette"]::item { padding: 0; }
QListView[kind="fields"] { background: transparent; }
QListView[kind="emoji"] { background: transparent; font-size: ${title}px; }
QHeaderView { background: $surface; }
QHeaderView::section { background: $surface; color: $quiet; border: none; border-bottom: 1px solid $line;
  padding: 0 ${s3}px; font-size: ${small}px; font-weight: $medium; }
QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: ${s3}px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: ${s3}px; margin: 2px; }
QScrollBar::handle { background: $control; border-radius: ${s1}px; min-height: ${s6}px; min-width: ${s6}px; }
QScrollBar::handle:hover { background: $quiet; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QProgressBar { background: $line; border: none; border-radius: ${s1}px; }
QProgressBar::chunk { background: $accent; border-radius: ${s1}px; }
QSplitter::handle { background: $line; }

QProgressBar { background: $line; border: none; border-radius: 3px; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }

QFrame[kind="sidebar"] { background: $window; border: none; border-right: 1px solid $line; }
QFrame[kind="header"] { background: $window; border: none; border-bottom: 1px solid $line; }
QFrame[kind="toast"] { background: $raised; border: 1px solid $line; border-radius: ${radius_card}px; }
QFrame[kind="palette"] { background: $raised; border: 1px solid $line; border-radius: ${radius_card}px; }
QFrame[kind="palette"] QLineEdit { border: none; background: transparent; font-size: ${writer}px;
  padding: 0 ${s3}px; }
QFrame[kind="notice"] { background: $raised; border: 1px solid $bad; border-radius: ${radius_card}px; }
QFrame[kind="banner"] { background: $accent_tint; border: none; }
QFrame[kind="banner"][tone="warn"] { background: $warn_tint; }
QFrame[kind="banner"][tone="bad"] { background: $bad_tint; }
QFrame[kind="rules"] { border: none; border-left: ${focus}px solid $line; }
QFrame[kind="popup"] { background: $raised; border: 1px solid $line; border-radius: ${radius}px; }
QAbstractButton[kind="card"] { border: none; background: transparent; }
""")


def sheet(tokens: Tokens) -> str:
    """The style sheet of one scheme."""
    return _SHEET.substitute(_colors(tokens), **_lengths())


def _colors(tokens: Tokens) -> dict[str, str]:
    names = ("window", "surface", "raised", "stage", "line", "control", "text", "quiet", "quiet_on_tint", "accent")
    colors = {name: getattr(tokens, name) for name in (*names, "on_accent", "good", "warn", "bad", "scheme")}
    for state in ("hover", "pressed", "selected"):
        over = getattr(tokens, state)
        colors |= {state: over(tokens.surface), f"{state}_window": over(tokens.window)}
        colors[f"{state}_raised"] = over(tokens.raised)
    for name in ("accent", "warn", "bad"):
        colors[f"{name}_tint"] = tokens.tint(colors[name])
    colors["accent_hover"] = tokens.hover(tokens.accent)
    colors["accent_pressed"] = tokens.pressed(tokens.accent)
    colors["disabled"] = tokens.disabled(tokens.text)
    return colors


def _lengths() -> dict[str, int]:
    ring = t.FOCUS_WIDTH - 1
    inner, chip_inner = t.CONTROL_HEIGHT - 2, t.CHIP_HEIGHT
    spaces = {"s1": t.S1, "s2": t.S2, "s3": t.S3, "s4": t.S4, "s5": t.S5, "s6": t.S6, "icon": t.ICON}
    type_sizes = {"small": t.TEXT_SMALL, "chrome": t.TEXT_CHROME, "writer": t.TEXT_WRITER, "title": t.TEXT_TITLE}
    weights = {"regular": t.REGULAR, "medium": t.MEDIUM, "semibold": t.SEMIBOLD, "display": t.TEXT_DISPLAY}
    rounds = {"radius": t.RADIUS, "radius_card": t.RADIUS_CARD, "chip_radius": t.CHIP_HEIGHT // 2 + 1}
    rings = {
        "focus": t.FOCUS_WIDTH,
        "inner": inner,
        "focus_inner": inner - 2 * ring,
        "focus_pad": t.S3 - ring,
        "field_pad": t.S2,
        "field_focus_pad": t.S2 - ring,
        "prose_focus_pad": t.S1 - ring,
        "chip_inner": chip_inner,
        "chip_focus_inner": chip_inner - 2 * ring,
        "chip_pad": t.S2 + 2,
        "chip_focus_pad": t.S2 + 2 - ring,
        "chip_clear": t.CHIP_HEIGHT,
        "chip_focus_clear": t.CHIP_HEIGHT - ring,
        "link_inner": t.CHIP_HEIGHT - 2 * t.FOCUS_WIDTH,
        "tab_edge": t.S5 - t.S2,
        "dot_radius": t.ICON // 2 + 1,
    }
    return spaces | type_sizes | weights | rounds | rings
