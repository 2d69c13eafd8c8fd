import pytest
from PySide6.QtCore import Qt

from app.ui.views.stage.toolbar import Segments, StageBar
from tests.ui.staging import simple


@pytest.fixture
def bar(stage, shown):
    made = stage(simple())
    return shown(StageBar(made.model)), made.model


def action(button, words):
    return next(each for each in button.menu().actions() if each.text().split("\t")[0] == words)


def test_every_device_can_be_chosen(bar):
    widget, model = bar
    action(widget.device, "iPhone SE").trigger()
    assert model.device.name == "iphone-se"
    assert widget.device.text() == "iPhone SE"
    assert action(widget.device, "iPhone SE").isChecked()


def test_devices_stand_under_their_platforms(bar):
    widget, model = bar
    texts = [each.text().split("\t")[0] for each in widget.device.menu().actions()]
    sections = [texts.index(words) for words in ("Android", "iPhone", "Web")]
    assert sections == sorted(sections)
    assert {device.label for device in model.devices.all()} <= set(texts)


def test_the_width_is_in_the_platforms_unit(bar):
    widget, model = bar
    assert widget.width_box.text() == "360 dp"
    model.choose(device="ios")
    assert widget.width_box.text() == "375 pt"


def test_a_step_of_the_width_is_a_choice(bar, qtbot):
    widget, model = bar
    qtbot.keyClick(widget.width_box, Qt.Key.Key_Up)
    assert model.width == 361


def test_the_devices_own_width_is_no_choice(bar):
    widget, model = bar
    widget.width_box.setValue(400)
    assert model.choices.width == 400
    widget.width_box.setValue(360)
    assert model.choices.width is None


def test_a_device_with_a_broken_width_keeps_it(bar):
    widget, model = bar
    model.choose(device="pixel")
    assert widget.width_box.value() == 411
    assert model.choices.width is None


@pytest.mark.parametrize(
    ("words", "choice", "value"),
    [
        ("Dark", "theme", "dark"),
        ("Read", "read", True),
        ("Card only", "phone", False),
        ("130%", "text_scale", 1.3),
    ],
)
def test_the_view_menu_makes_choices(bar, words, choice, value):
    widget, model = bar
    action(widget.view, words).trigger()
    assert getattr(model.choices, choice) == value
    assert action(widget.view, words).isChecked()


def test_what_is_shown_follows_choices_made_elsewhere(bar):
    widget, model = bar
    model.choose(mode="types", theme="dark", read=True)
    assert widget.mode.buttons["types"].isChecked()
    assert action(widget.view, "Dark").isChecked()
    assert action(widget.view, "Read").isChecked()
    assert not action(widget.view, "Unread").isChecked()


def test_one_or_all_is_chosen_with_a_click(bar, qtbot):
    widget, model = bar
    qtbot.mouseClick(widget.mode.buttons["devices"], Qt.MouseButton.LeftButton)
    assert model.choices.mode == "devices"


def test_copying_is_asked_for(bar, qtbot):
    widget, _ = bar
    with qtbot.waitSignal(widget.copy_wanted):
        widget.copy.click()
    assert "Ctrl+Shift+C" in widget.copy.toolTip()


def test_everything_on_it_has_a_name_and_is_reached_by_the_keyboard(bar):
    widget, _ = bar
    parts = [widget.device, widget.width_box, widget.view, widget.copy, *widget.mode.buttons.values()]
    assert all(part.accessibleName() for part in parts)
    assert all(part.focusPolicy() & Qt.FocusPolicy.TabFocus for part in parts)


def test_it_wraps_where_the_stage_is_narrow(bar):
    widget, _ = bar
    assert widget.heightForWidth(300) > widget.heightForWidth(1000)


def test_showing_a_segment_tells_nobody(shown):
    told = []
    segments = shown(Segments("Show", [("a", "A"), ("b", "B")]))
    segments.changed.connect(told.append)
    segments.set_value("b")
    assert (told, segments.buttons["b"].isChecked()) == ([], True)
    segments.buttons["a"].click()
    assert (told, segments.buttons["b"].isChecked()) == (["a"], False)
