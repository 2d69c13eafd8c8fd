import pytest
from PySide6.QtCore import Qt

from app.ui.viewmodels.history.sides import Side
from app.ui.views.history.compare_bar import STRENGTH, CompareBar


@pytest.fixture
def bar(turned, shown):
    campaign = turned.staged.editor.campaign
    made = CompareBar(turned.model.pair)
    made.marks = []
    made.marked.connect(lambda *mark: made.marks.append(mark))
    made.model.show(Side(document=campaign, title="Then"), Side(document=campaign, title="Now"))
    return shown(made)


def test_slides_are_turned_on_both_sides(bar, qtbot):
    assert bar.slide.text() == "Slide 1 of 3"
    assert not bar.back.isEnabled()
    for _ in range(2):
        qtbot.mouseClick(bar.forth, Qt.MouseButton.LeftButton)
    assert (bar.slide.text(), bar.model.slide) == ("Slide 3 of 3", 2)
    assert not bar.forth.isEnabled()
    qtbot.mouseClick(bar.back, Qt.MouseButton.LeftButton)
    assert bar.model.slide == 1


def test_a_message_of_one_slide_has_nothing_to_turn(written, shown):
    bar = shown(CompareBar(written.model.pair))
    bar.model.show(Side(document=written.staged.editor.campaign, title="Then"))
    assert not bar.turning.isVisible()
    assert not bar.marking.isVisible()


def test_device_and_surroundings_are_chosen_here(bar, turned, qtbot):
    name = turned.staged.model.devices.get("ios").name
    bar._devices[name].trigger()
    assert turned.staged.model.device.name == name
    assert bar.device.text() == turned.staged.model.device.label
    qtbot.mouseClick(bar.theme, Qt.MouseButton.LeftButton)
    assert turned.staged.model.choices.theme == "dark"
    qtbot.mouseClick(bar.theme, Qt.MouseButton.LeftButton)
    assert turned.staged.model.choices.theme == "light"


def test_marks_are_switched_and_made_stronger(bar, qtbot):
    bar.strength.setValue(90)
    assert bar.marks == [(True, 0.9)]
    bar.switch.setChecked(False)
    assert bar.marks[-1] == (False, 0.9)
    assert not bar.strength.isEnabled()
    assert STRENGTH == 40


@pytest.mark.parametrize(
    ("share", "words"),
    [(0.0, "No pixel differs"), (0.0001, "< 0.1% differ"), (0.125, "12.5% differ"), (-1.0, "")],
)
def test_it_says_how_much_differs(bar, share, words):
    bar.show_share(share)
    assert bar.share.text() == words
