import pytest

from app.ui.viewmodels.places import Step
from app.ui.viewmodels.source import PAGE, renewed
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
