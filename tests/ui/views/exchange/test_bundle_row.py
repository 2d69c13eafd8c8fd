import pytest
from msgspec.structs import replace

from app.services.packages.values import CampaignPlan
from app.ui.views.exchange.bundle_row import BundleRow
from tests.made import campaign

MINE, THEIRS = campaign(1, name="Mine"), campaign(1, name="Theirs")
PLAN = CampaignPlan(campaign=THEIRS, state="changed", mine=MINE, notes=("One", "Two"))


@pytest.fixture
def row(shown, bench):
    made = BundleRow(lambda instant: "today")
    made.draw_with(bench.cards())
    return shown(made)


@pytest.mark.parametrize("choice", ["theirs", "mine", "both", "skip"])
def test_a_choice_is_told_however_it_is_made(qtbot, row, choice):
    row.show_row(PLAN)
    row.show_choice("skip" if choice == "mine" else "mine")
    with qtbot.waitSignal(row.chosen) as told:
        row.radios[choice].toggle()
    assert told.args == [choice]


def test_showing_a_choice_is_none(qtbot, row):
    row.show_row(PLAN)
    with qtbot.assertNotEmitted(row.chosen):
        for choice in ("theirs", "both"):
            row.show_choice(choice)
    assert row.radios["both"].isChecked()
    assert not row.radios["theirs"].isChecked()


def test_what_is_worth_knowing_is_said(row):
    row.show_row(PLAN)
    assert row.notes.text() == "One. Two"
    row.show_row(replace(PLAN, notes=()))
    assert not row.notes.isVisible()


def test_a_campaign_without_a_name_is_called_so(row):
    row.show_row(CampaignPlan(campaign=campaign(2, name=""), state="new"))
    assert row.name.text() == "Without a name"
    assert not row.mine.isVisible()
    assert not row.differences.isVisible()
