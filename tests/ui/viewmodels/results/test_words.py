import pytest

from app.services.ports import Totals
from app.ui.viewmodels.results import words
from app.ui.viewmodels.results.measures import BY_KEY, Shown


@pytest.fixture(autouse=True)
def there_is_an_application(qapp):
    pass


def test_what_is_unknown_is_a_dash_and_nothing_is_nothing():
    assert (words.counted(None), words.percent(None)) == ("–", "–")
    assert (words.counted(0), words.percent(0.0)) == ("0", "0.0%")
    assert (words.percent(33.333), words.whole_percent(20.0)) == ("33.3%", "20%")


def test_a_measure_is_shown_as_what_it_is():
    totals = Totals(sent=200, view_rate=12.34)
    assert words.shown(BY_KEY["sent"], totals) == "200"
    assert words.shown(BY_KEY["view_rate"], totals) == "12.3%"
    assert words.shown(BY_KEY["ctr"], totals) == "–"


def test_a_group_is_read_out_with_everything_that_the_chart_shows():
    totals = Totals(sent=200, view_rate=12.34)
    assert words.spoken("Shoes", totals, Shown()) == "Shoes · Sent 200 · Viewed 12.3%"
    assert words.spoken("Shoes", totals, Shown("", "ctr")) == "Shoes · CTR –"


def test_groups_go_by_the_screens_words():
    assert words.named("template", "message-icon", "message-icon") == "With icon"
    assert words.named("label", "a", " Spring \n sale ") == "Spring sale"
    assert words.named("label", "a", "") == "Without a name"
    assert words.named("month", "2026-03", "2026-03") == "March 2026"
    assert words.named("month", "", "") == "Day not said"


def test_days_and_months_are_written_out_and_short():
    assert (words.day("2026-03-01"), words.day(""), words.day("later")) == ("1 Mar 2026", "Day not said", "later")
    assert (words.day_tick("2026-03-01"), words.day_tick("")) == ("1 Mar", "–")
    assert (words.month_tick("2026-03"), words.month_tick("")) == ("Mar 26", "–")


def test_days_of_a_report_are_one_or_the_first_and_the_last():
    assert words.days_between(()) == ""
    assert words.days_between(("2026-03-01",)) == "1 Mar 2026"
    assert words.days_between(("2026-03-01", "2026-03-05", "2026-04-02")) == "1 Mar 2026 – 2 Apr 2026"
