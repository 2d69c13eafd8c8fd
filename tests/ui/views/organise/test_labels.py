import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from app.domain.errors import UserError
from app.ui.theme.tokens import LIGHT
from app.ui.views.organise.labels import LabelsPanel
from app.ui.widgets.picker import Picker
from tests.ui.organising import OrganiseBench


@pytest.fixture
def panel(bench, show_panel):
    bench.first, bench.second = bench.campaign(["Sale", "Spring"]), bench.campaign(["Sale"])
    bench.labels.create("50% off")
    return show_panel(bench, LabelsPanel)


def names(panel):
    return [line.name for line in panel.view.table.lines]


def choose(panel, *wanted):
    panel.view.clearSelection()
    for name in wanted:
        row = names(panel).index(name)
        index = panel.view.table.index(row, 0)
        flags = panel.view.selectionModel().SelectionFlag
        panel.view.selectionModel().select(index, flags.Select | flags.Rows)


def rename(panel, bench, old, new):
    panel.view.table.renamed.emit(bench.label_id(old), new)
    bench.settle()


def test_it_says_what_labels_are_for(panel):
    assert "For your team" in panel.about.text()
    assert names(panel) == ["50% off", "Sale", "Spring"]


def test_enter_makes_a_label_and_takes_it_in_hand(panel, bench, qtbot):
    panel.search.setText("sale")
    qtbot.keyClicks(panel.new.name, "Toys")
    qtbot.keyClick(panel.new.name, Qt.Key.Key_Return)
    bench.settle()
    assert "Toys" in names(panel)
    assert panel.detail.name.text() == "Toys"


def test_a_label_that_is_there_is_shown_instead_of_made(panel, bench):
    panel.new.wanted.emit("spring")
    bench.settle()
    assert len(bench.label_names) == 3
    assert (panel.note.text(), panel.detail.name.text()) == ("“Spring” is there already.", "Spring")


def test_searching_and_sorting(panel, qtbot):
    panel.search.setText("s")
    panel.order.setCurrentIndex(panel.order.findData("use"))
    assert names(panel) == ["Sale", "Spring"]
    panel.search.setText("nothing like this")
    assert panel.states.currentWidget() is panel.states.nothing
    panel.states.clear.click()
    assert len(names(panel)) == 3


def test_a_new_name_is_stored_told_and_taken_back(panel, bench, host):
    rename(panel, bench, "Sale", "Deals")
    assert (names(panel), host.told) == (["50% off", "Deals", "Spring"], ["“Sale” is called “Deals” now."])
    host.back()
    bench.settle()
    assert names(panel) == ["50% off", "Sale", "Spring"]


def test_the_name_of_another_offers_to_merge_the_two(panel, bench, host):
    choose(panel, "Sale")
    rename(panel, bench, "Sale", "spring")
    assert "2 campaigns will have “Spring” instead." in panel.question.text.text()
    panel.question.action.click()
    bench.settle()
    assert (names(panel), bench.labelled(bench.second)) == (["50% off", "Spring"], ["Spring"])
    assert panel.detail.name.text() == "Spring"
    host.back()
    bench.settle()
    assert (bench.labelled(bench.first), bench.labelled(bench.second)) == (["Sale", "Spring"], ["Sale"])


def test_a_question_goes_with_what_it_was_about(panel, bench):
    choose(panel, "Sale")
    rename(panel, bench, "Sale", "Spring")
    bench.elsewhere()
    assert panel.question.isVisible()
    choose(panel, "Spring")
    assert not panel.question.isVisible()


def test_a_colour_and_a_description_are_stored(panel, bench, qtbot):
    choose(panel, "Sale")
    qtbot.mouseClick(panel.detail.swatches.buttons[1], Qt.MouseButton.LeftButton)
    panel.detail.about.setFocus()
    qtbot.keyClicks(panel.detail.about, "Price cuts")
    choose(panel, "Spring")
    bench.settle()
    sale = next(each for each in bench.workspace.labels() if each.name == "Sale")
    assert (sale.color, sale.description) == (LIGHT.hues[0], "Price cuts")
    assert panel.detail.about.text() == ""


def test_leaving_the_page_stores_what_is_typed(panel, bench, qtbot):
    choose(panel, "Sale")
    panel.detail.about.setFocus()
    qtbot.keyClicks(panel.detail.about, "Price cuts")
    panel.left()
    bench.settle()
    assert [each.description for each in bench.workspace.labels() if each.name == "Sale"] == ["Price cuts"]


def test_the_page_follows_others_without_losing_what_is_typed(panel, bench, qtbot):
    choose(panel, "Sale")
    panel.detail.about.setFocus()
    qtbot.keyClicks(panel.detail.about, "Price")
    qtbot.keyClicks(panel.new.name, "Toy")
    bench.labels.describe(bench.label_id("Sale"), "From elsewhere")
    bench.labels.create("Art")
    bench.elsewhere()
    assert "Art" in names(panel)
    assert (panel.detail.about.text(), panel.new.name.text()) == ("Price", "Toy")


def test_a_label_is_deleted_at_once_and_comes_back(panel, bench, host):
    choose(panel, "Sale")
    panel.detail.delete.click()
    bench.settle()
    assert (names(panel), host.told) == (["50% off", "Spring"], ["“Sale” was deleted. 2 campaigns were changed."])
    host.back()
    bench.settle()
    assert bench.labelled(bench.first) == ["Sale", "Spring"]


def test_several_are_deleted_in_one_step(panel, bench, host):
    choose(panel, "Sale", "Spring")
    assert panel.detail.name.text() == "2 labels"
    assert not panel.detail.color.isVisible()
    panel.detail.delete.click()
    bench.settle()
    assert names(panel) == ["50% off"]
    host.back()
    bench.settle()
    assert bench.labelled(bench.first) == ["Sale", "Spring"]


def test_several_are_merged_into_one_of_them(panel, bench):
    choose(panel, "Sale", "50% off", "Spring")
    panel.ask_merge()
    picker = panel.findChild(Picker)
    assert [choice.text for choice in picker.choices] == ["50% off", "Sale", "Spring"]
    picker.close()
    picker.chosen.emit(bench.label_id("Spring"))
    assert panel.question.text.text() == "2 campaigns will have “Spring” instead."
    panel.question.action.click()
    bench.settle()
    assert names(panel) == ["Spring"]
    assert bench.labelled(bench.second) == ["Spring"]


def test_one_is_merged_into_another_alone(panel):
    choose(panel, "Sale")
    panel.ask_merge()
    picker = panel.findChild(Picker)
    assert [choice.text for choice in picker.choices] == ["50% off", "Spring"]
    picker.close()


@pytest.mark.parametrize("by", ["row", "detail"])
def test_a_name_that_is_refused_elsewhere_is_fixed(panel, bench, by):
    choose(panel, "50% off")
    assert "50% off" in panel.detail.trouble.text.text()
    if by == "row":
        panel.view.fix_wanted.emit(bench.label_id("50% off"))
    else:
        panel.detail.trouble.fix.click()
    bench.settle()
    assert names(panel) == ["50 off", "Sale", "Spring"]
    assert not panel.detail.trouble.isVisible()


def test_too_many_labels_are_said_and_unused_ones_deleted(bench, show_panel):
    for number in range(902):
        bench.labels.create(f"Label {number}")
    panel = show_panel(bench, LabelsPanel)
    assert "902" in panel.general.text.text()
    panel.general.fix.click()
    bench.settle()
    assert (len(names(panel)), panel.general.isVisible()) == (900, False)


def test_the_campaigns_are_shown_in_the_list(panel, bench, host):
    choose(panel, "Sale")
    panel.detail.campaigns.click()
    panel.view.campaigns_wanted.emit(bench.label_id("Spring"))
    assert host.pages == ["label Sale", "label Spring"]


def test_labels_are_exported_to_a_file(panel, bench, host, tmp_path):
    panel.ask_export()
    dialog = panel.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "labels.csv"))
    dialog.reject()
    bench.settle()
    assert (tmp_path / "labels.csv").exists()
    assert host.told == ["The labels were exported."]


def test_what_can_not_be_done_is_said_in_place(panel, bench):
    rename(panel, bench, "Sale", "x" * 200)
    assert panel.note.isVisible()
    assert "too long" in panel.note.text()
    rename(panel, bench, "Sale", "Deals")
    assert not panel.note.isVisible()


def test_long_work_can_be_stopped(panel, bench):
    panel.desk.write("", lambda tell: (tell(1, 2000), panel.progress.stop.click(), tell(2, 2000)), lambda _: None)
    seen = []
    panel.desk.moved.connect(lambda done, total: seen.append(panel.progress.isVisible()))
    bench.settle()
    assert seen == [True, False]
    assert panel.note.text() == "Cancelled. Nothing was changed."


def test_without_labels_it_says_how_to_make_one(show_panel):
    panel = show_panel(OrganiseBench(), LabelsPanel)
    assert panel.states.currentWidget() is panel.states.empty
    assert panel.new.isVisible()
    assert not panel.search.isVisible()


def test_an_error_can_be_tried_again(panel, bench, monkeypatch):
    def fail():
        raise UserError("The file is gone", "It was moved", "Open it again")

    with monkeypatch.context() as patched:
        patched.setattr(bench.workspace, "labels", fail)
        bench.elsewhere()
    assert "It was moved" in panel.states.error.text.text()
    panel.states.again.click()
    bench.settle()
    assert panel.states.currentWidget() is panel.states.full


def test_what_can_only_be_read_is_not_changed(show_panel):
    bench = OrganiseBench()
    bench.campaign(["50% off"])
    bench.workspace.read_only = True
    panel = show_panel(bench, LabelsPanel)
    parts = (panel.new, panel.detail.delete, panel.detail.merge, panel.detail.about, panel.detail.trouble.fix)
    assert not any(part.isEnabled() for part in parts)
    assert panel.export.isEnabled()


def test_its_commands_are_found_by_keyboard(panel, host, qtbot):
    host.commands["labels.find"].trigger()
    assert panel.search.hasFocus()
    assert host.commands["labels.delete"].isEnabled()
