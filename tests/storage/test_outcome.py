from app.services.ports import Run
from app.storage.outcome import outcome


def test_nothing_reported_empties_the_columns():
    assert outcome([]) == {
        **dict.fromkeys(("sent", "viewed", "clicked", "view_rate", "click_rate", "ctr", "conversions", "failures")),
        "sent_at": "",
    }


def test_the_newest_run_is_when_it_was_sent():
    runs = [Run(campaign="c", day=day, figures={"Total Sent (users)": 2.0}) for day in ("2026-02-01", "2026-01-31")]
    assert outcome(runs)["sent_at"] == "2026-02-01"
    assert outcome(runs)["sent"] == 4
