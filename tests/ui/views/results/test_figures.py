import pytest

from app.ui.views.results.figures import FiguresView
from tests.ui.results import run


@pytest.fixture
def figures(shown, bench):
    made = shown(FiguresView())
    made.resize(1100, 700)
    made.show_overview("label", bench.results.overview("label"))
    return made


def names(figures):
    return [line.name for line in figures.model.lines]


def test_totals_chart_and_table_show_the_same_answer(figures):
    assert figures.measures.buttons["sent"].value == "2450"
    assert names(figures) == ["Boots", "Shoes"] == [line.name for line in figures.chart.chart.lines]


def test_a_measure_goes_into_the_chart(figures):
    figures.measures.buttons["clicked"].click()
    assert figures.chart.legend.accessibleName() == "Bars: Clicked, Dots: Viewed %"
    figures.measures.buttons["clicked"].click()
    assert figures.chart.legend.accessibleName() == "Dots: Viewed %"
    figures.measures.buttons["view_rate"].click()
    assert figures.measures.buttons["view_rate"].isChecked()


def test_table_and_chart_have_the_same_line_in_hand(figures):
    figures.table.stand_on(1)
    assert figures.chart.readout.accessibleName().startswith("Shoes")
    figures.chart.chart._stand_on(0)
    assert figures.table.currentIndex().row() == 0


def test_the_order_stays_for_the_same_grouping_and_begins_anew_for_another(figures, bench):
    figures.table.sort(0)
    figures.show_overview("label", bench.results.overview("label"))
    assert (figures.model.column, figures.model.rising) == (0, True)
    figures.show_overview("month", bench.results.overview("month"))
    assert names(figures) == ["March 2026", "February 2026", "March 2025"]
    assert [line.key for line in figures.chart.chart.lines] == ["2025-03", "2026-02", "2026-03"]
    figures.show_overview("template", bench.results.overview("template"))
    assert names(figures) == ["Simple", "Carousel"]
    assert figures.model.head == "Type"


def test_where_nothing_is_filed_so_that_is_said_and_the_totals_stay(figures, bench):
    with bench.workspace.transaction() as transaction:
        for campaign in transaction.reported():
            record = transaction.record(campaign)
            transaction.put(campaign, {**record, "categories": []})
    figures.show_overview("category", bench.results.overview("category"))
    assert figures.stack.currentWidget() is figures.none
    assert "subscription" in figures.none.text.text()
    assert figures.measures.buttons["sent"].value == "2450"


def test_both_chart_and_table_open_a_group(figures):
    heard = []
    figures.opened.connect(heard.append)
    figures.chart.chart.opened.emit("a")
    figures.table.opened.emit("b")
    assert heard == ["a", "b"]


def test_the_line_in_hand_stays_when_the_answer_is_read_again(figures, bench):
    figures.table.stand_on(1)
    with bench.workspace.transaction() as transaction:
        transaction.put_runs([run(2, "2026-03-03", 1)])
    figures.show_overview("label", bench.results.overview("label"))
    assert figures.chart.readout.accessibleName().startswith("Shoes")
    figures.show_overview("month", bench.results.overview("month"))
    assert figures.chart.readout.accessibleName() == ""
