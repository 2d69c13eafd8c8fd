"""What can be done on the stage, for menus, shortcuts and the palette."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QWidget

from app.ui.actions import Actions, ActionSpec
from app.ui.viewmodels.stage import StageModel
from app.ui.views.stage.stage_view import StageView

COPY = ActionSpec("stage.copy", QT_TRANSLATE_NOOP("Actions", "Copy picture"), "copy", "Ctrl+Shift+C")
THEME = ActionSpec("stage.theme", QT_TRANSLATE_NOOP("Actions", "Preview in light or dark"), "sun-moon")
READ = ActionSpec("stage.read", QT_TRANSLATE_NOOP("Actions", "Preview as read or unread"), "mail-open")
CARD = ActionSpec("stage.card", QT_TRANSLATE_NOOP("Actions", "Preview with or without the phone"), "smartphone")
MODES: tuple[tuple[str, ActionSpec], ...] = (
    ("one", ActionSpec("stage.one", QT_TRANSLATE_NOOP("Actions", "Show one device"), "smartphone")),
    ("devices", ActionSpec("stage.devices", QT_TRANSLATE_NOOP("Actions", "Show all devices"), "layout-grid")),
    ("types", ActionSpec("stage.types", QT_TRANSLATE_NOOP("Actions", "Show all types"), "layout-template")),
)


def offer(view: StageView, actions: Actions, within: QWidget) -> None:
    """Add the stage's actions; their keys count anywhere in ``within``."""
    for spec, run in _offers(view):
        actions.add(spec, run, within=within)


def _offers(view: StageView) -> Sequence[tuple[ActionSpec, Callable[[], object]]]:
    model = view.model
    return [
        (COPY, view.copy_picture),
        (THEME, lambda: model.choose(theme="light" if model.choices.theme == "dark" else "dark")),
        (READ, lambda: model.choose(read=not model.choices.read)),
        (CARD, lambda: model.choose(phone=not model.choices.phone)),
        *((spec, _choosing(model, mode=mode)) for mode, spec in MODES),
    ]


def _choosing(model: StageModel, **choices: Any) -> Callable[[], None]:
    return lambda: model.choose(**choices)
