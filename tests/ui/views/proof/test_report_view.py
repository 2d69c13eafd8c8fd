import pytest

from app.ui.views.proof.report_view import MIDDLE_HEIGHT, ReportView
from tests.services.proving.made import person
from tests.ui.proving import PEOPLE, greeting, proofed


@pytest.fixture
def report(stage, shown):
    made = proofed(stage(greeting()), *PEOPLE)
    made.run()
    widget = ReportView(made.model)
    widget.resize(640, 800)
    widget.show_report()
    return shown(widget), made


def test_without_a_report_it_stays_empty(stage, shown):
    made = proofed(stage(greeting()), *PEOPLE)
    widget = shown(ReportView(made.model))
    widget.show_report()
    widget.show_rows()
    assert widget.numbers.tiles == []


def test_the_middle_is_as_high_as_what_is_in_it(report, qtbot):
    widget, _ = report
    qtbot.waitUntil(lambda: 60 < widget._middle.height() <= MIDDLE_HEIGHT)
    assert not widget.branches.isVisible()
    assert widget.extremes.isVisible()


def test_what_is_not_listed_is_said(stage, shown, monkeypatch):
    monkeypatch.setattr("app.services.proving.tally.KEEP", 3)
    made = proofed(stage(greeting()), *(person(str(number)) for number in range(5)))
    made.run()
    widget = ReportView(made.model)
    widget.show_report()
    shown(widget)
    assert widget.rest.text() == "The first 3 are listed"


def test_a_list_without_a_finding_in_hand_offers_nothing(report):
    widget, made = report
    assert widget.keep_button.isEnabled()
    widget.findings.show_findings([], {})
    assert not widget.keep_button.isEnabled()
    assert not widget.show_button.isEnabled()
    widget.keep_button.click()
    assert made.kept.identities == []
