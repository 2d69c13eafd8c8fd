import pytest
from PySide6.QtCore import Qt

from app.ui.actions import Actions
from app.ui.views.stage.offers import offer
from app.ui.widgets.picker import Picker
from tests.ui.staging import person, simple


@pytest.fixture
def offered(view):
    widget, made = view(simple())
    actions = Actions(widget.window())
    offer(widget, actions, widget)
    return actions, widget, made


def test_everything_is_in_the_palette(offered):
    actions, _, _ = offered
    wanted = {"copy", "one", "devices", "types", "theme", "read", "card"}
    wanted |= {"as", "previous", "next", "longest", "missing", "random", "nobody"}
    assert {action.data().id for action in actions.usable()} == {f"stage.{name}" for name in wanted}


def test_copying_has_its_keys(offered, qtbot, drawing):
    _, widget, _ = offered
    with qtbot.waitActive(widget):
        widget.activateWindow()
    widget.canvas.setFocus()
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(widget.canvas, Qt.Key.Key_C, modifiers)
    assert len(drawing.asked) == 1


@pytest.mark.parametrize("mode", ["devices", "types", "one"])
def test_modes_are_taken(offered, mode):
    actions, _, made = offered
    actions[f"stage.{mode}"].trigger()
    assert made.model.choices.mode == mode


def test_switches_go_there_and_back(offered):
    actions, _, made = offered
    before = made.model.choices
    for name in ("stage.theme", "stage.read", "stage.card"):
        actions[name].trigger()
    assert (made.model.choices.theme, made.model.choices.read, made.model.choices.phone) == ("dark", True, False)
    for name in ("stage.theme", "stage.read", "stage.card"):
        actions[name].trigger()
    assert made.model.choices == before


def test_recipients_are_stepped_through_with_keys_and_commands(view, qtbot):
    widget, made = view(simple(), people=(person("a"), person("b", Name="Bo")))
    actions = Actions(widget.window())
    offer(widget, actions, widget)
    made.jobs.run_all()
    with qtbot.waitActive(widget):
        widget.activateWindow()
    widget.canvas.setFocus()
    modifiers = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    seen = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(widget.canvas, key, modifiers)
        seen.append(made.person.recipient.identity)
    assert seen == ["a", "b", "a"]
    for name, identity in (("longest", "b"), ("missing", "a"), ("random", None), ("nobody", None)):
        actions[f"stage.{name}"].trigger()
        made.jobs.run_all()
        if identity:
            assert made.person.recipient.identity == identity
    assert made.person.recipient is None
    actions["stage.as"].trigger()
    made.jobs.run_all()
    (picker,) = widget.findChildren(Picker)
    assert picker.isVisible()
    picker.close()
