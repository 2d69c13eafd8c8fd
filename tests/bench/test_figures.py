import json

from tests.bench.figures import Figure, Samples, in_turn, table


def samples(*values: float) -> Samples:
    return Samples(values)


def test_a_figure_holds_while_every_bound_is_kept():
    assert Figure("f", samples(2, 2, 4), floor=samples(1), ratio_limit=2, p95_limit=4, max_limit=4).holds


def test_each_bound_alone_is_enough_to_miss():
    assert not Figure("f", samples(3), floor=samples(1), ratio_limit=2.9).holds
    assert not Figure("f", samples(3), p95_limit=2.9).holds
    assert not Figure("f", samples(1, 1, 3), max_limit=2.9).holds


def test_p95_leaves_one_in_twenty_out():
    assert samples(*[1.0] * 96, *[9.0] * 4).p95 == 1.0
    assert samples(*[1.0] * 94, *[9.0] * 6).p95 == 9.0


def test_the_line_for_machines_has_the_figures_and_the_floor():
    line = json.loads(Figure("f", samples(3, 5), floor=samples(2), floor_name="bare").as_json())
    assert (line["median"], line["floor_median"], line["ratio"], line["runs"]) == (4.0, 2.0, 2.0, 2)


def test_the_table_says_what_was_missed():
    text = table([Figure("fast", samples(1), p95_limit=2), Figure("slow", samples(3), p95_limit=2)])
    fast, slow = text.splitlines()[1:]
    assert fast.endswith("holds")
    assert slow.endswith("MISSED")


def test_works_run_in_turn_after_a_warm_up():
    calls: list[str] = []
    taken = in_turn([lambda: calls.append("a"), lambda: calls.append("b")], runs=2, warm_up=1)
    assert calls == ["a", "b"] * 3
    assert [len(each.milliseconds) for each in taken] == [2, 2]
