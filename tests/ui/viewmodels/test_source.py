import pytest

from app.services.ports import Interrupted
from app.ui.jobs import Cancelled, JobContext
from app.ui.viewmodels.places import Step
from app.ui.viewmodels.source import PAGE, ended_early, renewed
from tests.ui.viewmodels.numbers import Numbers


@pytest.fixture
def source():
    return Numbers()


def test_a_short_list_read_again_is_known_by_its_rows(source):
    source.all = {5, 3}
    before = source.places()
    source.all = {5, 4, 3}
    source.read.clear()
    renewal = renewed(source, before)
    assert (list(renewal.places), renewal.rows, renewal.steps) == ([5, 4, 3], [5, 4, 3], (Step(1, 0, 1),))
    assert source.read == ["rows"]


@pytest.mark.parametrize(("rows", "read"), [(PAGE - 1, ["rows"]), (PAGE, ["rows", "places"])])
def test_of_a_longer_list_the_order_is_read_as_well(source, rows, read):
    source.all = set(range(rows))
    before = source.places()
    source.read.clear()
    renewal = renewed(source, before)
    assert source.read == read
    assert (renewal.places, renewal.steps) == (before, ())


def test_what_is_wanted_is_read(source):
    source.all = {1, 2}
    assert ended_early(source, source.count, JobContext()) == 2


def test_reading_ends_early_once_nobody_wants_it(source):
    context = JobContext()
    source.answer = context.cancel
    with pytest.raises(Cancelled) as ended:
        ended_early(source, source.count, context)
    assert isinstance(ended.value.__cause__, Interrupted)


def test_what_can_not_be_read_is_told_as_it_is(source):
    source.trouble = ZeroDivisionError("gone")
    with pytest.raises(ZeroDivisionError):
        ended_early(source, source.count, JobContext())
