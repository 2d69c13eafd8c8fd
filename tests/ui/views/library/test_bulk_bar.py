import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from app.ui.actions import Actions, ActionSpec
from app.ui.views.library.bulk_bar import BulkBar

WIDE, NARROW = 1_300, 420


@pytest.fixture
def ran() -> list[str]:
    return []


@pytest.fixture
def actions(shown, ran):
    made = Actions(shown(QWidget()))
    for name in ("label", "duplicate", "archive", "bin"):
        made.add(f"campaign.{name}", lambda name=name: ran.append(name))
    made.add("list.clear", lambda: ran.append("clear"))
    return made


@pytest.fixture
def bar(actions, shown, qtbot):
    made = BulkBar(actions)
    made.holder = holder = QWidget()
    QHBoxLayout(holder).addWidget(made)
    holder.resize(WIDE, 60)
    shown(holder)
    made.used.connect(lambda action, _: action.trigger())
    made.show_count(3)
    return made


def shown_names(bar: BulkBar) -> list[str]:
    return [name for name, button in bar.buttons.items() if button.isVisible()]


def test_a_button_for_each_action_that_there_is(bar):
    assert shown_names(bar) == ["label", "duplicate", "archive", "bin"]
    assert not bar.more.isVisible()
    assert bar.count.text() == "3 selected"


def test_a_button_does_what_its_action_does(qtbot, bar, ran):
    qtbot.mouseClick(bar.buttons["duplicate"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(bar.clear, Qt.MouseButton.LeftButton)
    assert ran == ["duplicate", "clear"]


def test_buttons_say_their_keys_and_have_names(bar):
    assert bar.buttons["label"].toolTip() == "Label (Ctrl+L)"
    assert bar.clear.toolTip() == "Clear selection (Esc)"
    assert bar.buttons["bin"].accessibleName() == "Move to the bin"


def test_what_can_not_be_used_is_not_shown(bar, actions):
    actions["campaign.archive"].setEnabled(False)
    bar.offer()
    assert shown_names(bar) == ["label", "duplicate", "bin"]


def test_what_has_no_room_stands_behind_more(qtbot, bar, ran):
    bar.window().resize(NARROW, 60)
    shown = shown_names(bar)
    assert shown
    assert shown == ["label", "duplicate", "archive", "bin"][: len(shown)]
    assert bar.more.isVisible()
    qtbot.mouseClick(bar.more, Qt.MouseButton.LeftButton)
    (menu,) = bar.findChildren(QMenu)
    hidden = [action.objectName().removeprefix("campaign.") for action in menu.actions()]
    assert shown + hidden == ["label", "duplicate", "archive", "bin"]
    menu.actions()[-1].trigger()
    menu.close()
    assert ran == ["bin"]


def test_what_opens_does_so_at_its_button_or_what_stands_in_its_place(bar):
    assert bar.anchor("label") is bar.buttons["label"]
    bar.window().resize(NARROW, 60)
    assert bar.anchor("bin") is bar.more
    bar.hide()
    assert bar.anchor("label") is bar


def test_an_action_that_comes_later_gets_its_button_in_order(bar, actions, ran):
    actions.add(ActionSpec("campaign.export", "Export", "upload"), lambda: ran.append("export"))
    actions.add("campaign.subscribe", lambda: None)
    bar.offer()
    names = ["Label", "Subscription", "Duplicate", "Archive", "Move to the bin", "Export"]
    assert [action.text() for action in bar.offered()] == names
    bar.layout().activate()
    assert [button.text() for button in sorted(bar.buttons.values(), key=lambda button: button.x())] == names
    bar.buttons["export"].click()
    assert ran == ["export"]
