import pytest

from app.personalise.limits import NUMBER, OUTPUT, STEPS, Output, Steps, TooMuch


def test_steps_run_out():
    steps = Steps()
    steps.spend(STEPS)
    with pytest.raises(TooMuch):
        steps.spend(1)


def test_long_texts_cost_more():
    steps = Steps()
    steps.kept("x" * 6_400)
    assert STEPS - steps.left == 101


@pytest.mark.parametrize("value", ["x" * (OUTPUT + 1), NUMBER + 1, -NUMBER - 1, float("inf"), float("nan")])
def test_values_have_bounds(value):
    with pytest.raises(TooMuch):
        Steps().kept(value)


@pytest.mark.parametrize("value", ["x", NUMBER, -NUMBER, 0.5, True, None, [10**40]])
def test_other_values_are_kept(value):
    assert Steps().kept(value) is value


def test_output_counts_bytes():
    output = Output()
    output.write("ü" * (OUTPUT // 2))
    output.write("")
    with pytest.raises(TooMuch):
        output.write("a")
    assert output.text() == "ü" * (OUTPUT // 2)


def test_lone_surrogates_are_written():
    output = Output()
    output.write("\ud800")
    assert output.text() == "\ud800"
