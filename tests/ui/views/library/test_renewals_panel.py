import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.domain.renewal.renewals import Renewal
from app.services.reusing import Reused
from app.ui.viewmodels.renewals import MOST, Item, RenewalsModel
from app.ui.views.library.renewals_panel import RenewalRow, RenewalsPanel
from tests.fakes import FakeWorkspace

LINK = "https://example.com/" + "spring-" * 20 + "&end"
SPRING = Reused(
    id="s",
    name="Spring (2)",
    renewals=(
        Renewal(kind="date", text="31.12.2026", paths=("name", "message/a")),
        Renewal(kind="link", text=LINK, paths=("message/b",)),
    ),
)
PLAIN = Reused(id="p", name="", renewals=())


@pytest.fixture
def model(qapp, jobs):
    return RenewalsModel(FakeWorkspace(), jobs)


@pytest.fixture
def panel(model, shown):
    model.follow([SPRING, PLAIN])
    made = shown(RenewalsPanel(model))
    made.resize(made.maximumWidth(), 600)
    return made


@pytest.fixture
def wanted(panel):
    heard: list[tuple[str, str]] = []
    panel.wanted.connect(lambda campaign, path: heard.append((campaign, path)))
    return heard


def renew(model: RenewalsModel, number: int) -> None:
    """Somebody has renewed one of the first copy's."""
    copy, *others = model.copies
    items = tuple(Item(each.renewal, () if at == number else each.paths) for at, each in enumerate(copy.items))
    model.show_copies((type(copy)(id=copy.id, name=copy.name, items=items), *others))


def test_everything_to_renew_stands_below_its_campaign(panel):
    assert [group.name.text() for group in panel.groups.rows] == ["Spring (2)", "Without a name"]
    assert [row.accessibleName() for row in panel.rows()] == ["Date: 31.12.2026, in 2 places", f"Link: {LINK}"]
    assert panel.count.text() == "0 of 2"


def test_a_row_leads_to_the_first_place_where_it_stands(qtbot, panel, wanted):
    for row in panel.rows():
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert wanted == [("s", "name"), ("s", "message/b")]


def test_what_was_renewed_is_ticked_off_and_leads_to_where_it_stood(qtbot, panel, model, wanted):
    renew(model, 0)
    assert panel.count.text() == "1 of 2"
    assert panel.rows()[0].accessibleName() == "Date: 31.12.2026, renewed"
    qtbot.mouseClick(panel.rows()[0], Qt.MouseButton.LeftButton)
    assert wanted == [("s", "name")]


def test_a_long_address_is_cut_and_its_ampersand_is_shown(panel):
    text = panel.rows()[1].text()
    assert "…" in text
    assert text.endswith("&&end")
    assert panel.rows()[1].fontMetrics().horizontalAdvance(text) <= panel.rows()[1].width()


def test_the_keyboard_stays_where_it_was_when_something_is_ticked_off(qtbot, panel, model):
    with qtbot.waitActive(panel):
        panel.activateWindow()
    panel.rows()[1].setFocus()
    renew(model, 0)
    assert panel.rows()[1].hasFocus()


def test_what_is_gone_can_not_be_opened(panel, model):
    copy, *others = model.copies
    model.show_copies((type(copy)(id=copy.id, name=copy.name, items=copy.items, gone=True), *others))
    assert not any(row.isEnabled() for row in panel.rows())
    assert notes(panel, 0) == ["It is gone."]


def test_a_campaign_with_nothing_to_renew_says_so(panel):
    assert notes(panel, 1) == ["No dates, links or codes in it."]


def notes(panel, group: int) -> list[str]:
    found = panel.groups.rows[group].findChildren(QLabel)
    return [each.text() for each in found if each.property("kind") == "note"]


def test_more_campaigns_than_are_followed_are_counted(panel, model):
    assert panel.more.isHidden()
    model.follow([PLAIN] * (MOST + 5))
    assert panel.more.text() == "And 5 more campaigns"


def test_it_can_be_closed(qtbot, panel):
    with qtbot.waitSignal(panel.closed):
        qtbot.mouseClick(panel.close_button, Qt.MouseButton.LeftButton)


def test_rows_can_be_reached_by_the_keyboard(panel):
    assert all(isinstance(row, RenewalRow) and row.focusPolicy() == Qt.FocusPolicy.StrongFocus for row in panel.rows())
