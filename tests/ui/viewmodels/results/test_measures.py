import pytest
from msgspec.structs import fields

from app.services.ports import Totals
from app.ui.viewmodels.results.measures import BY_KEY, COUNTS, MEASURES, RATES, Shown


def test_every_figure_of_totals_is_a_measure():
    assert set(BY_KEY) == {field.name for field in fields(Totals)}


def test_rates_say_what_is_divided_by_what(qapp):
    assert {rate.key: rate.explained for rate in RATES} == {
        "view_rate": "viewed ÷ sent",
        "click_rate": "clicked ÷ sent",
        "ctr": "clicked ÷ viewed",
    }
    assert [count.key for count in COUNTS] == ["sent", "viewed", "clicked", "conversions", "failures"]


def test_a_measure_reads_its_own_figure():
    totals = Totals(sent=1, viewed=2, clicked=3, view_rate=4.0, click_rate=5.0, ctr=6.0, conversions=7, failures=8)
    assert [measure.of(totals) for measure in MEASURES] == [1, 2, 4.0, 3, 5.0, 6.0, 7, 8]
    assert all(measure.of(Totals()) is None for measure in MEASURES)


def test_names_before_a_value_have_no_percent_sign(qapp):
    assert (BY_KEY["view_rate"].title, BY_KEY["view_rate"].spoken) == ("Viewed %", "Viewed")
    assert BY_KEY["ctr"].spoken == "CTR"


@pytest.mark.parametrize(
    ("before", "key", "after"),
    [
        (Shown("sent", "ctr"), "viewed", Shown("viewed", "ctr")),
        (Shown("sent", "ctr"), "view_rate", Shown("sent", "view_rate")),
        (Shown("sent", "ctr"), "sent", Shown("", "ctr")),
        (Shown("sent", "ctr"), "ctr", Shown("sent", "")),
        (Shown("", "ctr"), "ctr", Shown("", "ctr")),
        (Shown("sent", ""), "sent", Shown("sent", "")),
    ],
)
def test_a_measure_takes_the_place_of_its_kind_and_the_last_one_stays(before, key, after):
    assert before.turned(key) == after


def test_what_is_not_shown_is_no_measure():
    assert [each.key for each in Shown("", "ctr").measures] == ["ctr"]
    assert Shown("", "ctr").bars is None
    assert Shown("sent", "").dots is None
