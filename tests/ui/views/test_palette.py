import pytest
from PySide6.QtCore import Qt

from app.services.ports import Named
from app.ui.views.palette import Palette


@pytest.fixture
def palette(qtbot, desktop, window, jobs, workspace):
    workspace.named = [Named(id="1", name="Sale")]
    with qtbot.waitActive(window):
        window.activateWindow()
    window.commands["go.palette"].trigger()
    jobs.run_all()
    return window.findChild(Palette)


def texts(palette: Palette) -> list[str]:
    return [entry.text for entry in palette.model.entries]


def type_in(qtbot, palette: Palette, jobs, text: str) -> None:
    qtbot.keyClicks(palette.field, text)
    jobs.run_all()


def test_it_opens_with_the_focus_in_its_field(palette):
    assert palette.isVisible()
    assert palette.field.hasFocus()
    assert "New campaign" in texts(palette)
    assert "Spring sale" in texts(palette)


def test_an_action_is_found_and_run(qtbot, palette, jobs, window, services):
    type_in(qtbot, palette, jobs, "switch")
    assert texts(palette)[0] == "Switch light and dark"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert services.settings.get("theme") == "dark"
    assert not palette.isVisible()


def test_a_page_is_found(qtbot, palette, jobs, window):
    type_in(qtbot, palette, jobs, "settings")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.header.title.text() == "Settings"


def test_a_campaign_is_found_and_opened(qtbot, palette, jobs, window):
    type_in(qtbot, palette, jobs, "welcome ab")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.navigation.current.campaign == "campaign-0000008"


def test_a_label_leads_to_its_campaigns(qtbot, palette, jobs, window):
    type_in(qtbot, palette, jobs, "sale")
    while palette.list.currentIndex().data() != "Sale":
        qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    jobs.run_all()
    assert window.navigation.current.view_model.filter.label == "1"
    assert len(window.navigation.current.model.lines) == 4


def test_the_arrow_keys_go_round(qtbot, palette):
    last = palette.model.rowCount() - 1
    assert palette.list.currentIndex().row() == 0
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == last
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 0


def test_assistive_technology_hears_the_chosen_entry(qtbot, palette):
    before = palette.field.accessibleDescription()
    assert before.endswith("Page")
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.field.accessibleDescription() not in ("", before)


def test_escape_leaves(qtbot, palette):
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_nothing_found_is_said(qtbot, palette, jobs):
    type_in(qtbot, palette, jobs, "qqqq")
    assert palette.nothing.isVisible()
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_a_click_chooses(qtbot, palette, jobs, window):
    type_in(qtbot, palette, jobs, "settings")
    place = palette.list.visualRect(palette.model.index(0, 0)).center()
    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.header.title.text() == "Settings"


def test_it_stays_inside_a_small_window(palette, window):
    window.resize(window.minimumSize())
    assert window.room.rect().contains(palette.geometry())


def test_a_saved_filter_is_found_and_asked(qtbot, palette, jobs, window, workspace):
    workspace.settings["saved_filters"] = [{"id": "s", "name": "What is approved", "filter": {"status": "approved"}}]
    type_in(qtbot, palette, jobs, "what is")
    assert palette.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) == "What is approved, Saved filter"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    jobs.run_all()
    assert [line.name for line in window.navigation.current.model.lines] == ["Welcome aboard"]
