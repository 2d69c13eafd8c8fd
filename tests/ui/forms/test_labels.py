import pytest
from PySide6.QtCore import Qt

from app.domain.edits import SetValue
from app.domain.issues import Fix, Issue
from app.services.ports import Named, name_key
from app.ui.forms.details import DETAILS
from app.ui.viewmodels.commands import NameChange
from tests.ui.forms.bench import full_campaign

LABELS = next(field for field in DETAILS if field.kind == "labels")
NAMES = (("a", "Autumn"), ("b", "Books & more"), ("s", "Spring"))


@pytest.fixture
def open_labels(open_bench, show_field):
    """A campaign with these labels on the screen, everything read."""

    def make(*labels: str, **more):
        bench = open_bench(full_campaign(labels=labels), **more)
        bench.workspace.file.state.labels = {id: Named(id=id, name=name) for id, name in NAMES}
        widget = show_field(bench, LABELS)
        bench.settle()
        return bench, widget

    return make


def names(widget):
    return [chip.name for chip in widget.chips]


def press(qtbot, widget, *keys):
    for key in keys:
        qtbot.keyClick(widget, key)


def picked(qtbot, bench, widget, text):
    """Type into the picker, tick what is found, apply."""
    widget.add.click()
    bench.settle()
    qtbot.keyClicks(widget.picker.search, text)
    press(qtbot, widget.picker.search, Qt.Key.Key_Return, Qt.Key.Key_Return)
    bench.settle()


def test_labels_are_shown_by_their_names_in_their_order(open_labels):
    _, widget = open_labels("s", "b")
    assert names(widget) == ["Spring", "Books & more"]
    assert not widget.none.isVisible()


def test_nothing_is_said_before_the_names_are_known_then_that_there_are_none(open_bench, show_field):
    bench = open_bench()
    widget = show_field(bench, LABELS)
    assert not widget.none.isVisible()
    bench.settle()
    assert widget.none.isVisible()
    assert widget.none.text() == "None"


def test_a_label_that_the_workspace_does_not_have_can_be_told_apart_and_taken_off(open_labels):
    bench, widget = open_labels("gone")
    assert names(widget) == ["Not in this workspace"]
    widget.chips[0].click()
    assert not bench.value("labels")


def test_merged_labels_stand_there_once_and_go_together(open_labels):
    bench, widget = open_labels("a", "s")
    bench.workspace.file.state.aliases["a"] = "s"
    del bench.workspace.file.state.labels["a"]
    bench.watch.changed.emit()
    bench.settle()
    assert names(widget) == ["Spring"]
    widget.chips[0].click()
    assert not bench.value("labels")


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_keys_take_a_label_off_and_the_focus_goes_to_the_next_one(qtbot, open_labels, key):
    bench, widget = open_labels("a", "b", "s")
    widget.chips[1].setFocus()
    press(qtbot, widget.chips[1], key)
    assert list(bench.value("labels")) == ["a", "s"]
    assert widget.chips[1].hasFocus()
    assert widget.chips[1].name == "Spring"


def test_after_the_last_one_the_focus_goes_to_adding(qtbot, open_labels):
    _, widget = open_labels("a")
    widget.chips[0].setFocus()
    press(qtbot, widget.chips[0], Qt.Key.Key_Delete)
    assert widget.add.hasFocus()


def test_a_label_is_found_and_added_behind_the_others_and_undone_alone(qtbot, open_labels):
    bench, widget = open_labels("s")
    picked(qtbot, bench, widget, "autu")
    assert names(widget) == ["Spring", "Autumn"]
    bench.undo()
    assert names(widget) == ["Spring"]


def test_a_new_label_is_made_and_stays_when_adding_it_is_undone(qtbot, open_labels):
    bench, widget = open_labels("s")
    picked(qtbot, bench, widget, "Winter")
    assert names(widget) == ["Spring", "Winter"]
    bench.undo()
    assert names(widget) == ["Spring"]
    assert "Winter" in [each.name for each in bench.workspace.labels()]


def test_labelling_is_no_change_of_what_is_written(qtbot, open_labels):
    bench, widget = open_labels()
    before = bench.value("changed")
    picked(qtbot, bench, widget, "Winter")
    widget.chips[0].click()
    bench.settle()
    assert bench.workspace.get(bench.model.campaign.id).campaign.changed == before


def test_the_picker_ticks_what_is_on_the_screen_before_it_is_stored(open_labels):
    bench, widget = open_labels("s")
    bench.tools.labels.change(NameChange(add=("a",), remove=("s",)))
    widget.add.click()
    bench.jobs.run_all()
    assert {line.name: line.share for line in widget.picker.lines()} == {
        "Autumn": "all",
        "Books & more": "none",
        "Spring": "none",
    }


def test_the_picker_closed_leaves_everything_and_gives_the_focus_back(qtbot, open_labels):
    bench, widget = open_labels("s")
    widget.add.setFocus()
    press(qtbot, widget.add, Qt.Key.Key_Space)
    bench.settle()
    press(qtbot, widget.picker, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: widget.picker is None)
    assert list(bench.value("labels")) == ["s"]


def test_another_name_written_elsewhere_is_shown(open_labels):
    bench, widget = open_labels("s")
    bench.labels.rename("s", "Easter")
    bench.watch.changed.emit()
    bench.settle()
    assert names(widget) == ["Easter"]


def test_a_repair_renames_the_label(open_labels):
    bench, widget = open_labels("s")
    fix = Fix("label.rename", "Call it “Fine”", also=((name_key("labels", "s"), (SetValue("name", "Fine"),)),))
    widget.ask(Issue(code="label.characters", severity="warning", path="labels", message="", fix=fix))
    bench.settle()
    assert names(widget) == ["Fine"]


def test_an_issue_without_a_repair_leads_to_adding(open_labels):
    _, widget = open_labels()
    widget.ask(Issue(code="label.too-many", severity="warning", path="labels", message=""))
    assert widget.add.hasFocus()


def test_what_can_only_be_read_can_only_be_looked_at(open_labels):
    _, widget = open_labels("s", read_only=True)
    assert not widget.add.isVisible()
    assert not widget.chips[0].removable
    assert widget.chips[0].accessibleName() == "Spring"
    assert widget.chips[0].focusPolicy() == Qt.FocusPolicy.NoFocus


def test_tab_goes_through_the_chips_to_adding(open_labels):
    _, widget = open_labels("s", "a")
    assert all(chip.focusPolicy() == Qt.FocusPolicy.StrongFocus for chip in widget.chips)
    assert [chip.accessibleName() for chip in widget.chips] == ["Remove Spring", "Remove Autumn"]
    assert widget.add.accessibleDescription() == "Labels"
