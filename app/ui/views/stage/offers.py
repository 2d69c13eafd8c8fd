"""What can be done on the stage, for menus, shortcuts and the palette."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from app.ui.actions import Actions
from app.ui.views.stage.stage_view import StageView


def offer(view: StageView, actions: Actions, within: QWidget) -> None:
    """Add the stage's actions; their keys count anywhere in ``within``."""
    for name, run in _offers(view).items():
        actions.add(name, run, within=within)


def _offers(view: StageView) -> Mapping[str, Callable[[], object]]:
    model, person = view.model, view.model.person
    return {
        "stage.copy": view.copy_picture,
        "stage.one": lambda: model.choose(mode="one"),
        "stage.devices": lambda: model.choose(mode="devices"),
        "stage.types": lambda: model.choose(mode="types"),
        "stage.theme": lambda: model.choose(theme="light" if model.choices.theme == "dark" else "dark"),
        "stage.read": lambda: model.choose(read=not model.choices.read),
        "stage.as": view.bar.person.open,
        "stage.previous": lambda: person.step(-1),
        "stage.next": lambda: person.step(1),
        "stage.longest": lambda: person.find("longest_name"),
        "stage.missing": lambda: person.find("most_missing"),
        "stage.random": lambda: person.find("random"),
        "stage.nobody": lambda: person.choose(None),
        "stage.card": lambda: model.choose(phone=not model.choices.phone),
    }
