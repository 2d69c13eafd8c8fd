import gc

import pytest

from app.services.syncing.collecting import THRESHOLDS, seldom


def test_circles_are_searched_less_often_until_it_ends() -> None:
    before = gc.get_threshold()
    with seldom():
        assert gc.get_threshold() == THRESHOLDS
        assert gc.isenabled()
    assert gc.get_threshold() == before


def test_what_goes_wrong_inside_leaves_it_as_it_was() -> None:
    before = gc.get_threshold()
    with pytest.raises(KeyError), seldom():
        raise KeyError
    assert gc.get_threshold() == before
