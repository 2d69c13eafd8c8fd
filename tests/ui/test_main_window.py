import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from app.domain.errors import UserError
from app.ui.main_window import MainWindow
from app.ui.theme import tokens
from app.ui.views.editor import EditorPage
from app.ui.views.recipients.page import RecipientsPage
from app.ui.views.results.page import ResultsPage

INTERACTIVE = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractItemView, QMenu)
TAB = Qt.FocusPolicy.TabFocus
PARTS_OF_QT = ("QHeaderView", "QTableCornerButton")


def interactive(window: QWidget) -> list[QWidget]:
    found = [widget for kind in INTERACTIVE for widget in window.findChildren(kind)]
    return [widget for widget in found if not widget.objectName().startswith("qt_")]


def visit_everything(window: MainWindow, jobs) -> None:
    for name in ("go.settings", "campaign.new", "go.back", "go.palette"):
        window.commands[name].trigger()
        jobs.run_all()
    window.tell("Done", lambda: None)
    window.trouble(ZeroDivisionError())


def name_of(widget: QWidget) -> str:
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


def test_everything_that_can_be_used_has_a_name(desktop, window, jobs):
    visit_everything(window, jobs)
    widgets = interactive(window)
    assert len(widgets) > 25
    nameless = [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in widgets
        if not name_of(widget) and type(widget).__name__ not in PARTS_OF_QT
    ]
    assert nameless == []


def reached_otherwise(widget: QAbstractButton) -> bool:
    """Parts of a text field are its keys' business; the arrow keys lead from one radio button to the others."""
    alike = widget.group().buttons() if widget.group() else []
    return isinstance(widget.parent(), QLineEdit) or any(one.focusPolicy() & TAB for one in alike)


def test_every_button_in_sight_is_reached_by_the_keyboard_or_has_keys(desktop, window, jobs):
    for page in ("campaigns", "settings"):
        window.show_page(page)
        jobs.run_all()
        for widget in interactive(window):
            if widget.isVisible() and isinstance(widget, QAbstractButton) and not reached_otherwise(widget):
                assert widget.focusPolicy() & TAB, name_of(widget)


@pytest.mark.parametrize(("width", "folded"), [(1359, True), (1360, False)])
def test_the_sidebar_folds_where_room_is_scarce(window, width, folded):
    window.show()
    window.resize(width, 800)
    assert window.sidebar.folded == folded


def test_a_mistake_that_can_be_mended_is_told_in_full(window):
    window.show()
    window.trouble(UserError("The disk is full", "Nothing was written", "Make room"))
    assert window.banner.isVisible()
    assert window.banner.text.text() == "The disk is full. Nothing was written. Make room."
    assert not window.banner.button.isVisible()


def test_a_bug_is_told_calmly_without_its_details(window):
    window.show()
    window.trouble(ZeroDivisionError("secret words"))
    assert "Your changes are kept" in window.banner.text.text()
    assert "secret" not in window.banner.text.text()
    assert window.banner.button.text() == "Show the log"


def test_its_size_is_remembered(qtbot, window, theme, services):
    window.show()
    window.resize(1200, 700)
    window.close()
    again = MainWindow(theme, services.settings)
    qtbot.addWidget(again)
    room = again.screen().availableSize()
    assert again.size() == QSize(1200, 700).boundedTo(room).expandedTo(QSize(*tokens.WINDOW_MIN))


@pytest.mark.parametrize("stored", ["wide", [1, "2"], [1], None])
def test_a_size_that_makes_no_sense_is_forgotten(qtbot, theme, services, stored):
    services.settings.set("window_size", stored)
    window = MainWindow(theme, services.settings)
    qtbot.addWidget(window)
    assert window.width() >= tokens.WINDOW_MIN[0]


def test_closing_asks_nothing_and_lets_the_page_finish(qtbot, desktop, window, jobs):
    window.show_page("settings")
    jobs.run_all()
    window.navigation.current.title_field.setText("Deals")
    with qtbot.waitSignal(window.closing):
        assert window.close()
    jobs.run_all()
    assert desktop._open.workspace.settings["inbox_style"]["title"] == "Deals"


def test_undo_is_offered_where_the_page_has_something_to_undo(desktop, window, jobs):
    assert window.commands["edit.undo"].isEnabled()
    window.show_page("settings")
    assert not window.commands["edit.undo"].isEnabled()


def test_back_is_offered_only_where_there_is_a_way(desktop, window, jobs):
    assert not window.commands["go.back"].isEnabled()
    window.commands["campaign.new"].trigger()
    assert window.commands["go.back"].isEnabled()


def test_the_theme_can_be_switched_from_anywhere(window, theme):
    window.commands["theme.switch"].trigger()
    assert theme.scheme == "dark"
    window.commands["theme.switch"].trigger()
    assert theme.scheme == "light"


def test_the_title_names_the_workspace(window):
    window.show_workspace("Spring")
    assert window.windowTitle() == "Spring"


@pytest.mark.parametrize(("action", "command"), [("recipients.import", "import"), ("recipients.samples", "samples")])
def test_recipients_can_be_brought_from_everywhere(desktop, window, monkeypatch, action, command):
    asked = []
    monkeypatch.setattr(RecipientsPage, "entered", lambda page: None)
    monkeypatch.setattr(RecipientsPage, "carry_out", lambda page, what: asked.append(what))
    window.commands[action].trigger()
    assert window.navigation.place == "recipients"
    assert asked == [command]


def test_without_a_workspace_there_are_no_recipients_to_bring(window):
    window.commands["recipients.import"].trigger()
    assert window.navigation.current is window.start


def test_results_can_be_imported_from_everywhere(desktop, window, monkeypatch):
    asked = []
    monkeypatch.setattr(ResultsPage, "carry_out", lambda page, command: asked.append(command))
    window.show_page("settings")
    window.commands["results.import"].trigger()
    assert (window.navigation.place, asked) == ("results", ["import"])


def test_a_group_of_results_leads_to_its_campaigns(desktop, window, jobs):
    window.show_page("results")
    window.show_group("label", "Sale")
    jobs.run_all()
    assert window.navigation.place == "campaigns"
    assert window.navigation.current.bar.filters.chips["label"].isVisible()


def test_a_field_is_led_to_in_the_editor_of_its_campaign_and_there_without_opening_it_again(desktop, window, qtbot):
    window.open_field("campaign-1", "name")
    page = window.navigation.current
    assert isinstance(page, EditorPage)
    with qtbot.assertNotEmitted(window.campaign_wanted):
        window.open_field("campaign-1", "message/background")
    assert window.navigation.current is page
    window.open_field("campaign-2", "name")
    assert window.navigation.current.campaign == "campaign-2"


def test_what_stands_beside_the_pages_stays_when_they_change(desktop, window, jobs):
    beside = QWidget()
    window.show_beside(beside)
    window.show_page("settings")
    jobs.run_all()
    assert beside.isVisible()
    pages = window.stack.mapTo(window, window.stack.rect().topRight())
    assert beside.mapTo(window, beside.rect().topLeft()).x() >= pages.x()


@pytest.mark.parametrize(("width", "beside_editor"), [(1000, False), (1240, True)])
def test_beside_an_editor_something_stands_where_there_is_room(desktop, window, jobs, width, beside_editor):
    beside = QWidget()
    window.show_beside(beside)
    window.resize(width, 700)
    window.open_field("campaign-1", "name")
    assert beside.isVisible() == beside_editor
    window.commands["go.back"].trigger()
    jobs.run_all()
    assert beside.isVisible()
