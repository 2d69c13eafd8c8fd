import pytest

from app.domain.errors import UserError
from app.ui.jobs import ManualJobs
from app.ui.viewmodels.exchange.steps import StepsModel


@pytest.fixture
def model(qapp):
    made = StepsModel(ManualJobs())
    made.steps, made.shares = [], []
    made.step_changed.connect(made.steps.append)
    made.progressed.connect(lambda *share: made.shares.append(share))
    return made


def test_work_tells_how_far_it_is_and_hands_over_what_comes_of_it(model):
    heard = []

    def work(progress):
        progress(1, 2)
        return "done"

    model.run("files", work, heard.append)
    model._jobs.run_all()
    assert (heard, model.shares) == (["done"], [(0, 0), (1, 2)])


def test_work_that_is_not_wanted_stops_where_it_tells_of_itself(model):
    went_on, heard = [], []

    def work(progress):
        progress(1, 2)
        model.cancel()
        progress(2, 2)
        went_on.append(True)

    model.run("files", work, heard.append)
    model._jobs.run_all()
    assert (went_on, heard, model.steps, model.error) == ([], [], [], None)


def test_a_failure_ends_it_with_its_reason(model):
    error = UserError("No")

    def work(progress):
        raise error

    model.run("files", work, lambda _: None)
    model._jobs.run_all()
    assert (model.step, model.error, model.steps) == ("failed", error, ["failed"])
