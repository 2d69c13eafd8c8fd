import pytest
from PySide6.QtCore import Qt

from app.ui.views.proof.proof_view import ProofView
from tests.services.proving.made import person
from tests.ui.proving import PEOPLE, TITLE, greeting, proofed, sample


@pytest.fixture
def view(stage, shown):
    """A view over a proof of these people, with what it was asked."""

    def make(*people):
        made = proofed(stage(greeting()), *people)
        widget = ProofView(made.model)
        widget.resize(640, 800)
        widget.closings = []
        widget.closed.connect(lambda: widget.closings.append(True))
        return shown(widget), made

    return make


def run(made):
    made.staged.jobs.run_all()


def tile(widget, kind):
    return next(tile for tile in widget.report.numbers.tiles if tile.number.kind == kind)


def test_first_it_says_what_it_is_for_and_offers_to_begin(view, qtbot):
    widget, made = view(*PEOPLE)
    assert widget.stack.currentWidget() is widget.never
    assert not widget.again.isVisible()
    qtbot.mouseClick(widget.begin, Qt.MouseButton.LeftButton)
    assert widget.stack.currentWidget() is widget.running
    run(made)
    assert widget.stack.currentWidget() is widget.report
    assert widget.again.isVisible()


def test_progress_is_counted_and_can_be_cancelled(view, qtbot):
    widget, made = view(*PEOPLE)
    widget.begin.click()
    assert widget.count.text() == "Getting ready"
    assert widget.bar.maximum() == 0
    widget.show_progress(1_000, 4_000)
    assert (widget.bar.value(), widget.bar.maximum()) == (1_000, 4_000)
    assert widget.count.text().endswith(" recipients")
    assert not widget.devices.isEnabled()
    qtbot.mouseClick(widget.cancel, Qt.MouseButton.LeftButton)
    assert widget.stack.currentWidget() is widget.never
    run(made)
    assert widget.stack.currentWidget() is widget.never


def test_the_keyboard_goes_on_where_one_would(view, qtbot):
    widget, made = view(*PEOPLE)
    widget.begin.setFocus()
    qtbot.keyClick(widget.begin, Qt.Key.Key_Space)
    assert widget.focusWidget() is widget.cancel
    qtbot.keyClick(widget.cancel, Qt.Key.Key_Space)
    run(made)
    assert widget.focusWidget() is widget.begin
    qtbot.keyClick(widget.begin, Qt.Key.Key_Space)
    run(made)
    assert widget.focusWidget() is widget.again


def test_nobody_is_said_with_what_to_do(view, qtbot):
    widget, made = view()
    widget.begin.click()
    run(made)
    assert widget.stack.currentWidget() is widget.nobody
    assert widget.again.isVisible()
    with qtbot.waitSignal(widget.recipients_wanted):
        qtbot.mouseClick(widget.bring, Qt.MouseButton.LeftButton)


def test_a_clean_message_is_said_to_be(view):
    widget, made = view(person("ann", Name="Ann"))
    widget.begin.click()
    run(made)
    assert widget.report.clean.isVisible()
    assert not widget.report.findings.isVisible()
    assert not widget.report.show_button.isVisible()


def test_numbers_pick_and_nothing_can_not_be_picked(view, qtbot):
    widget, made = view(*PEOPLE)
    widget.begin.click()
    run(made)
    assert tile(widget, None).text() == "4"
    assert not tile(widget, "error").isEnabled()
    qtbot.mouseClick(tile(widget, "title_cut"), Qt.MouseButton.LeftButton)
    assert widget.report.title.text() == "Cut titles"
    assert {each.recipient for each in widget.report.findings.list.findings} == {"cy"}
    assert tile(widget, "title_cut").isChecked()
    assert not tile(widget, None).isChecked()
    qtbot.mouseClick(tile(widget, None), Qt.MouseButton.LeftButton)
    assert widget.report.title.text() == "All findings"
    assert widget.report.findings.list.rowCount() == len(made.model.report.findings)


def test_a_double_click_enter_and_the_button_show_the_recipient(view, qtbot):
    widget, made = view(*PEOPLE)
    widget.begin.click()
    run(made)
    widget.model.pick("title_cut")
    findings = widget.report.findings
    place = findings.visualRect(findings.list.index(0, 0)).center()
    qtbot.mouseClick(findings.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(findings.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.keyClick(findings, Qt.Key.Key_Return)
    qtbot.mouseClick(widget.report.show_button, Qt.MouseButton.LeftButton)
    assert made.shown == ["cy"] * 3
    assert made.staged.requested == [TITLE] * 3


def test_whoever_is_in_hand_can_be_kept(view, qtbot):
    widget, made = view(*PEOPLE)
    widget.begin.click()
    run(made)
    widget.model.pick("markup")
    qtbot.mouseClick(widget.report.keep_button, Qt.MouseButton.LeftButton)
    run(made)
    assert made.kept.identities == ["di"]


def test_the_longest_and_the_largest_lead_to_whose_they_are(view, qtbot):
    widget, made = view(*PEOPLE)
    widget.begin.click()
    run(made)
    links = {link.accessibleName(): link for link in widget.report.extremes.links}
    qtbot.mouseClick(links["Longest title: show cy"], Qt.MouseButton.LeftButton)
    assert made.shown == ["cy"]
    assert "Largest: show cy" in links


def test_after_an_edit_it_says_that_something_has_changed(view):
    widget, made = view(*PEOPLE)
    widget.begin.click()
    run(made)
    assert not widget.stale.isVisible()
    made.staged.type_title("Hello")
    assert widget.stale.isVisible()
    widget.again.click()
    run(made)
    assert not widget.stale.isVisible()
    assert tile(widget, "title_cut").number.count == 0


def test_devices_are_ticked_in_a_menu(view):
    widget, made = view(*PEOPLE)
    assert widget.devices.text() == "3 devices"
    ticks = {action.text(): action for action in widget.devices.menu().actions() if not action.isSeparator()}
    assert [text for text, action in ticks.items() if action.isChecked()] == [
        device.label for device in made.model.devices
    ]
    ticks["Web, panel"].trigger()
    assert widget.devices.text() == "2 devices"
    assert len(made.model.devices) == 2


def test_the_last_device_stays_ticked(view):
    widget, made = view(*PEOPLE)
    for device in made.model.devices:
        next(a for a in widget.devices.menu().actions() if a.text() == device.label).trigger()
    checked = [action for action in widget.devices.menu().actions() if action.isChecked()]
    assert [action.text() for action in checked] == [device.label for device in made.model.devices]
    assert len(checked) == 1


def test_it_says_on_which_devices_and_that_only_samples_were_there(view):
    widget, made = view(*sample(*PEOPLE))
    widget.begin.click()
    run(made)
    assert widget.checked_on.accessibleName().startswith("Only sample recipients so far · Small Android phone, ")


def test_escape_and_the_arrow_lead_back(view, qtbot):
    widget, _ = view(*PEOPLE)
    with qtbot.waitActive(widget):
        widget.activateWindow()
    widget.start()
    assert widget.begin.hasFocus()
    qtbot.keyClick(widget.begin, Qt.Key.Key_Escape)
    qtbot.mouseClick(widget.back, Qt.MouseButton.LeftButton)
    assert len(widget.closings) == 2


def test_the_keyboard_reaches_numbers_and_findings(view, qtbot):
    widget, made = view(*PEOPLE)
    widget.begin.click()
    run(made)
    with qtbot.waitActive(widget):
        widget.activateWindow()
    widget.back.setFocus()
    reached = []
    for _ in range(30):
        qtbot.keyClick(widget.window().focusWidget(), Qt.Key.Key_Tab)
        reached.append(widget.window().focusWidget())
    assert {tile(widget, None), tile(widget, "title_cut"), widget.report.findings, widget.report.keep_button} <= set(
        reached
    )
