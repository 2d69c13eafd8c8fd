import pytest

from app.domain.errors import UserError
from app.services.results.values import Candidate
from app.ui.viewmodels.results.importing import ResultImport
from tests.made import uuid
from tests.ui.results import report

ROWS = ("7,Spring,2026-04-01,10,5,1", "7,Spring,2026-04-02,20,5,1", "8,Twins,2026-04-01,30,5,1", "9,Nobody,,40,5,1")


@pytest.fixture
def start(bench, tmp_path):
    def begin(*rows: str) -> ResultImport:
        model = ResultImport(bench.results, bench.workspace, report(tmp_path, *(rows or ROWS)), bench.jobs)
        model.steps = []
        model.step_changed.connect(model.steps.append)
        model.start()
        return model

    return begin


def test_a_report_is_read_and_nothing_is_stored(bench, start):
    model = start()
    assert [job.lane for job in bench.jobs.waiting] == ["files"]
    bench.settle()
    assert model.step == "matching"
    assert bench.sent(1) == {"2026-02-01": 1000, "2026-03-01": 1000}
    assert (model.rows, model.campaigns, model.open_choices) == (2, 1, 1)


def test_what_needs_a_look_comes_first(bench, start):
    model = start()
    bench.settle()
    assert [match.key for match in model.matches] == ["8", "9", "7"]


def test_choices_are_what_comes_in(bench, start):
    model = start()
    bench.settle()
    model.choose("8", Candidate(id=uuid(3), name="Twins"))
    model.choose("9", Candidate(id=uuid(2), name="Twins"))
    model.choose("7", None)
    assert (model.rows, model.campaigns, model.open_choices) == (2, 2, 0)
    model.carry_out()
    assert [job.lane for job in bench.jobs.waiting] == ["database"]
    bench.settle()
    assert model.steps == ["reading", "matching", "storing", "done"]
    assert (model.taken.runs, model.taken.left_out) == (2, 1)
    assert bench.sent(3)["2026-04-01"] == 30
    assert bench.sent(2)[""] == 40
    assert "2026-04-01" not in bench.sent(1)


def test_without_a_row_nothing_is_carried_out(bench, start):
    model = start("9,Nobody,,40,5,1")
    bench.settle()
    model.carry_out()
    assert (model.step, bench.jobs.waiting) == ("matching", [])


def test_a_search_finds_campaigns_after_those_that_fit(bench, start):
    model = start()
    bench.settle()
    heard = []
    model.found.connect(
        lambda text, fitting, found: heard.append((text, [r.id for r in fitting], [r.id for r in found]))
    )
    model.search(model.matches[0], "")
    bench.settle()
    model.search(model.matches[0], "spri")
    bench.settle()
    (_, fitting, every), (text, none, found) = heard
    assert (fitting, len(every)) == ([uuid(2), uuid(3)], 3)
    assert (text, none, found) == ("spri", [], [uuid(1)])


def test_days_that_can_be_read_in_two_ways_are_read_again(bench, start):
    model = start("7,Spring,03/04/2026,10,5,1")
    bench.settle()
    assert model.unsure_of_days
    model.choose("7", Candidate(id=uuid(2), name="Twins"))
    model.start("month first")
    bench.settle()
    assert model.matches[0].days == ("2026-03-04",)
    assert model.unsure_of_days
    assert model.meant(model.matches[0]).id == uuid(2)


def test_a_file_without_results_fails_with_its_reason(bench, start, tmp_path):
    model = start()
    model.path.write_text("Name,City\nAnn,Kyiv\n")
    bench.settle()
    assert model.step == "failed"
    assert isinstance(model.error, UserError)


@pytest.mark.parametrize("when", ["reading", "storing"])
def test_a_cancel_changes_nothing(bench, start, when):
    model = start()
    if when == "storing":
        bench.settle()
        model.carry_out()
    model.progressed.connect(lambda *_: model.cancel())
    bench.settle()
    assert model.step == when
    assert "2026-04-01" not in bench.sent(1)
    assert bench.troubles == []
