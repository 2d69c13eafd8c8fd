import pytest

from app.domain.errors import UserError
from app.ui.viewmodels.importing import ImportModel
from app.ui.viewmodels.mapping import choice_of
from tests.ui.people import PeopleBench

CSV = "Email,First name,Points,When\nann@example.com,Ann,7,2026-01-02\nbob@example.com,Bob,8,\n,Nobody,9,\n"


@pytest.fixture
def bench(qapp):
    return PeopleBench(())


@pytest.fixture
def start(bench, tmp_path):
    made = []

    def begin(text: str = CSV, name: str = "people.csv") -> ImportModel:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        model = ImportModel(bench.services.people(bench.workspace), path, bench.jobs)
        model.steps = []
        model.step_changed.connect(model.steps.append)
        model.start()
        made.append(model)
        return model

    yield begin
    for model in made:
        model.cancel()


def planned(bench, model):
    model._soon.stop()
    model._plan()
    bench.settle()


def test_a_file_is_looked_through_and_counted(bench, start):
    model = start()
    assert model.step == "reading"
    bench.settle()
    assert model.step == "mapping"
    assert [choice_of(column) for column in model.mapping] == ["identity", "first_name", "attribute", "attribute"]
    assert (model.plan.recipients, model.plan.errors.count) == (2, 1)
    assert model.ready
    assert bench.identities == []


def test_a_choice_makes_the_counts_anew_and_forgets_the_old_ones(qtbot, bench, start):
    model = start()
    bench.settle()
    model._soon.setInterval(0)
    model.choose(1, "identity")
    assert (model.plan, model.ready) == (None, False)
    qtbot.waitUntil(lambda: bool(bench.jobs.waiting))
    bench.settle()
    assert (model.plan.recipients, model.plan.errors.count) == (3, 0)


def test_counts_of_an_older_mapping_never_arrive(bench, start):
    model = start()
    bench.jobs.run_next()
    model.choose(1, "leave_out")
    bench.settle()
    assert model.plan is None


def test_what_is_chosen_is_what_comes_in(bench, start):
    model = start()
    bench.settle()
    model.choose(2, "city")
    model.choose_kind(2, "text")
    model.choose(3, "leave_out")
    planned(bench, model)
    model.carry_out()
    assert model.step == "importing"
    bench.settle()
    assert model.step == "done"
    assert (model.imported.recipients, model.imported.left_out) == (2, 1)
    assert bench.workspace.recipient("ann@example.com").attributes["Points"] == "7"
    assert bench.attribute("Points").role == "city"
    assert not any(each.name == "When" for each in bench.workspace.people().attributes)


def test_without_an_identity_nothing_is_counted_and_nothing_goes_on(bench, start):
    model = start()
    bench.settle()
    model.choose(0, "leave_out")
    planned(bench, model)
    assert model.blocked
    model.carry_out()
    assert (model.step, bench.jobs.waiting) == ("mapping", [])


def test_a_file_that_can_not_be_read_fails_with_its_reason(bench, start):
    model = start("", "empty.csv")
    bench.settle()
    assert model.step == "failed"
    assert isinstance(model.error, UserError)


def test_a_file_that_changed_meanwhile_is_said_and_imports_nothing(bench, start):
    model = start()
    bench.settle()
    model.path.write_text("Email\nnew@example.com\n", encoding="utf-8")
    planned(bench, model)
    assert model.step == "mapping"
    assert "has changed" in model.error.sentence()
    model.path.write_text("Email\nnew@example.com\nother@example.com\n", encoding="utf-8")
    model.carry_out()
    bench.settle()
    assert bench.identities == []


def test_progress_is_told_while_it_goes_on(bench, start):
    seen = []
    model = start("Email\n" + "".join(f"p{number}@example.com\n" for number in range(5000)))
    model.progressed.connect(lambda done, total: seen.append((done, total)))
    bench.settle()
    model.carry_out()
    bench.settle()
    assert len(bench.identities) == 5000
    assert [total for _, total in seen if total][-1] > 0
    assert len({done for done, _ in seen}) > 5


@pytest.mark.parametrize("when", ["reading", "importing"])
def test_a_cancel_stops_and_changes_nothing(bench, start, when):
    model = start("Email\n" + "".join(f"p{number}@example.com\n" for number in range(5000)))
    if when == "importing":
        bench.settle()
        model.carry_out()
    model.progressed.connect(lambda done, total: model.cancel() if done else None)
    bench.settle()
    assert model.step == when
    assert bench.identities == []
    assert bench.troubles == []
