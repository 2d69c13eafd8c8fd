import pytest

from tests.bench.startup import ROOT, environment, moments, of


def test_children_run_this_checkout_and_may_keep_what_they_compile():
    child = environment({"PATH": "/bin", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": "/elsewhere"})
    assert child == {"PATH": "/bin", "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}


def test_a_display_is_used_where_there_is_one():
    child = environment({"DISPLAY": ":7", "QT_QPA_PLATFORM": "offscreen"})
    assert child == {"DISPLAY": ":7", "PYTHONPATH": str(ROOT)}


def test_a_child_that_never_paints_is_an_error():
    with pytest.raises(RuntimeError, match="no_such_child"):
        moments(("no_such_child",))


def test_the_smallest_window_says_when_it_is_painted():
    assert moments(("smallest_window",))["painted"] > 0


def test_the_samples_are_those_of_one_word():
    runs = [{"window": 1.0, "painted": 4.0}, {"window": 2.0, "painted": 6.0}]
    assert of("painted", runs).milliseconds == (4.0, 6.0)
